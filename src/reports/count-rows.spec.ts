import { countRows, earlierCases, type CountedGroup } from './count-rows.js';

const GROUPING = {
  pathway: ['dublin3_art8'],
  nationality_group: ['SYR'],
  organisation_group: ['o:one'],
};
const group = (table: CountedGroup['table'], facts: CountedGroup['facts'], more = {}): CountedGroup => ({
  ...{ organisation: 'one', table, facts, count: 1 },
  ...more,
});

describe('counted groups', () => {
  it('add up in the categories of the catalogue, over organisations and within each', () => {
    const { counts, insiders } = countRows(
      [
        group('status_place', ['open:submitted', 'camp'], { count: 2 }),
        group('status_place', ['open:submitted', 'street']),
        group('status_place', ['open:submitted', 'camp'], { count: 4, organisation: 'two' }),
        group('status_place', ['open:submitted', null], { organisation: 'two' }),
      ],
      GROUPING,
    );
    const row = (category: string, count: number) => ({
      ...{ table: 'status_place', codes: ['open:submitted', category], count },
    });
    expect(counts).toEqual([row('camp_or_street', 7), row('unknown', 1)]);
    expect(insiders).toEqual([
      { organisation: 'one', counts: [row('camp_or_street', 3)] },
      { organisation: 'two', counts: [row('camp_or_street', 4), row('unknown', 1)] },
    ]);
  });

  it.each([
    ['status_pathway', 'dublin3_art8', 'dublin3_art8'],
    ['status_pathway', 'section67', 'other'],
    ['status_pathway', null, 'none'],
    ['status_nationality', 'FRA SYR', 'SYR'],
    ['status_nationality', 'AFG', 'other'],
    ['status_nationality', '', 'other'],
    ['status_age', '16-17', '16-17'],
    ['status_sex', 'female', 'female'],
    ['status_sex', 'other', 'other_or_unknown'],
    ['status_organisation', null, 'o:one'],
  ] as const)('are told in %s, from %j, as %s', (table, fact, code) => {
    expect(countRows([group(table, ['open:accepted', fact])], GROUPING).counts).toEqual([
      { table, codes: ['open:accepted', code], count: 1 },
    ]);
  });

  it('of organisations with few cases are told together, reasons by what they belong to', () => {
    const rows = [
      group('status_organisation', ['open:accepted', null], { organisation: 'two' }),
      group('refusal_pathway', ['R03', 'dublin3_art8']),
      group('refusal_pathway', [null, 'dublin3_art8']),
    ];
    expect(countRows(rows, GROUPING).counts.map(({ codes }) => codes)).toEqual([
      ['open:accepted', 'others'],
      ['identity_age', 'dublin3_art8'],
      ['other', 'dublin3_art8'],
    ]);
  });

  it('of nobody are no counts', () => expect(countRows([], GROUPING)).toEqual({ counts: [], insiders: [] }));
});

it('cases of earlier quarters add up by the code they would stand under', () => {
  const cases = earlierCases([
    { dimension: 'nationality_group', fact: 'SYR', count: 12 },
    { dimension: 'nationality_group', fact: 'FRA SYR', count: 9 },
    { dimension: 'organisation_group', fact: 'one', count: 3 },
    { dimension: 'pathway', fact: 'section67', count: 30 },
  ]);
  expect(Object.values(cases).map((counts) => [...counts])).toEqual([
    [['section67', 30]],
    [['SYR', 21]],
    [['o:one', 3]],
  ]);
});
