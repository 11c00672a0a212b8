import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Months end on the same day number, or on the last day of a month that has no such day. */

it('lodged on 31 January: three months end on 30 April', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', '2019-01-31 intent_recorded'), 'D3-TCR-3M')).toEqual(
    table(`
      limit      from        statutory   moved  plan by     school  status   closed
      D3-TCR-3M  2019-01-31  2019-04-30  ·      2019-04-30  ·       running  ·
    `),
  );
});

it('lodged on 30 November: three months end on 28 February', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', '2018-11-30 intent_recorded'), 'D3-TCR-3M')).toEqual(
    table(`
      limit      from        statutory   moved  plan by     school  status   closed
      D3-TCR-3M  2018-11-30  2019-02-28  ·      2019-02-28  ·       running  ·
    `),
  );
});

it('accepted on 31 May: six months end on 30 November (CAA Versailles)', () => {
  const accepted = `
    2018-03-19 intent_recorded
    2018-03-21 registered
    2018-04-03 evidence_complete
    2018-04-04 request_sent
    2018-04-04 request_received proved
    2018-05-31 acceptance_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', accepted), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-6M  2018-05-31  2018-11-30  ·      2018-11-30  ·       running  ·
    `),
  );
});
