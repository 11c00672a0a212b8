import type { Measured } from '../charts/measured.js';
import { toldBy } from '../publications/content-cells.js';
import {
  type ContentCategory,
  type ContentCell,
  type ContentTable,
  type ReleaseContent,
} from '../publications/release-content.js';

/** The code of a total, in any dimension. */
export const TOTAL = '_T';

/** Categories kept of some dimensions, by the code of the dimension; of all others the total stands. */
export type Kept = Readonly<Record<string, readonly string[]>>;

/** A sum of published figures, in whole units, with the range that follows from the range of each. */
export interface SelectedSum extends Measured {
  /** The published figures it is the sum of, and nothing else. */
  readonly cells: readonly ContentCell[];
}

/**
 * Adds up the published figures that a filter keeps. A filter only selects figures or adds them up, so that whatever
 * reports are subtracted from each other, the difference is a sum of figures that were public before. A category
 * kept together with a part of it counts once. Null when
 * some figure asked for was not published, when nothing is kept of a dimension, or categories that are no parts of one
 * whole, such as different movements of a case.
 */
export function sumOf(content: ReleaseContent, table: ContentTable, kept: Kept): SelectedSum | null {
  if (Object.keys(kept).some((dimension) => !table.dimensions.includes(dimension))) return null;
  const figures = cellsOf(table);
  const chosen = table.dimensions.map((dimension) =>
    distinct(categoriesOf(content, dimension), kept[dimension] ?? [TOTAL]),
  );
  if (
    !table.dimensions.every((dimension, axis) => addUp(categoriesOf(content, dimension), chosen[axis] ?? []))
  )
    return null;
  const combinations = chosen.reduce<string[][]>(
    (found, codes) => found.flatMap((before) => codes.map((code) => [...before, code])),
    [[]],
  );
  const cells = combinations.map((codes) => figures.get(codes.join('|')));
  return cells.length > 0 && cells.every((cell) => cell !== undefined) ? added(cells) : null;
}

/** The sum of figures that count different units, such as those of several quarters. */
export function added(cells: readonly ContentCell[]): SelectedSum {
  const told = cells.map(toldBy);
  return {
    cells,
    value: told.reduce((sum, { value }) => sum + (value ?? 0), 0),
    lower: told.reduce((sum, { lower }) => sum + lower, 0),
    upper: told.reduce((sum, { upper }) => sum + upper, 0),
  };
}

/** The first table that crosses these dimensions and is not wider than it must be. */
export function tableWith(content: ReleaseContent, dimensions: readonly string[]): ContentTable | undefined {
  return content.tables
    .filter((table) => dimensions.every((dimension) => table.dimensions.includes(dimension)))
    .sort((a, b) => a.dimensions.length - b.dimensions.length)[0];
}

/** The categories of a dimension in reading order. */
export function categoriesOf({ dimensions }: ReleaseContent, code: string): readonly ContentCategory[] {
  return dimensions.find((dimension) => dimension.code === code)?.categories ?? [];
}

/** The categories that are directly part of one. */
export function partsOf(
  content: ReleaseContent,
  dimension: string,
  parent: string,
): readonly ContentCategory[] {
  return categoriesOf(content, dimension).filter((category) => category.parent === parent);
}

const CELLS = new WeakMap<ContentTable, ReadonlyMap<string, ContentCell>>();

function cellsOf(table: ContentTable): ReadonlyMap<string, ContentCell> {
  const known = CELLS.get(table) ?? new Map(table.cells.map((cell) => [cell.codes.join('|'), cell]));
  CELLS.set(table, known);
  return known;
}

/** Whether categories are parts of something that is counted as a whole; one by itself is. */
function addUp(categories: readonly ContentCategory[], codes: readonly string[]): boolean {
  const parents = new Map(categories.map(({ code, parent }) => [code, parent]));
  const lineage = (code: string): string[] => {
    const parent = parents.get(code) ?? null;
    return parent === null ? [code] : [code, ...lineage(parent)];
  };
  const [first = [], ...others] = codes.map(lineage);
  return codes.length < 2 || first.some((whole) => others.every((line) => line.includes(whole)));
}

/** Codes without those that others contain, each once; one that is not of the dimension stays, and finds no figure. */
function distinct(categories: readonly ContentCategory[], codes: readonly string[]): string[] {
  const kept = new Set(codes);
  const parents = new Map(categories.map(({ code, parent }) => [code, parent]));
  const isContained = (code: string): boolean => {
    const parent = parents.get(code) ?? null;
    return parent !== null && (kept.has(parent) || isContained(parent));
  };
  return [...kept].filter((code) => !isContained(code));
}
