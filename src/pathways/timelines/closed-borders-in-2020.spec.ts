import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';
import { STEP_CODES } from '../pathways.js';

/** MA, PB, LE, C-245/21: what stops the time is a remedy of the person, not a pandemic. */
const BOOKED = `
  2019-07-01 intent_recorded
  2019-07-03 registered
  2019-07-22 evidence_complete
  2019-08-05 request_sent
  2019-08-05 request_received proved
  2019-10-01 acceptance_received
  2019-11-04 transfer_decision_notified
  2020-03-09 transfer_booked for 2020-03-24 — the crossing was cancelled
`;

it.each([
  ['2020-04-01', 'running'],
  ['2020-04-02', 'expired'],
] as const)('six months from acceptance all the same: on %s %s', (today, status) => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', BOOKED, { today }), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status     closed
      D3-TRANSFER-6M  2019-10-01  2020-04-01  ·      2020-04-01  ·       ${status}  ·
    `),
  );
});

it('moves responsibility to France, which is said with a step', () => {
  const passed = `${BOOKED} 2020-04-01 transfer_time_expired`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', passed), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-6M  2019-10-01  2020-04-01  ·      2020-04-01  ·       expired  transfer_time_expired
    `),
  );
});

it('knows no step by which an authority could suspend it', () => {
  expect(STEP_CODES.filter((code) => /suspen|border|covid|logist/.test(code))).toEqual([]);
});
