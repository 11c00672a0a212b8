import { LOCALES } from '../common/messages.js';
import { catalogueOf, TABLES } from './catalogue.js';
import { codesOf } from './dimensions.js';
import {
  categoryLabel,
  dimensionLabel,
  dimensionNote,
  quarterLabel,
  tableLabel,
  unitLabel,
  withDates,
} from './labels.js';
import { LINKED_POPULATIONS } from './table-list.js';

const GROUPING = {
  pathway: ['child_relative_visa', 'dublin3_art8'],
  nationality_group: ['AFG', 'SDN'],
  organisation_group: ['o:1'],
};

it.each(LOCALES)('every dimension, category, table and unit has words of its own (%s)', (locale) => {
  const names = new Map([['o:1', 'Le Relais']]);
  for (const dimension of catalogueOf(GROUPING).dimensions.values()) {
    const labels = codesOf(dimension).map((code) => categoryLabel(locale, dimension.code, code, names));
    // A case may be reunited and open, or closed as reunited: words are told apart by what they stand under.
    const parents = new Map(dimension.categories.map(({ code, parent }) => [code, parent]));
    const placed = codesOf(dimension).map((code, at) => [parents.get(code), labels[at]].join());
    expect([dimension.code, new Set(placed).size]).toEqual([dimension.code, labels.length]);
    expect(labels.filter((label) => label === '' || /[a-z]\.[a-z_]+\./.test(label))).toEqual([]);
    expect(dimensionLabel(locale, dimension.code)).not.toBe('');
  }
  expect(new Set(TABLES.map(({ code }) => tableLabel(locale, code))).size).toBe(TABLES.length);
  expect(new Set(TABLES.map(({ population }) => unitLabel(locale, population))).size).toBe(
    LINKED_POPULATIONS.flat().length,
  );
  expect(dimensionNote(locale, 'sex')).toMatch(/total/);
  expect(categoryLabel(locale, 'organisation_group', 'o:1', names)).toBe('Le Relais');
});

it('writes quarters and days out', () => {
  expect([quarterLabel('fr', '2026-Q3'), quarterLabel('en', '2026-Q3')]).toEqual([
    'Troisième trimestre 2026',
    'Third quarter of 2026',
  ]);
  expect(withDates('en', { on: '2026-10-30', code: 'x' })).toEqual({ on: '30 October 2026', code: 'x' });
});
