import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Conseil d’État 421276 and 428025: the six months run anew from the day the administration is notified. */
const ACCEPTED = `
  2019-03-04 intent_recorded
  2019-03-06 registered
  2019-03-20 evidence_complete
  2019-03-21 request_sent
  2019-03-21 request_received proved
  2019-04-11 acceptance_received
  2019-04-24 transfer_decision_notified
  2019-04-30 transfer_challenged
`;

it('counts from the notification of the judgment', () => {
  const judged = `${ACCEPTED}
    2019-05-29 transfer_judgment_given
    2019-06-11 transfer_judgment_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', judged), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status      closed
      D3-TRANSFER-6M  2019-04-11  2019-10-11  ·      2019-10-11  ·       superseded  interrupted
      D3-TRANSFER-6M  2019-06-11  2019-12-11  ·      2019-12-11  ·       running     ·
    `),
  );
});

it('judged, but not notified yet: nothing runs', () => {
  const judged = `${ACCEPTED} 2019-05-29 transfer_judgment_given`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', judged), 'D3-TRANSFER-6M').slice(1)).toEqual([]);
});

it('judged before that day and notified after: both readings are shown, the earlier is the one to plan by', () => {
  const between = `${ACCEPTED}
    2019-05-20 transfer_judgment_given
    2019-06-03 transfer_judgment_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', between), 'D3-TRANSFER-6M').slice(1)).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-6M  2019-05-20  2019-11-20  ·      2019-11-20  ·       running  ·
      D3-TRANSFER-6M  2019-06-03  2019-12-03  ·      2019-12-03  ·       running  ·
    `),
  );
});

it('challenged again is interrupted again', () => {
  const twice = `${ACCEPTED}
    2019-05-29 transfer_judgment_given
    2019-06-11 transfer_judgment_notified
    2019-06-13 transfer_challenged
    2019-07-02 transfer_judgment_given
    2019-07-09 transfer_judgment_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', twice), 'D3-TRANSFER-6M').slice(1)).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status      closed
      D3-TRANSFER-6M  2019-06-11  2019-12-11  ·      2019-12-11  ·       superseded  interrupted
      D3-TRANSFER-6M  2019-07-09  2020-01-09  ·      2020-01-09  ·       running     ·
    `),
  );
});

it('six months over before the challenge cannot be interrupted any more', () => {
  const late = `${ACCEPTED.replace('2019-04-30', '2019-10-14')}`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', late), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-6M  2019-04-11  2019-10-11  ·      2019-10-11  ·       expired  transfer_challenged
    `),
  );
});
