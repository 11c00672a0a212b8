import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Eurodac shows that he had asked for asylum in the United Kingdom before: a take-back request beside the family one. */
const RULES = ['D3-TB-REQ', 'D3-TB-REPLY-EURODAC-2W', 'D3-TB-REPLY-1M'] as const;

it('on a hit: two months to ask, two weeks to reply', () => {
  const hit = `
    2018-02-05 intent_recorded
    2018-02-08 registered
    2018-02-12 eurodac_asylum_hit_received
    2018-03-26 take_back_requested
    2018-03-26 take_back_received proved
    2018-04-06 take_back_answered
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', hit), ...RULES)).toEqual(
    table(`
      limit                   from        statutory   moved       plan by     school  status  closed
      D3-TB-REQ/hit           2018-02-12  2018-04-12  ·           2018-04-12  ·       met     take_back_requested
      D3-TB-REQ/lodging       2018-02-05  2018-05-05  2018-05-07  2018-05-05  ·       met     take_back_requested
      D3-TB-REPLY-EURODAC-2W  2018-03-26  2018-04-09  ·           2018-04-09  ·       met     take_back_answered
    `),
  );
});

it('on other evidence: three months, and one month to reply', () => {
  const papers = `
    2018-02-05 intent_recorded
    2018-02-08 registered
    2018-05-07 take_back_requested
    2018-05-07 take_back_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', papers, { today: '2018-08-01' }), ...RULES)).toEqual(
    table(`
      limit              from        statutory   moved       plan by     school  status    closed
      D3-TB-REQ/lodging  2018-02-05  2018-05-05  2018-05-07  2018-05-05  ·       expired   take_back_requested
      D3-TB-REPLY-1M     2018-05-07  2018-06-07  ·           2018-06-07  ·       unproven  ·
    `),
  );
});
