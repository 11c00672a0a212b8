import { countRows, type CountedGroup } from './count-rows.js';

const group = (given: Partial<CountedGroup>): CountedGroup => ({
  organisation: 'one',
  state: 'open:submitted',
  table: 'status_sex',
  pathwayGroup: null,
  nationalities: null,
  ageBand: null,
  sex: null,
  placeType: null,
  count: 1,
  ...given,
});

describe('counted groups', () => {
  it('add up in the categories of the catalogue, over organisations and within each', () => {
    const place = { table: 'status_place' } as const;
    const { counts, insiders } = countRows([
      group({ ...place, placeType: 'camp', count: 2 }),
      group({ ...place, placeType: 'street', count: 1 }),
      group({ ...place, placeType: 'camp', count: 4, organisation: 'two' }),
      group({ ...place, placeType: null, organisation: 'two' }),
    ]);
    const row = (category: string, count: number) => ({
      table: 'status_place',
      state: 'open:submitted',
      category,
      count,
    });
    expect(counts).toEqual([row('camp_or_street', 7), row('unknown', 1)]);
    expect(insiders).toEqual([
      { organisation: 'one', counts: [row('camp_or_street', 3)] },
      { organisation: 'two', counts: [row('camp_or_street', 4), row('unknown', 1)] },
    ]);
  });

  it('are read by the fact their table asks about', () => {
    const { counts } = countRows([
      group({ table: 'status_pathway', pathwayGroup: 'dublin3_art8' }),
      group({ table: 'status_pathway' }),
      group({ table: 'status_nationality', nationalities: ['FRA', 'SYR'] }),
      group({ table: 'status_nationality', nationalities: [] }),
      group({ table: 'status_age', ageBand: '16-17' }),
      group({ table: 'status_age' }),
      group({ table: 'status_sex', sex: 'female' }),
      group({ table: 'status_sex', sex: 'other' }),
    ]);
    expect(counts.map(({ category }) => category)).toEqual([
      'dublin3_art8',
      'none',
      'SYR',
      'other',
      '16-17',
      'unknown',
      'female',
      'other_or_unknown',
    ]);
  });

  it('of nobody are no counts', () => expect(countRows([])).toEqual({ counts: [], insiders: [] }));
});
