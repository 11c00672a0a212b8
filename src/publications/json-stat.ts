import { message, type Locale } from '../common/messages.js';
import { type ContentDimension, type ContentTable, type ReleaseContent } from './release-content.js';
import { dimensionsOf, everyCell, toldBy } from './content-cells.js';

/** A dataset of JSON-stat 2.0 (json-stat.org/full), as far as we use it. */
export interface JsonStat {
  version: '2.0';
  class: 'dataset';
  label: string;
  source: string;
  updated: string;
  note: string[];
  id: string[];
  size: number[];
  role: { time: string[] };
  dimension: Record<string, JsonStatDimension>;
  value: (number | null)[];
  status: Record<string, string>;
  extension: Record<string, unknown>;
}

interface JsonStatDimension {
  label: string;
  category: {
    index: string[];
    label: Record<string, string>;
    child?: Record<string, string[]>;
  };
}

/** One table in one language: `null` with the status `B` where a figure is rounded to zero, `N` where there is none. */
export function jsonStat(content: ReleaseContent, table: ContentTable, locale: Locale): JsonStat {
  const dimensions = dimensionsOf(content, table);
  const told = everyCell(content, table).map(({ cell }) =>
    cell === undefined ? ({ value: null, status: 'N' } as const) : toldBy(cell),
  );
  const windows = [...new Set(table.cells.map(({ window }) => window))].sort((a, b) => a - b);
  return {
    version: '2.0',
    class: 'dataset',
    label: table.label[locale],
    source: message(locale, 'publications.source'),
    updated: content.releasedOn,
    note: [table.unit[locale], message(locale, 'publications.note_zero', { window: windows.at(-1) ?? 0 })],
    id: ['period', ...dimensions.map(({ code }) => code)],
    size: [1, ...dimensions.map(({ categories }) => categories.length)],
    role: { time: ['period'] },
    dimension: {
      period: {
        label: message(locale, 'publications.column.period'),
        category: { index: [content.period], label: { [content.period]: content.period } },
      },
      ...Object.fromEntries(dimensions.map((dimension) => [dimension.code, dimensionIn(dimension, locale)])),
    },
    value: told.map(({ value }) => value),
    status: Object.fromEntries(
      told.flatMap(({ status }, index) => (status === 'A' ? [] : [[index, status]])),
    ),
    extension: {
      release: content.number,
      catalogue: content.catalogue,
      table: table.code,
      rounding: { base: 5, windows },
    },
  };
}

function dimensionIn({ label, categories }: ContentDimension, locale: Locale): JsonStatDimension {
  const codes = new Set(categories.map(({ code }) => code));
  const child: Record<string, string[]> = {};
  for (const { code, parent } of categories) {
    if (parent !== null && codes.has(parent)) (child[parent] ??= []).push(code);
  }
  return {
    label: label[locale],
    category: {
      index: categories.map(({ code }) => code),
      label: Object.fromEntries(categories.map((category) => [category.code, category.label[locale]])),
      ...(Object.keys(child).length > 0 ? { child } : {}),
    },
  };
}
