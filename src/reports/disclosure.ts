import { TOTAL, isListed, type StoredCell, type TableCode } from './catalogue.js';
import { rangeOf } from './figures.js';
import { cellKey, sumsOf, type CellRef, type Sums } from './sums.js';

/** What everybody knows about one count: that it lies between two numbers, and how wide the doubt must stay. */
export interface Fact extends CellRef {
  lower: number;
  upper: number;
  /** The least acceptable distance between the smallest and the largest count that fit everything published. */
  required: number;
}

/** What one release tells: its tables, with all their sums, and a fact for each figure that can be worked out. */
export interface Disclosure {
  tables: readonly TableCode[];
  facts: readonly Fact[];
  /** Cells, by `cellKey`, whose count has fallen since the release before although such counts are taken never to. */
  fallen?: ReadonlySet<string>;
}

/** The cells to store and print: every table with its margins, without the unlisted categories. */
export function cellsOf(sums: Sums, values: readonly number[]): StoredCell[] {
  const { tables, cells } = sums;
  return tables.flatMap((table) =>
    cells.flatMap((cell, index): StoredCell[] => {
      const shared = cell.column === TOTAL;
      if (!shared && (cell.table !== table || !isListed(table, cell.column))) return [];
      return [{ table, row: cell.row, column: cell.column, value: values[index] ?? 0, kind: cell.kind }];
    }),
  );
}

/**
 * The figures anybody can read in a release, by `cellKey`, unlisted categories worked out by subtraction included.
 */
export function figuresIn(published: readonly StoredCell[]): Map<string, number> {
  const sums = sumsOf(tablesIn(published));
  const keys = sums.cells.map(cellKey);
  const values = new Map(published.map((cell) => [cellKey(cell), cell.value]));
  for (const { total, parts } of sums.sums) {
    const whole = values.get(keys[total] ?? '');
    const names = parts.map((part) => keys[part] ?? '');
    const [missing, ...others] = names.filter((key) => !values.has(key));
    if (missing === undefined || others.length > 0 || whole === undefined) continue;
    values.set(missing, whole - names.reduce((sum, key) => sum + (values.get(key) ?? 0), 0));
  }
  return values;
}

function tablesIn(published: readonly StoredCell[]): TableCode[] {
  return [...new Set(published.map((cell) => cell.table))];
}

/**
 * What the cells of a release tell anybody who knows the method: the window of every figure. Each count must stay as
 * open as its own window: 4 for a zero, 8 otherwise.
 */
export function disclosureOf(published: readonly StoredCell[]): Disclosure {
  const tables = tablesIn(published);
  const values = figuresIn(published);
  const facts = sumsOf(tables).cells.flatMap((cell): Fact[] => {
    const value = values.get(cellKey(cell));
    if (value === undefined) return [];
    const { lower, upper } = rangeOf(value);
    return [{ table: cell.table, row: cell.row, column: cell.column, lower, upper, required: upper - lower }];
  });
  return { tables, facts };
}
