import { limitsIn, rowsOf, table } from '../../../test/support/timeline.js';

/** Her aunt in Cardiff has protection; the refusal reached her in Lille on 1 December 2025. */
const REFUSED = `
  2025-06-16 eligibility_checked
  2025-07-01 application_submitted
  2025-07-10 biometrics_given
  2025-12-01 refusal_received
`;

it('gives 28 days for the appeal and three months for judicial review, side by side', () => {
  expect(rowsOf(limitsIn('child_relative_visa', REFUSED))).toEqual(
    table(`
      limit       from        statutory   moved       plan by     school  status      closed
      UK-JR-3M    2025-12-01  2026-03-01  2026-03-02  2026-03-01  ·       running     ·
      UK-FTT-28D  2025-12-01  2025-12-29  ·           2025-12-29  ·       running     ·
      UK-CNP-12W  2025-07-01  2025-09-23  ·           2025-09-23  ·       superseded  start_known
      UK-CNP-12W  2025-07-10  2025-10-02  ·           2025-10-02  ·       expired     refusal_received
    `),
  );
});

it('once appealed leaves no other way to court', () => {
  expect(rowsOf(limitsIn('child_relative_visa', `${REFUSED} 2025-12-22 appeal_lodged`)).slice(0, 2)).toEqual(
    table(`
      limit       from        statutory   moved       plan by     school  status      closed
      UK-JR-3M    2025-12-01  2026-03-01  2026-03-02  2026-03-01  ·       superseded  ended
      UK-FTT-28D  2025-12-01  2025-12-29  ·           2025-12-29  ·       met         appeal_lodged
    `),
  );
});

it('appealed on 30 December is a day late, and the tribunal must be asked for more time', () => {
  const late = limitsIn('child_relative_visa', `${REFUSED} 2025-12-30 appeal_lodged`);
  expect(late.find(({ rule }) => rule === 'UK-FTT-28D')).toMatchObject({
    status: 'expired',
    effect: 'late_application',
  });
});
