import { stringify } from 'csv-stringify/sync';
import { type ContentTable, type ReleaseContent } from './release-content.js';
import { everyCell, toldBy } from './content-cells.js';

/** The columns of a data file before and after those of its dimensions. */
export const LEADING_COLUMNS = ['release', 'table', 'period'] as const;
export const FIGURE_COLUMNS = ['value', 'lower', 'upper', 'status', 'unit'] as const;

/** Codes of a list, as one file. */
export const CODE_COLUMNS = ['code', 'parent', 'label_fr', 'label_en'] as const;

const CSV = { header: true, record_delimiter: 'windows' } as const;

/**
 * One table as CSV (RFC 4180, UTF-8), the master of all formats: one observation a line, codes and plain numbers, an
 * empty value where a figure is rounded to zero (status `B`), nothing at all where no figure was produced.
 */
export function tableCsv(content: ReleaseContent, table: ContentTable): string {
  const rows = everyCell(content, table).flatMap(({ codes, cell }) => {
    if (cell === undefined) return [];
    const { value, lower, upper, status } = toldBy(cell);
    return [[content.number, table.code, content.period, ...codes, value, lower, upper, status, 'count']];
  });
  return stringify(rows, { ...CSV, columns: [...LEADING_COLUMNS, ...table.dimensions, ...FIGURE_COLUMNS] });
}

/** The codes of a dimension with their labels in both languages. */
export function codesCsv(content: ReleaseContent, dimension: string): string {
  const found = content.dimensions.find(({ code }) => code === dimension);
  const rows = (found?.categories ?? []).map(({ code, parent, label }) => [code, parent, label.fr, label.en]);
  return stringify(rows, { ...CSV, columns: [...CODE_COLUMNS] });
}

/** The dimensions that some table uses, in the order of the release. */
export function usedDimensions({ dimensions, tables }: ReleaseContent): string[] {
  const used = new Set(tables.flatMap((table) => table.dimensions));
  return dimensions.map(({ code }) => code).filter((code) => used.has(code));
}
