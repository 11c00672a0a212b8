import { limitsIn, rowsOf, table } from '../../../test/support/timeline.js';

/** He is missing; the request is given up while the Home Office still owes a reply. */
it('runs no limit any more, and a late reply is not waited for', () => {
  const closed = `
    2019-02-04 intent_recorded
    2019-02-06 registered
    2019-02-20 evidence_complete
    2019-02-25 request_sent
    2019-02-26 request_received proved
    2019-03-20 procedure_closed
  `;
  expect(rowsOf(limitsIn('dublin3_art8_1', closed))).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M        2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       met         request_sent
      D3-REPLY-2M      2019-02-25  2019-04-25  ·           2019-04-25  ·       superseded  start_known
      D3-REPLY-2M      2019-02-26  2019-04-26  ·           2019-04-26  ·       superseded  procedure_ended
      FR-REG-3WD       2019-02-04  2019-02-07  ·           2019-02-07  ·       met         registered
      FR-REG-3WD/many  2019-02-04  2019-02-18  ·           2019-02-18  ·       met         registered
    `),
  );
});
