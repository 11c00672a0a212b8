import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Conseil d’État 420708: a challenge interrupts, and six months run anew from the judgment. */
const CHALLENGED = `
  2018-03-19 intent_recorded
  2018-03-21 registered
  2018-04-03 evidence_complete
  2018-04-04 request_sent
  2018-04-04 request_received proved
  2018-05-31 acceptance_received
  2018-06-20 transfer_decision_notified
  2018-06-26 transfer_challenged
`;

it('runs nothing while the court has not ruled', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', CHALLENGED), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status      closed
      D3-TRANSFER-6M  2018-05-31  2018-11-30  ·      2018-11-30  ·       superseded  interrupted
    `),
  );
});

it('counts from the judgment, not from its notification', () => {
  const judged = `${CHALLENGED}
    2018-07-10 transfer_judgment_given
    2018-07-24 transfer_judgment_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', judged), 'D3-TRANSFER-6M').slice(1)).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-6M  2018-07-10  2019-01-10  ·      2019-01-10  ·       running  ·
    `),
  );
});

it('bars the transfer by force until the ruling', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', CHALLENGED), 'FR-TRANSFER-HOLD', 'FR-APPEAL-7D')).toEqual(
    table(`
      limit                from        statutory   moved  plan by     school  status      closed
      FR-TRANSFER-HOLD     2018-06-20  2018-07-05  ·      2018-07-05  ·       superseded  interrupted
      FR-APPEAL-7D         2018-06-20  2018-06-27  ·      2018-06-27  ·       met         transfer_challenged
      FR-APPEAL-7D/ruling  2018-06-26  2018-07-11  ·      2018-07-11  ·       running     ·
    `),
  );
});
