import { limitsIn, rowsOf, table } from '../../../test/support/timeline.js';
import { pathway } from '../pathways.js';

/** Fourteen days to ask, fourteen to answer, three months in all: kept to check what an adult of the family is told. */

it('runs from the arrival by small boat', () => {
  const asked = `
    2025-09-01 small_boat_arrival
    2025-09-12 readmission_asked
    2025-09-24 readmission_answered
  `;
  expect(rowsOf(limitsIn('uk_france_2025', asked))).toEqual(
    table(`
      limit               from        statutory   moved  plan by     school  status   closed
      UKFR25-14D/request  2025-09-01  2025-09-15  ·      2025-09-15  ·       met      readmission_asked
      UKFR25-14D/answer   2025-09-12  2025-09-26  ·      2025-09-26  ·       met      readmission_answered
      UKFR25-14D/return   2025-09-01  2025-12-01  ·      2025-12-01  ·       running  ·
    `),
  );
});

it('asked on the fifteenth day: no return', () => {
  const late = `
    2025-09-01 small_boat_arrival
    2025-09-16 readmission_asked
  `;
  expect(limitsIn('uk_france_2025', late)[0]).toMatchObject({ status: 'expired', effect: 'no_return' });
});

it('is open to no child alone', () => {
  expect(pathway('uk_france_2025').closedToMinors).toBe(true);
});
