import { seriesTable } from './series-table.js';

it('puts releases side by side, latest first, and leaves out what one of them lacks', () => {
  const { columns, rows } = seriesTable('en', [
    { number: '2026-Q3', asAt: '2026-09-30', state: '_T', value: 125 },
    { number: '2026-Q3', asAt: '2026-09-30', state: 'closed', value: 0 },
    { number: '2026-Q2', asAt: '2026-06-30', state: '_T', value: 110 },
  ]);
  expect(columns.map(({ text }) => text).slice(1)).toEqual(['2026-Q3', '2026-Q2']);
  expect(rows[0]?.slice(1)).toEqual([{ number: 125 }, { number: 110 }]);
  const closed = rows.find(([head]) => head?.text === 'Closed cases');
  expect(closed?.slice(1).map(({ text }) => text)).toEqual(['0–4', 'n.p.']);
});
