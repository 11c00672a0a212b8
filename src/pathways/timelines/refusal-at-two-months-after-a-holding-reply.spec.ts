import { limitsIn, rowsOf, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Enquiries were "not finished": a holding reply, then a refusal as the two months end. */
const HELD = `
  2018-03-05 intent_recorded
  2018-03-07 registered
  2018-03-30 evidence_complete
  2018-04-03 request_sent
  2018-04-03 request_received proved
  2018-05-30 holding_reply_received
`;

it('is not stopped by the holding reply', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', HELD), 'D3-REPLY-2M')).toEqual(
    table(`
      limit        from        statutory   moved       plan by     school  status      closed
      D3-REPLY-2M  2018-04-03  2018-06-03  2018-06-04  2018-06-03  ·       superseded  start_known
      D3-REPLY-2M  2018-04-03  2018-06-03  2018-06-04  2018-06-03  ·       running     ·
    `),
  );
});

it('opens in parallel a re-examination, a new request in what is left of three months, and judicial review', () => {
  expect(rowsOf(limitsIn('dublin3_art8_1', `${HELD} 2018-06-03 refusal_received`))).toEqual(
    table(`
      limit             from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M         2018-03-05  2018-06-05  ·           2018-06-05  ·       met         request_sent
      D3-TCR-3M/fresh   2018-03-05  2018-06-05  ·           2018-06-05  ·       running     ·
      D3-REPLY-2M       2018-04-03  2018-06-03  2018-06-04  2018-06-03  ·       superseded  start_known
      D3-REPLY-2M       2018-04-03  2018-06-03  2018-06-04  2018-06-03  ·       met         refusal_received
      IR-REEXAM-3W      2018-06-03  2018-06-24  2018-06-25  2018-06-24  ·       running     ·
      FR-REG-3WD        2018-03-05  2018-03-08  ·           2018-03-08  ·       met         registered
      FR-REG-3WD/many   2018-03-05  2018-03-19  ·           2018-03-19  ·       met         registered
      UK-JR-3M          2018-06-03  2018-09-03  ·           2018-09-03  ·       running     ·
    `),
  );
});

it('is late when it comes on the Monday after that Sunday, save in the reading that moves the last day', () => {
  const [, reply] = limitsIn('dublin3_art8_1', `${HELD} 2018-06-04 refusal_received`).filter(
    ({ rule }) => rule === 'D3-REPLY-2M',
  );
  expect(reply).toMatchObject({ status: 'expired', statutory: '2018-06-03', rollAlternative: '2018-06-04' });
  expect(reply?.assertFrom).toBe('2018-06-05');
});
