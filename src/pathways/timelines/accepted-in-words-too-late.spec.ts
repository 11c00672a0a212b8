import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** The two months ended on 10 April; the acceptance came in June. Silence had accepted long before. */
const ASKED = `
  2018-01-15 intent_recorded
  2018-01-17 registered
  2018-01-30 evidence_complete
  2018-02-09 request_sent
`;

it('counts the transfer from the end of the silence as well, which is the day to plan by', () => {
  const late = `${ASKED}
    2018-02-10 request_received proved
    2018-06-12 acceptance_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', late), 'D3-REPLY-2M', 'D3-TRANSFER-6M').slice(1)).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school    status   closed
      D3-REPLY-2M     2018-02-10  2018-04-10  ·      2018-04-10  ·         expired  acceptance_received
      D3-TRANSFER-6M  2018-06-12  2018-12-12  ·      2018-12-12  ·         running  ·
      D3-TRANSFER-6M  2018-04-10  2018-10-10  ·      2018-10-10  last_day  running  ·
      D3-TRANSFER-6M  2018-04-11  2018-10-11  ·      2018-10-11  next_day  running  ·
    `),
  );
});

it('in time, counts from its own day alone', () => {
  const inTime = `${ASKED}
    2018-02-10 request_received proved
    2018-04-10 acceptance_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', inTime), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved  plan by     school  status   closed
      D3-TRANSFER-6M  2018-04-10  2018-10-10  ·      2018-10-10  ·       running  ·
    `),
  );
});
