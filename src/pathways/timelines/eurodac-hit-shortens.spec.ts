import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Mengesteab, C-670/16: two months from the hit, never beyond three months from lodging. */

it('received six weeks after lodging on 1 March: 1 June all the same, not 15 June', () => {
  const facts = `
    2019-03-01 intent_recorded
    2019-04-15 eurodac_hit_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', facts), 'D3-TCR-3M', 'D3-TCR-EURODAC-2M')).toEqual(
    table(`
      limit              from        statutory   moved       plan by     school  status   closed
      D3-TCR-3M          2019-03-01  2019-06-01  2019-06-03  2019-06-01  ·       running  ·
      D3-TCR-EURODAC-2M  2019-04-15  2019-06-01  ·           2019-06-01  ·       running  ·
    `),
  );
});

it('received in the first weeks: two months from the hit', () => {
  const facts = `
    2019-03-01 intent_recorded
    2019-03-08 registered
    2019-03-13 eurodac_hit_received
    2019-03-29 evidence_complete
    2019-05-14 request_sent
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', facts), 'D3-TCR-3M', 'D3-TCR-EURODAC-2M')).toEqual(
    table(`
      limit              from        statutory   moved       plan by     school  status   closed
      D3-TCR-3M          2019-03-01  2019-06-01  2019-06-03  2019-06-01  ·       met      request_sent
      D3-TCR-EURODAC-2M  2019-03-13  2019-05-13  ·           2019-05-13  ·       expired  request_sent
    `),
  );
});

it('received after the three months shortens nothing', () => {
  const facts = `
    2019-03-01 intent_recorded
    2019-06-03 eurodac_hit_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', facts), 'D3-TCR-EURODAC-2M')).toEqual([]);
});

it('received once the request is made starts nothing', () => {
  const facts = `
    2019-03-01 intent_recorded
    2019-03-08 registered
    2019-03-29 evidence_complete
    2019-04-02 request_sent
    2019-04-15 eurodac_hit_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', facts), 'D3-TCR-EURODAC-2M')).toEqual([]);
});
