import { dimensionIn, isListed, TABLES, type Catalogue, type StoredCell, type Table } from './catalogue.js';
import { codesOf, lineageOf, TOTAL, type Dimension, type DimensionCode } from './dimensions.js';
import { observationOf } from './figures.js';

/** What somebody wants to see of a table. */
export interface Selection {
  table: string;
  /**
   * By dimension, the lines wanted: each one category, the total, or several categories to be added up. A dimension
   * that is not named keeps every line it has.
   */
  lines: Readonly<Partial<Record<string, readonly (readonly string[])[]>>>;
}

/** Why a selection cannot be shown; a translation key is made of it. */
export type FilterProblem =
  | 'unknown_table'
  | 'unknown_dimension'
  | 'unknown_category'
  /** A category twice in one line, or beside one it is part of. */
  | 'overlapping'
  /** Categories that do not add up to anything. */
  | 'no_sum';

/** A figure of a selection: stored figures added up, and the counts it may stand for. */
export interface FilteredCell {
  /** For each dimension of the table the categories added up. */
  lines: readonly (readonly string[])[];
  /** Null when rounded to zero. */
  value: number | null;
  lower: number;
  upper: number;
  /** How many stored figures were added up: the error of each adds to the others'. */
  parts: number;
}

/**
 * The figures of a selection from one stored table: each is a stored figure or a sum of stored figures, so that no
 * selection, nor any difference of two, tells more than the table itself.
 */
export function filterTable(
  catalogue: Catalogue,
  cells: readonly StoredCell[],
  selection: Selection,
): { cells: FilteredCell[] } | { problem: FilterProblem } {
  const table = TABLES.find(({ code }) => code === selection.table);
  const stored = new Map(
    cells.filter((cell) => cell.table === table?.code).map((cell) => [cell.codes.join('|'), cell]),
  );
  if (table === undefined || stored.size === 0) return { problem: 'unknown_table' };
  const problem = problemWith(catalogue, table, selection);
  if (problem !== undefined) return { problem };
  const places = table.dimensions.reduce<(readonly string[])[][]>(
    (found, code, axis) => {
      const lines = selection.lines[code] ?? allLines(catalogue, table, axis);
      return found.flatMap((place) => lines.map((line) => [...place, line]));
    },
    [[]],
  );
  return { cells: places.map((lines) => sumOf(lines, stored)) };
}

function problemWith(catalogue: Catalogue, table: Table, { lines }: Selection): FilterProblem | undefined {
  const isKnown = (code: string) => table.dimensions.includes(code as DimensionCode);
  if (!Object.keys(lines).every(isKnown)) return 'unknown_dimension';
  for (const [axis, code] of table.dimensions.entries()) {
    const printed = new Set(allLines(catalogue, table, axis).flat());
    for (const line of lines[code] ?? []) {
      if (line.length === 0 || !line.every((one) => printed.has(one))) return 'unknown_category';
      const problem = problemOfLine(dimensionIn(catalogue.dimensions, code), line);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function problemOfLine(dimension: Dimension, line: readonly string[]): FilterProblem | undefined {
  const lineages = line.map((code) => lineageOf(dimension, code));
  const overlapping = line.some((code, index) =>
    lineages.some((lineage, other) => other !== index && lineage.includes(code)),
  );
  if (overlapping) return 'overlapping';
  const parents = new Set(lineages.map(([, parent]) => parent));
  const summable = line.length === 1 || !dimension.untotalled || (parents.size === 1 && !parents.has(TOTAL));
  return summable ? undefined : 'no_sum';
}

/** Every printed line of a dimension. */
function allLines(catalogue: Catalogue, table: Table, axis: number): string[][] {
  const dimension = dimensionIn(catalogue.dimensions, table.dimensions[axis] ?? 'state');
  const totals = table.dimensions.map((): string => TOTAL);
  return codesOf(dimension)
    .filter((code) => isListed(catalogue, table, totals.with(axis, code)))
    .map((code) => [code]);
}

function sumOf(lines: readonly (readonly string[])[], stored: ReadonlyMap<string, StoredCell>): FilteredCell {
  const places = lines.reduce<string[][]>(
    (found, line) => found.flatMap((place) => line.map((code) => [...place, code])),
    [[]],
  );
  const parts = places.flatMap((codes) => stored.get(codes.join('|')) ?? []);
  const told = parts.map(observationOf);
  const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  return {
    lines,
    value: add(parts.map(({ value }) => value)) || null,
    lower: add(told.map(({ lower }) => lower)),
    upper: add(told.map(({ upper }) => upper)),
    parts: parts.length,
  };
}
