import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Refused for a missing birth certificate; it arrives while three weeks of the three months are left. */
const REFUSED = `
  2019-02-01 intent_recorded
  2019-02-05 registered
  2019-02-18 evidence_complete
  2019-02-20 request_sent
  2019-02-20 request_received proved
  2019-04-10 refusal_received
`;

it('what is left of the time runs to 1 May, a holiday; the new reply counts from the new receipt', () => {
  const again = `${REFUSED}
    2019-04-26 request_sent
    2019-04-29 request_received proved
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', again), 'D3-TCR-3M', 'D3-REPLY-2M')).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M        2019-02-01  2019-05-01  2019-05-02  2019-05-01  ·       met         request_sent
      D3-TCR-3M/fresh  2019-02-01  2019-05-01  2019-05-02  2019-05-01  ·       met         request_sent
      D3-REPLY-2M      2019-02-20  2019-04-20  2019-04-23  2019-04-20  ·       superseded  start_known
      D3-REPLY-2M      2019-02-20  2019-04-20  2019-04-23  2019-04-20  ·       met         refusal_received
      D3-REPLY-2M      2019-04-26  2019-06-26  ·           2019-06-26  ·       superseded  start_known
      D3-REPLY-2M      2019-04-29  2019-06-29  2019-07-01  2019-06-29  ·       running     ·
    `),
  );
});

it('sent on 2 May it is late, whatever moves', () => {
  const late = `${REFUSED} 2019-05-02 request_sent`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', late), 'D3-TCR-3M').slice(1)).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status   closed
      D3-TCR-3M/fresh  2019-02-01  2019-05-01  2019-05-02  2019-05-01  ·       expired  request_sent
    `),
  );
});

it('a request that was answered after the three months leaves no time for another', () => {
  const late = REFUSED.replace('2019-04-10', '2019-05-02');
  expect(rowsOfRules(limitsIn('dublin3_art8_1', late), 'D3-TCR-3M')).toHaveLength(1);
});
