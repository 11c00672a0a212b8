import { limitsIn, rowsOf, rowsOfRules, table } from '../../../test/support/timeline.js';
import { allowedSteps } from '../pathways.js';
import { silenceProposal } from '../silence.js';

/** A cousin of twenty-four in London: only the discretionary clause reaches so far. */
const ASKED = `
  2019-05-02 intent_recorded
  2019-05-07 registered
  2019-05-29 evidence_complete
  2019-06-03 article_17_2_requested
  2019-06-04 article_17_2_received proved
`;

it('runs two months that decide nothing, and no time limit for the request itself', () => {
  expect(rowsOf(limitsIn('dublin3_art17_2', ASKED))).toEqual(
    table(`
      limit             from        statutory   moved       plan by     school  status      closed
      D3-17.2-REPLY-2M  2019-06-03  2019-08-03  2019-08-05  2019-08-03  ·       superseded  start_known
      D3-17.2-REPLY-2M  2019-06-04  2019-08-04  2019-08-05  2019-08-04  ·       running     ·
      FR-REG-3WD        2019-05-02  2019-05-07  ·           2019-05-07  ·       met         registered
      FR-REG-3WD/many   2019-05-02  2019-05-17  ·           2019-05-17  ·       met         registered
    `),
  );
});

it('can never be said to have accepted by its silence', () => {
  const reply = limitsIn('dublin3_art17_2', ASKED).at(1);
  expect(reply).toMatchObject({ effect: 'nothing', silence: 'nothing', assertFrom: null });
  expect(reply && silenceProposal(reply, '2020-12-01')).toBeNull();
  expect(allowedSteps('dublin3_art17_2', 'article_17_2')).not.toContain('acceptance_by_silence');
});

it('when it is refused opens judicial review and no re-examination', () => {
  expect(rowsOf(limitsIn('dublin3_art17_2', `${ASKED} 2019-08-20 refusal_received`)).slice(1)).toEqual(
    table(`
      limit             from        statutory   moved       plan by     school  status   closed
      D3-17.2-REPLY-2M  2019-06-04  2019-08-04  2019-08-05  2019-08-04  ·       expired  refusal_received
      FR-REG-3WD        2019-05-02  2019-05-07  ·           2019-05-07  ·       met      registered
      FR-REG-3WD/many   2019-05-02  2019-05-17  ·           2019-05-17  ·       met      registered
      UK-JR-3M          2019-08-20  2019-11-20  ·           2019-11-20  ·       running  ·
    `),
  );
});

it('after a refused take-charge request starts no second re-examination either', () => {
  const refusedTwice = `
    2019-02-04 intent_recorded
    2019-02-06 registered
    2019-02-20 evidence_complete
    2019-02-21 request_sent
    2019-02-21 request_received proved
    2019-04-10 refusal_received
    2019-05-20 article_17_2_requested
    2019-05-20 article_17_2_received proved
    2019-07-11 refusal_received
  `;
  expect(
    rowsOfRules(limitsIn('dublin3_art8_1', refusedTwice), 'IR-REEXAM-3W', 'D3-17.2-REPLY-2M', 'UK-JR-3M'),
  ).toEqual(
    table(`
      limit             from        statutory   moved       plan by     school  status      closed
      D3-17.2-REPLY-2M  2019-05-20  2019-07-20  2019-07-22  2019-07-20  ·       superseded  start_known
      D3-17.2-REPLY-2M  2019-05-20  2019-07-20  2019-07-22  2019-07-20  ·       met         refusal_received
      IR-REEXAM-3W      2019-04-10  2019-05-01  2019-05-02  2019-05-01  ·       expired        article_17_2_requested
      UK-JR-3M          2019-04-10  2019-07-10  ·           2019-07-10  ·       expired        refusal_received
      UK-JR-3M          2019-07-11  2019-10-11  ·           2019-10-11  ·       running     ·
    `),
  );
});
