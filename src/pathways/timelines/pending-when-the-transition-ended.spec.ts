import { factsIn, limitsIn, rowsOf, rowsOfRules, table } from '../../../test/support/timeline.js';
import { checkStep } from '../step-check.js';

/** A request received in December 2020: SI 2019/745 keeps its decision alive, but not the re-examination. */
const LODGED = `
  2020-11-20 intent_recorded
  2020-11-24 registered
  2020-12-07 evidence_complete
`;
const PENDING = `${LODGED}
  2020-12-10 request_sent
  2020-12-10 request_received proved
`;

it('when refused afterwards leaves judicial review alone', () => {
  expect(rowsOf(limitsIn('dublin3_art8_1', `${PENDING} 2021-01-20 refusal_received`))).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M        2020-11-20  2021-02-20  2021-02-22  2021-02-20  ·       met         request_sent
      D3-TCR-3M/fresh  2020-11-20  2021-02-20  2021-02-22  2021-02-20  ·       superseded  not_saved
      D3-REPLY-2M      2020-12-10  2021-02-10  ·           2021-02-10  ·       superseded  start_known
      D3-REPLY-2M      2020-12-10  2021-02-10  ·           2021-02-10  ·       met         refusal_received
      IR-REEXAM-3W     2021-01-20  2021-02-10  ·           2021-02-10  ·       superseded  not_saved
      FR-REG-3WD       2020-11-20  2020-11-25  ·           2020-11-25  ·       met         registered
      FR-REG-3WD/many  2020-11-20  2020-12-04  ·           2020-12-04  ·       met         registered
      UK-JR-3M         2021-01-20  2021-04-20  ·           2021-04-20  ·       running     ·
    `),
  );
});

it('keeps a re-examination asked for in time, but nobody has to answer it any more', () => {
  const asked = `${PENDING}
    2020-12-21 refusal_received
    2020-12-29 reexamination_sent
    2020-12-29 reexamination_received proved
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', asked), 'IR-REEXAM-3W', 'IR-REEXAM-REPLY-2W')).toEqual(
    table(`
      limit               from        statutory   moved  plan by     school  status      closed
      IR-REEXAM-3W        2020-12-21  2021-01-11  ·      2021-01-11  ·       met         reexamination_sent
      IR-REEXAM-REPLY-2W  2020-12-29  2021-01-12  ·      2021-01-12  ·       superseded  not_saved
      IR-REEXAM-REPLY-2W  2020-12-29  2021-01-12  ·      2021-01-12  ·       superseded  not_saved
    `),
  );
});

it('is still accepted by silence, and six months for the transfer follow', () => {
  const silent = `${PENDING} 2021-02-10 acceptance_by_silence proved`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', silent), 'D3-REPLY-2M', 'D3-TRANSFER-6M').slice(1)).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school    status   closed
      D3-REPLY-2M     2020-12-10  2021-02-10  ·      2021-02-10  ·         expired  acceptance_by_silence
      D3-TRANSFER-6M  2021-02-10  2021-08-10  ·      2021-08-10  last_day  running  ·
      D3-TRANSFER-6M  2021-02-11  2021-08-11  ·      2021-08-11  next_day  running  ·
    `),
  );
});

it('cannot be made any more after that midnight, whatever is left of the three months', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', LODGED), 'D3-TCR-3M')).toEqual(
    table(`
      limit      from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M  2020-11-20  2021-02-20  2021-02-22  2021-02-20  ·       superseded  not_saved
    `),
  );
});

it.each([
  ['2020-12-31 22:59', true],
  ['2020-12-31 23:00', false],
  ['2020-12-31', true],
  ['2021-01-01', false],
])('a request received on %s in London is received under the Regulation: %s', (at, ok) => {
  const received = factsIn(`${at} request_received proved`)[0]!;
  expect(checkStep('dublin3_art8_1', factsIn(LODGED), { ...received, id: 'received' }).ok).toBe(ok);
});
