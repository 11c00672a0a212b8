import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** An uncle in Birmingham; four refusals, each asked to be looked at again, as in SM and AWG. */
const CHAIN = `
  2018-01-08 intent_recorded
  2018-01-10 registered
  2018-01-30 evidence_complete
  2018-02-01 request_sent
  2018-02-01 request_received proved
  2018-03-27 refusal_received — first
  2018-04-10 reexamination_sent
  2018-04-10 reexamination_received proved
  2018-04-20 refusal_received — second
  2018-05-04 reexamination_sent
  2018-05-04 reexamination_received proved
  2018-05-17 refusal_received — third
  2018-06-06 reexamination_sent
  2018-06-06 reexamination_received proved
  2018-06-20 refusal_received — fourth
`;

it('gives three weeks anew after each refusal, and two for each answer', () => {
  expect(
    rowsOfRules(limitsIn('dublin3_art8_2', CHAIN), 'IR-REEXAM-3W', 'IR-REEXAM-REPLY-2W', 'UK-JR-3M'),
  ).toEqual(
    table(`
      limit               from        statutory   moved  plan by     school  status      closed
      IR-REEXAM-3W        2018-03-27  2018-04-17  ·      2018-04-17  ·       met         reexamination_sent
      IR-REEXAM-3W        2018-04-20  2018-05-11  ·      2018-05-11  ·       met         reexamination_sent
      IR-REEXAM-3W        2018-05-17  2018-06-07  ·      2018-06-07  ·       met         reexamination_sent
      IR-REEXAM-3W        2018-06-20  2018-07-11  ·      2018-07-11  ·       running     ·
      IR-REEXAM-REPLY-2W  2018-04-10  2018-04-24  ·      2018-04-24  ·       superseded  start_known
      IR-REEXAM-REPLY-2W  2018-04-10  2018-04-24  ·      2018-04-24  ·       met         refusal_received
      IR-REEXAM-REPLY-2W  2018-05-04  2018-05-18  ·      2018-05-18  ·       superseded  start_known
      IR-REEXAM-REPLY-2W  2018-05-04  2018-05-18  ·      2018-05-18  ·       met         refusal_received
      IR-REEXAM-REPLY-2W  2018-06-06  2018-06-20  ·      2018-06-20  ·       superseded  start_known
      IR-REEXAM-REPLY-2W  2018-06-06  2018-06-20  ·      2018-06-20  ·       met         refusal_received
      UK-JR-3M            2018-03-27  2018-06-27  ·      2018-06-27  ·       running     ·
      UK-JR-3M            2018-04-20  2018-07-20  ·      2018-07-20  ·       running     ·
      UK-JR-3M            2018-05-17  2018-08-17  ·      2018-08-17  ·       running     ·
      UK-JR-3M            2018-06-20  2018-09-20  ·      2018-09-20  ·       running     ·
    `),
  );
});

it('leaves room for a new request after the first refusal alone: the three months end on 8 April', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_2', CHAIN), 'D3-TCR-3M')).toEqual(
    table(`
      limit            from        statutory   moved       plan by     school  status   closed
      D3-TCR-3M        2018-01-08  2018-04-08  2018-04-09  2018-04-08  ·       met      request_sent
      D3-TCR-3M/fresh  2018-01-08  2018-04-08  2018-04-09  2018-04-08  ·       expired  reexamination_sent
    `),
  );
});
