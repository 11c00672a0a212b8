import { CSV_COLUMNS, csvLines } from './cut-lines.js';

it('tells one figure a line, with every code and without a value for a zero', () => {
  const dimension = (code: 'state' | 'sex') => ({ code, categories: [], total: true });
  const lines = csvLines({
    ...{ quarter: '2026-Q3', catalogue: 'B1', asAt: '2026-09-30' },
    tables: [
      {
        ...{ code: 'status_sex', population: 'case', dimensions: [dimension('state'), dimension('sex')] },
        cells: [
          { codes: ['open', 'female'], value: 15, lower: 11, upper: 19, status: 'A' },
          { codes: ['closed', 'female'], value: null, lower: 0, upper: 4, status: 'B' },
        ],
      },
    ],
  });
  const line = (code: string, ...told: unknown[]) => [
    ...['2026-Q3', 'B1', 'status_sex', '2026-09-30', 'state', code, 'sex', 'female', '', '', ...told, 'case'],
  ];
  expect(lines).toEqual([line('open', 15, 11, 19, 'A'), line('closed', null, 0, 4, 'B')]);
  expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([CSV_COLUMNS.length]));
});
