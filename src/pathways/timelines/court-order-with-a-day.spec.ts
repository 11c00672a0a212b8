import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Judicial review of a refusal; the tribunal orders a new decision by a day it sets. */
const CLAIMED = `
  2018-09-03 intent_recorded
  2018-09-05 registered
  2018-09-20 evidence_complete
  2018-09-24 request_sent
  2018-09-24 request_received proved
  2018-11-12 refusal_received
  2019-01-28 claim_issued
`;
const ORDERED = `${CLAIMED} 2019-03-15 court_order_made for 2019-03-29`;

it('claimed within three months of the refusal', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', CLAIMED), 'UK-JR-3M')).toEqual(
    table(`
      limit     from        statutory   moved  plan by     school  status  closed
      UK-JR-3M  2018-11-12  2019-02-12  ·      2019-02-12  ·       met     claim_issued
    `),
  );
});

it.each([
  ['', '2019-03-29', 'running', '·'],
  ['', '2019-03-30', 'expired', '·'],
  ['2019-03-28 acceptance_received', '2019-03-30', 'met', 'acceptance_received'],
  ['2019-04-02 acceptance_received', '2019-04-03', 'expired', 'acceptance_received'],
] as const)('to be obeyed by 29 March (%s, on %s)', (then, today, status, closed) => {
  const limits = limitsIn('dublin3_art8_1', `${ORDERED}\n${then}`, { today });
  expect(rowsOfRules(limits, 'COURT-ORDERED')).toEqual(
    table(`
      limit          from        statutory   moved  plan by     school  status     closed
      COURT-ORDERED  2019-03-15  2019-03-29  ·      2019-03-29  ·       ${status}  ${closed}
    `),
  );
});

it('that sets no day runs no limit', () => {
  const open = `${CLAIMED} 2019-03-15 court_order_made`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', open), 'COURT-ORDERED')).toEqual([]);
});
