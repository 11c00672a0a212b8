import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

const RULES = ['D3-TRANSFER-6M', 'D3-TRANSFER-12M', 'D3-TRANSFER-18M'] as const;

/** Accepted on 14 March 2018: the United Kingdom must be told before 14 September has ended. */
const DECIDED = `
  2018-01-15 intent_recorded
  2018-01-17 registered
  2018-01-30 evidence_complete
  2018-01-31 request_sent
  2018-01-31 request_received proved
  2018-03-14 acceptance_received
  2018-03-28 transfer_decision_notified
`;

it.each([
  ['extension_12m_notified', 'D3-TRANSFER-12M', '2019-03-14', '·'],
  ['extension_18m_notified', 'D3-TRANSFER-18M', '2019-09-14', '2019-09-16'],
])('%s on the last day: the longer time counts from the same acceptance', (step, rule, end, moved) => {
  const limits = limitsIn('dublin3_art8_1', `${DECIDED} 2018-09-14 ${step}`);
  expect(rowsOfRules(limits, ...RULES)).toEqual(
    table(`
      limit           from        statutory   moved     plan by     school  status      closed
      D3-TRANSFER-6M  2018-03-14  2018-09-14  ·         2018-09-14  ·       superseded  extended
      ${rule}         2018-03-14  ${end}      ${moved}  ${end}      ·       running     ·
    `),
  );
});

it('extended for imprisonment, then in time for absconding: eighteen months', () => {
  const both = `${DECIDED}
    2018-05-02 extension_12m_notified
    2018-06-01 transfer_booked for 2018-06-20
    2018-06-25 extension_18m_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', both), ...RULES)).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TRANSFER-6M   2018-03-14  2018-09-14  ·           2018-09-14  ·       superseded  extended
      D3-TRANSFER-12M  2018-03-14  2019-03-14  ·           2019-03-14  ·       superseded  extended
      D3-TRANSFER-18M  2018-03-14  2019-09-14  2019-09-16  2019-09-14  ·       running     ·
    `),
  );
});

it('said to be absconding only after the six months: the twelve stand', () => {
  const late = `${DECIDED}
    2018-05-02 extension_12m_notified
    2018-09-20 transfer_booked for 2018-10-02
    2018-10-04 extension_18m_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', late), ...RULES).slice(1)).toEqual(
    table(`
      limit            from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-12M  2018-03-14  2019-03-14  ·      2019-03-14  ·       running  ·
    `),
  );
});

it('does not outlive a challenge: after the judgment six months count anew, not eighteen', () => {
  const challenged = `${DECIDED}
    2018-04-03 transfer_challenged
    2018-05-02 transfer_judgment_given
    2018-05-09 transfer_judgment_notified
    2018-06-04 extension_18m_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', challenged), ...RULES)).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TRANSFER-6M   2018-03-14  2018-09-14  ·           2018-09-14  ·       superseded  interrupted
      D3-TRANSFER-6M   2018-05-02  2018-11-02  ·           2018-11-02  ·       superseded  extended
      D3-TRANSFER-18M  2018-05-02  2019-11-02  2019-11-04  2019-11-02  ·       running     ·
    `),
  );
});
