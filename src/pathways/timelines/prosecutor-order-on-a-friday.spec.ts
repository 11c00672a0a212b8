import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Eight days to bring the matter to the children’s judge; the eighth is a Saturday. */
const ORDERED = `
  2026-03-02 taken_into_care
  2026-03-06 prosecutor_order_made
`;

it.each([
  ['', 'running', '·'],
  ['2026-03-16 judge_seised', 'met', 'judge_seised'],
  ['2026-03-17 judge_seised', 'expired', 'judge_seised'],
])('planned for the Saturday, in time until Monday 16 March (%s)', (then, status, closed) => {
  const limits = limitsIn('child_relative_visa', `${ORDERED} ${then}`);
  expect(rowsOfRules(limits, 'FR-375-8D')).toEqual(
    table(`
      limit      from        statutory   moved       plan by     school  status  closed
      FR-375-8D  2026-03-06  2026-03-14  2026-03-16  2026-03-14  ·  ${status}  ${closed}
    `),
  );
});

it('the order itself ends the emergency shelter', () => {
  expect(limitsIn('child_relative_visa', ORDERED).find(({ rule }) => rule === 'FR-APU-5D')).toMatchObject({
    status: 'met',
    closedOn: '2026-03-06',
  });
});
