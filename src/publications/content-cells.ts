import { rangeOf } from '../reports/figures.js';
import type { ContentCell, ContentDimension, ContentTable, ReleaseContent } from './release-content.js';

/** Observation status, as in SDMX code lists: `A` as published, `B` rounded to zero, `N` not produced. */
export type FigureStatus = 'A' | 'B' | 'N';

/** What is told of a count by a published value. */
export function toldBy({ value, window }: Pick<ContentCell, 'value' | 'window'>): {
  value: number | null;
  lower: number;
  upper: number;
  status: FigureStatus;
} {
  const range = rangeOf(value, window);
  return value === 0 ? { value: null, ...range, status: 'B' } : { value, ...range, status: 'A' };
}

/** The dimensions of a table, with only the categories that its cells have. @throws RangeError for an unknown one. */
export function dimensionsOf(content: ReleaseContent, table: ContentTable): ContentDimension[] {
  return table.dimensions.map((code, place) => {
    const dimension = content.dimensions.find((each) => each.code === code);
    if (dimension === undefined) throw new RangeError(`Unknown dimension ${code}`);
    const used = new Set(table.cells.map(({ codes }) => codes[place]));
    return { ...dimension, categories: dimension.categories.filter((category) => used.has(category.code)) };
  });
}

/** Every combination of categories, the last dimension changing fastest, with its cell where there is one. */
export function everyCell(
  content: ReleaseContent,
  table: ContentTable,
): { codes: string[]; cell: ContentCell | undefined }[] {
  const found = new Map(table.cells.map((cell) => [cell.codes.join('|'), cell]));
  return dimensionsOf(content, table)
    .reduce<string[][]>(
      (combinations, { categories }) =>
        combinations.flatMap((codes) => categories.map(({ code }) => [...codes, code])),
      [[]],
    )
    .map((codes) => ({ codes, cell: found.get(codes.join('|')) }));
}
