import { sampleContent } from '../../../test/support/release-content.js';
import type { ContentDimension } from '../../publications/release-content.js';
import { sheetsOf } from './sheets.js';

const words = (text: string) => ({ fr: `${text} (fr)`, en: text });
const dimension = (code: string, ...codes: readonly string[]): ContentDimension => ({
  ...{ code, label: words(code) },
  categories: ['_T', ...codes].map((one) => ({
    ...{ code: one, label: words(one === '_T' ? 'Total' : one) },
    parent: one === '_T' ? null : '_T',
  })),
});

const dimensions = [
  dimension('ended', 'kept', 'late', 'unanswered'),
  dimension('state', 'FRA', 'GBR'),
  dimension('act', 'request', 'reply', 'information', 'transfer'),
];
const [ended, state, act] = dimensions.map(({ categories }) => categories.map(({ code }) => code));
const cells = (ended ?? []).flatMap((one, x) =>
  (state ?? []).flatMap((two, y) =>
    (act ?? []).map((three, z) => ({
      codes: [one, two, three],
      value: 5 * (100 * x + 10 * y + z),
      window: 5,
    })),
  ),
);
const table = {
  code: 'limits',
  label: words('Limits'),
  unit: words('Limits'),
  dimensions: ['ended', 'state', 'act'],
  cells,
};
const content = sampleContent({ dimensions, tables: [table] });

describe('a table of three dimensions', () => {
  const sheets = sheetsOf(content, table, 'en');

  it('is a sheet for each category of the shortest, under a heading that says it once', () => {
    expect(sheets.map(({ heading }) => heading)).toEqual(['All together', 'state: FRA', 'state: GBR']);
  });

  it('has the longest down and the other across, each figure in its place', () => {
    const [, , last] = sheets;
    expect(last?.columns.map(({ text }) => text)).toEqual(['act', 'Total', 'kept', 'late', 'unanswered']);
    expect(last?.rows.map(([head]) => head)).toEqual([
      { text: 'Total', total: true },
      ...['request', 'reply', 'information', 'transfer'].map((text) => ({ text, part: true })),
    ]);
    expect(last?.rows[3]?.slice(1)).toEqual(
      [0, 1, 2, 3].map((x) => ({ number: 5 * (100 * x + 10 * 2 + 3) })),
    );
  });

  it('shows every figure once', () => {
    expect(sheets.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1)))).toHaveLength(cells.length);
  });
});

it('a table of two dimensions is one sheet without a heading', () => {
  const sample = sampleContent();
  const [first] = sample.tables;
  if (!first) throw new Error('no table');
  expect(sheetsOf(sample, first, 'fr').map(({ heading }) => heading)).toEqual([null]);
});
