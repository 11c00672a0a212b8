import { LOCALES } from '../common/messages.js';
import { partsOf, ROWS, TABLES, TOTAL, type ColumnCode } from './catalogue.js';
import { columnLabel, quarterLabel, rowLabel, subjectLabel, withDates } from './labels.js';

it.each(LOCALES)('every line, column and subject has words of its own (%s)', (locale) => {
  for (const total of ['open', 'closed'] as const) {
    const parts = partsOf(total).map((row) => rowLabel(locale, row));
    expect(new Set(parts).size).toBe(partsOf(total).length);
  }
  expect(ROWS.map((row) => rowLabel(locale, row))).not.toContain('');
  for (const { dimension, categories } of TABLES) {
    const columns: ColumnCode[] = [TOTAL, ...categories];
    const labels = columns.map((column) => columnLabel(locale, dimension, column));
    expect(new Set(labels).size).toBe(labels.length);
    expect(subjectLabel(locale, dimension).name).not.toBe('');
  }
});

it('writes quarters and days out', () => {
  expect([quarterLabel('fr', '2026-Q3'), quarterLabel('en', '2026-Q3')]).toEqual([
    'Troisième trimestre 2026',
    'Third quarter of 2026',
  ]);
  expect(withDates('en', { on: '2026-10-30', code: 'x' })).toEqual({ on: '30 October 2026', code: 'x' });
});
