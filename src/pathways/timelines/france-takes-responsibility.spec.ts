import { limitsIn, rowsOf, table } from '../../../test/support/timeline.js';

/** After a refusal she and her guardian choose France: nothing about asking runs on, but the refusal can still be challenged. */
it('ends the re-examination and the new request, not judicial review', () => {
  const chosen = `
    2019-02-04 intent_recorded
    2019-02-06 registered
    2019-02-20 evidence_complete
    2019-02-25 request_sent
    2019-02-26 request_received proved
    2019-03-11 refusal_received
    2019-03-18 france_responsible
  `;
  expect(rowsOf(limitsIn('dublin3_art8_1', chosen)).filter((row) => !row.startsWith('FR-'))).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M        2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       met         request_sent
      D3-TCR-3M/fresh  2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       superseded  ended
      D3-REPLY-2M      2019-02-25  2019-04-25  ·           2019-04-25  ·       superseded  start_known
      D3-REPLY-2M      2019-02-26  2019-04-26  ·           2019-04-26  ·       met         refusal_received
      IR-REEXAM-3W     2019-03-11  2019-04-01  ·           2019-04-01  ·       superseded  ended
      UK-JR-3M         2019-03-11  2019-06-11  ·           2019-06-11  ·       running     ·
    `),
  );
});
