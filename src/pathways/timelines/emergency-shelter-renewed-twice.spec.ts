import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Received on Monday 2 March 2026; the first day counts, and the prosecutor is told each time. */

it('five days, ten, fifteen', () => {
  const renewed = `
    2026-03-02 taken_into_care
    2026-03-06 care_renewed
    2026-03-11 care_renewed
  `;
  expect(rowsOfRules(limitsIn('child_relative_visa', renewed), 'FR-APU-5D')).toEqual(
    table(`
      limit                    from        statutory   moved  plan by     school  status      closed
      FR-APU-5D                2026-03-02  2026-03-06  ·      2026-03-06  ·       superseded  extended
      FR-APU-5D/renewed_once   2026-03-02  2026-03-11  ·      2026-03-11  ·       superseded  extended
      FR-APU-5D/renewed_twice  2026-03-02  2026-03-16  ·      2026-03-16  ·       running     ·
    `),
  );
});

it('renewed once: ten days run', () => {
  const renewed = `
    2026-03-02 taken_into_care
    2026-03-06 care_renewed
  `;
  expect(rowsOfRules(limitsIn('child_relative_visa', renewed), 'FR-APU-5D')).toEqual(
    table(`
      limit                   from        statutory   moved  plan by     school  status      closed
      FR-APU-5D               2026-03-02  2026-03-06  ·      2026-03-06  ·       superseded  extended
      FR-APU-5D/renewed_once  2026-03-02  2026-03-11  ·      2026-03-11  ·       running     ·
    `),
  );
});

it('ends with the evaluation; when a judge has him taken in again, the days begin anew', () => {
  const again = `
    2026-03-02 taken_into_care
    2026-03-06 care_renewed
    2026-03-10 age_disputed
    2026-05-04 taken_into_care
    2026-05-08 care_renewed
  `;
  expect(rowsOfRules(limitsIn('child_relative_visa', again), 'FR-APU-5D')).toEqual(
    table(`
      limit                   from        statutory   moved  plan by     school  status      closed
      FR-APU-5D               2026-03-02  2026-03-06  ·      2026-03-06  ·       superseded  extended
      FR-APU-5D               2026-05-04  2026-05-08  ·      2026-05-08  ·       superseded  extended
      FR-APU-5D/renewed_once  2026-03-02  2026-03-11  ·      2026-03-11  ·       met         age_disputed
      FR-APU-5D/renewed_once  2026-05-04  2026-05-13  ·      2026-05-13  ·       running     ·
    `),
  );
});
