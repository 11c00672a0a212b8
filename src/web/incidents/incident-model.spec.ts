import { figureRows } from './incident-model.js';

it('puts months by kinds, the unverified in brackets, and nothing where nothing was', () => {
  const { columns, rows } = figureRows('fr', [
    { month: '2026-01', kind: 'eviction', place: '62', verified: 2, other: 1 },
    { month: '2026-02', kind: 'detention', place: '59', verified: 0, other: 1 },
    { month: '2026-01', kind: 'eviction', place: '59', verified: 1, other: 0 },
  ]);
  expect(columns.map(({ text }) => text)).toEqual(['Mois', 'Tous', 'Expulsion de campement', 'Enfermement']);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['février 2026', '0 (+1)', '–', '0 (+1)'],
    ['janvier 2026', '3 (+1)', '3 (+1)', '–'],
  ]);
});
