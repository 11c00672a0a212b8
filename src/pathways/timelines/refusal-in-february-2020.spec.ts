import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

it('refused on 18 February 2020: re-examination by 10 March', () => {
  const refused = `
    2019-11-25 intent_recorded
    2019-11-27 registered
    2019-12-16 evidence_complete
    2019-12-19 request_sent
    2019-12-19 request_received proved
    2020-02-18 refusal_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', refused), 'IR-REEXAM-3W')).toEqual(
    table(`
      limit         from        statutory   moved  plan by     school  status   closed
      IR-REEXAM-3W  2020-02-18  2020-03-10  ·      2020-03-10  ·       running  ·
    `),
  );
});
