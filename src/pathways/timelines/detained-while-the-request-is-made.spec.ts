import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Article 28(3): one month to ask, two weeks to reply, six weeks to transfer or to end detention. */
const DETAINED = `
  2018-04-03 intent_recorded
  2018-04-06 registered
  2018-04-09 detained
  2018-04-20 evidence_complete
  2018-04-25 request_sent
  2018-04-26 request_received proved
`;

it('silence accepts after two weeks, and the child must be out six weeks later', () => {
  const silent = `${DETAINED} 2018-05-14 acceptance_by_silence proved`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', silent), 'D3-DET', 'D3-REPLY-2M', 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school    status      closed
      D3-REPLY-2M      2018-04-25  2018-06-25  ·           2018-06-25  ·         superseded  start_known
      D3-REPLY-2M      2018-04-26  2018-06-26  ·           2018-06-26  ·         superseded  ended
      D3-DET/request   2018-04-09  2018-05-09  ·           2018-05-09  ·         met         request_sent
      D3-DET/reply     2018-04-26  2018-05-10  ·           2018-05-10  ·         expired     acceptance_by_silence
      D3-DET/transfer  2018-05-10  2018-06-21  ·           2018-06-21  last_day  running     ·
      D3-DET/transfer  2018-05-11  2018-06-22  ·           2018-06-22  next_day  running     ·
      D3-TRANSFER-6M   2018-05-10  2018-11-10  2018-11-12  2018-11-10  last_day  running     ·
      D3-TRANSFER-6M   2018-05-11  2018-11-11  2018-11-12  2018-11-11  next_day  running     ·
    `),
  );
});

it('released before: the two months of Article 22 are what is left', () => {
  const released = `${DETAINED}
    2018-05-04 released
    2018-06-27 acceptance_by_silence proved
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', released), 'D3-DET', 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school    status      closed
      D3-DET/request  2018-04-09  2018-05-09  ·      2018-05-09  ·         met         request_sent
      D3-DET/reply    2018-04-26  2018-05-10  ·      2018-05-10  ·         superseded  ended
      D3-TRANSFER-6M  2018-06-26  2018-12-26  ·      2018-12-26  last_day  running     ·
      D3-TRANSFER-6M  2018-06-27  2018-12-27  ·      2018-12-27  next_day  running     ·
    `),
  );
});
