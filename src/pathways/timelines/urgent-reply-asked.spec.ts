import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Article 21(2): a week at least is asked for; the reply may come within a month if the delay is announced in that week. */
const URGENT = `
  2018-09-03 intent_recorded
  2018-09-05 registered
  2018-09-20 evidence_complete
  2018-09-24 request_sent
  2018-09-24 request_received proved
  2018-09-24 urgent_reply_asked proved
`;

it('the month alone makes silence an acceptance', () => {
  const limits = limitsIn('dublin3_art8_1', URGENT);
  expect(rowsOfRules(limits, 'D3-URGENT-REPLY')).toEqual(
    table(`
      limit                    from        statutory   moved  plan by     school  status   closed
      D3-URGENT-REPLY/asked    2018-09-24  2018-10-01  ·      2018-10-01  ·       running  ·
      D3-URGENT-REPLY/ceiling  2018-09-24  2018-10-24  ·      2018-10-24  ·       running  ·
    `),
  );
  expect(limits.flatMap(({ part, assertFrom }) => (part === 'asked' ? [assertFrom] : []))).toEqual([null]);
});

it('accepted by silence after the month: the transfer counts from its end, not from two months', () => {
  const silent = `${URGENT}
    2018-09-28 urgent_delay_announced
    2018-10-29 acceptance_by_silence proved
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', silent), 'D3-URGENT-REPLY', 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit                    from        statutory   moved       plan by     school    status   closed
      D3-URGENT-REPLY/asked    2018-09-24  2018-10-01  ·           2018-10-01  ·         met      urgent_delay_announced
      D3-URGENT-REPLY/ceiling  2018-09-24  2018-10-24  ·           2018-10-24  ·         expired  acceptance_by_silence
      D3-TRANSFER-6M           2018-10-24  2019-04-24  ·           2019-04-24  last_day  running  ·
      D3-TRANSFER-6M           2018-10-25  2019-04-25  ·           2019-04-25  next_day  running  ·
    `),
  );
});
