import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Accepted on 14 March 2018; the United Kingdom was told on 15 September. */
it.each(['extension_12m_notified', 'extension_18m_notified'])('%s extends nothing', (step) => {
  const late = `
    2018-01-15 intent_recorded
    2018-01-17 registered
    2018-01-30 evidence_complete
    2018-01-31 request_sent
    2018-01-31 request_received proved
    2018-03-14 acceptance_received
    2018-03-28 transfer_decision_notified
    2018-09-15 ${step}
  `;
  expect(
    rowsOfRules(limitsIn('dublin3_art8_1', late), 'D3-TRANSFER-6M', 'D3-TRANSFER-12M', 'D3-TRANSFER-18M'),
  ).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-6M  2018-03-14  2018-09-14  ·      2018-09-14  ·       expired  ${step}
    `),
  );
});
