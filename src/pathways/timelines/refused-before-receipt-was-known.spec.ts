import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** The first request was refused for want of an annex before any acknowledgement came; that of the second is kept. */
it('the acknowledgement belongs to the second; the first counts from sending until it is answered', () => {
  const twice = `
    2019-02-04 intent_recorded
    2019-02-06 registered
    2019-02-20 evidence_complete
    2019-02-25 request_sent
    2019-03-11 refusal_received — for want of an annex
    2019-03-12 request_sent
    2019-03-14 request_received proved
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', twice), 'D3-TCR-3M', 'D3-REPLY-2M')).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M        2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       met         request_sent
      D3-TCR-3M/fresh  2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       met         request_sent
      D3-REPLY-2M      2019-02-25  2019-04-25  ·           2019-04-25  ·       met         refusal_received
      D3-REPLY-2M      2019-03-12  2019-05-12  2019-05-13  2019-05-12  ·       superseded  start_known
      D3-REPLY-2M      2019-03-14  2019-05-14  ·           2019-05-14  ·       running     ·
    `),
  );
});
