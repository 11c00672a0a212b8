import { limitsIn, rowsOf, table } from '../../../test/support/timeline.js';

/** A boy who waits for a visa asks France for asylum on the Friday before Easter 2026. */
it('has to be registered by Thursday: Easter Monday is no working day', () => {
  const facts = '2026-04-03 intent_recorded';
  expect(rowsOf(limitsIn('child_relative_visa', facts, { today: '2026-04-10' }))).toEqual(
    table(`
      limit            from        statutory   moved  plan by     school  status   closed
      FR-REG-3WD       2026-04-03  2026-04-09  ·      2026-04-09  ·       expired  ·
      FR-REG-3WD/many  2026-04-03  2026-04-20  ·      2026-04-20  ·       running  ·
    `),
  );
});
