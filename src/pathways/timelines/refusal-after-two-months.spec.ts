import { factsIn, limitsIn, rowsOf, table } from '../../../test/support/timeline.js';
import { silenceProposal } from '../silence.js';
import { checkStep } from '../step-check.js';

/** A boy of sixteen whose aunt lives in Cardiff: the refusal came a week after the two months. */
const REFUSED = `
  2019-01-14 intent_recorded
  2019-01-28 registered
  2019-02-18 evidence_complete
  2019-02-25 request_sent
  2019-02-26 request_received proved
  2019-05-03 refusal_received — the two months ended on 26 April
`;
const ASSERTED = `${REFUSED}
  2019-05-06 acceptance_by_silence proved — silence had accepted already: Article 22(7)
`;

it('is no refusal of anything: the acceptance may still be asserted', () => {
  const reply = limitsIn('dublin3_art8_2', REFUSED).find(
    ({ rule, status }) => rule === 'D3-REPLY-2M' && status === 'expired',
  );
  expect(reply && silenceProposal(reply, '2019-05-03')).toMatchObject({
    step: 'acceptance_by_silence',
    from: '2019-04-27',
    proven: true,
  });
});

it('counts the transfer from the end of the two months, in both schools', () => {
  const limits = limitsIn('dublin3_art8_2', ASSERTED);
  const shown = limits.filter(({ rule }) => ['D3-REPLY-2M', 'IR-REEXAM-3W', 'D3-TRANSFER-6M'].includes(rule));
  expect(rowsOf(shown)).toEqual(
    table(`
      limit           from        statutory   moved       plan by     school    status      closed
      D3-REPLY-2M     2019-02-25  2019-04-25  ·           2019-04-25  ·         superseded  start_known
      D3-REPLY-2M     2019-02-26  2019-04-26  ·           2019-04-26  ·         expired     refusal_received
      IR-REEXAM-3W    2019-05-03  2019-05-24  ·           2019-05-24  ·         superseded  ended
      D3-TRANSFER-6M  2019-04-26  2019-10-26  2019-10-28  2019-10-26  last_day  running     ·
      D3-TRANSFER-6M  2019-04-27  2019-10-27  2019-10-28  2019-10-27  next_day  running     ·
    `),
  );
});

it('cannot be asserted when the refusal came in time', () => {
  const inTime = factsIn(REFUSED.replace('2019-05-03', '2019-04-26'));
  const [assertion] = factsIn('2019-05-06 acceptance_by_silence proved');
  expect(assertion && checkStep('dublin3_art8_2', inTime, { ...assertion, id: 'x' })).toMatchObject({
    ok: false,
    code: 'step_limit_kept',
  });
});
