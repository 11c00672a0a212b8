import { MOST_ROWS, rowsOf } from './import-rows.js';

const codes = new Map([['kind:expulsion de campement', 'eviction']]);

describe('a file of events', () => {
  it.each([
    [
      '\uFEFFkind,fromOn,place,sourceKind,sourceName,noteEn\r\neviction,2025-03-12,62,partner,A team,"Tents, taken"\r\n',
    ],
    [
      'Nature;Date;Département;Nature de la source;Source;Note en\nExpulsion de campement;12/3/2025;62;partner;A team;"Tents, taken"',
    ],
  ])('is read whatever its separator and the language of its headings', (csv) => {
    expect(rowsOf(csv, codes)).toEqual({
      rows: [
        {
          line: 2,
          fields: {
            ...{ kind: 'eviction', fromOn: '2025-03-12', place: '62' },
            ...{ sourceKind: 'partner', sourceName: 'A team', noteEn: 'Tents, taken' },
          },
        },
      ],
    });
  });

  it('names the line of the file, whatever is inside the fields, and keeps fields nobody knows', () => {
    const csv =
      'kind,date,place,source_kind,source,colour\n\nother,2025-01-01,1,press,"two\nlines",red\nother,2025-01-02,62,press,x\n';
    const { rows } = rowsOf(csv) as { rows: { line: number; fields: Record<string, string> }[] };
    expect(rows.map(({ line }) => line)).toEqual([4, 5]);
    expect(rows[0]?.fields).toMatchObject({ place: '01', sourceName: 'two\nlines', colour: 'red' });
  });

  it.each([
    ['', 'csv_empty'],
    ['kind,date,place,source_kind,source', 'csv_empty'],
    ['kind,date\neviction,2025-01-01', 'csv_no_headings'],
    ['kind,date,place,source_kind,source\n"never closed', 'csv_unreadable'],
    [
      'kind,date,place,source_kind,source\n' + 'other,2025-01-01,62,press,x\n'.repeat(MOST_ROWS + 1),
      'csv_too_long',
    ],
  ])('that cannot be read says why', (csv, fault) => {
    expect(rowsOf(csv)).toEqual({ fault });
  });
});
