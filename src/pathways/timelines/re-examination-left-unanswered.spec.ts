import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** X and X, C-47/17: two weeks without an answer end the re-examination against France. Silence is no acceptance here. */
const LAPSED = `
  2019-02-04 intent_recorded
  2019-02-06 registered
  2019-02-20 evidence_complete
  2019-02-21 request_sent
  2019-02-21 request_received proved
  2019-03-14 refusal_received
  2019-03-28 reexamination_sent
  2019-03-29 reexamination_received proved
  2019-04-12 reexamination_lapsed
`;

it('starts no transfer, opens judicial review, and leaves what remains of the three months', () => {
  const limits = limitsIn('dublin3_art8_1', LAPSED);
  expect(
    rowsOfRules(limits, 'D3-TCR-3M', 'IR-REEXAM-3W', 'IR-REEXAM-REPLY-2W', 'UK-JR-3M', 'D3-TRANSFER-6M'),
  ).toEqual(
    table(`
      limit               from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M           2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       met         request_sent
      D3-TCR-3M/fresh     2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       running     ·
      IR-REEXAM-3W        2019-03-14  2019-04-04  ·           2019-04-04  ·       met         reexamination_sent
      IR-REEXAM-REPLY-2W  2019-03-28  2019-04-11  ·           2019-04-11  ·       superseded  start_known
      IR-REEXAM-REPLY-2W  2019-03-29  2019-04-12  ·           2019-04-12  ·       expired     reexamination_lapsed
      UK-JR-3M            2019-03-14  2019-06-14  ·           2019-06-14  ·       running     ·
      UK-JR-3M            2019-04-12  2019-07-12  ·           2019-07-12  ·       running     ·
    `),
  );
});

it('is met by the new request made in those weeks', () => {
  const again = `${LAPSED}
    2019-05-02 request_sent
    2019-05-03 request_received proved
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', again), 'D3-TCR-3M', 'D3-REPLY-2M').slice(1)).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M/fresh  2019-02-04  2019-05-04  2019-05-06  2019-05-04  ·       met         request_sent
      D3-REPLY-2M      2019-02-21  2019-04-21  2019-04-23  2019-04-21  ·       superseded  start_known
      D3-REPLY-2M      2019-02-21  2019-04-21  2019-04-23  2019-04-21  ·       met         refusal_received
      D3-REPLY-2M      2019-05-02  2019-07-02  ·           2019-07-02  ·       superseded  start_known
      D3-REPLY-2M      2019-05-03  2019-07-03  ·           2019-07-03  ·       running     ·
    `),
  );
});
