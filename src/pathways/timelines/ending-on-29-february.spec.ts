import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** 29 February 2020 was a Saturday. */

it('lodged on 30 November 2019: 29 February; one reading says Monday 2 March', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', '2019-11-30 intent_recorded'), 'D3-TCR-3M')).toEqual(
    table(`
      limit      from        statutory   moved       plan by     school  status   closed
      D3-TCR-3M  2019-11-30  2020-02-29  2020-03-02  2020-02-29  ·       running  ·
    `),
  );
});

const RECEIVED = `
  2019-12-02 intent_recorded
  2019-12-04 registered
  2019-12-20 evidence_complete
  2019-12-30 request_sent
  2019-12-31 request_received proved
`;

it('received on 31 December 2019: the same day for the reply, asserted in every reading from 3 March', () => {
  const limits = limitsIn('dublin3_art8_1', RECEIVED);
  expect(rowsOfRules(limits, 'D3-REPLY-2M').slice(1)).toEqual(
    table(`
      limit        from        statutory   moved       plan by     school  status   closed
      D3-REPLY-2M  2019-12-31  2020-02-29  2020-03-02  2020-02-29  ·       running  ·
    `),
  );
  expect(limits.find(({ status, rule }) => rule === 'D3-REPLY-2M' && status === 'running')).toMatchObject({
    assertFrom: '2020-03-03',
  });
});

it('accepted by silence then: the transfer counts from the leap day, or from the day after', () => {
  const silent = `${RECEIVED} 2020-03-03 acceptance_by_silence proved`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', silent), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved       plan by     school    status   closed
      D3-TRANSFER-6M  2020-02-29  2020-08-29  2020-08-31  2020-08-29  last_day  running  ·
      D3-TRANSFER-6M  2020-03-01  2020-09-01  ·           2020-09-01  next_day  running  ·
    `),
  );
});
