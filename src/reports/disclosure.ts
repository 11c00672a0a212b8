import { cellKey, isListed, kindOf, tableOf, type Catalogue, type StoredCell } from './catalogue.js';
import { rangeOf } from './figures.js';
import { placesOf, sumsOf, type Sums } from './sums.js';

/** The figures of an earlier cut, with the catalogue they were made by. */
export interface Release {
  catalogue: Catalogue;
  cells: readonly StoredCell[];
}

/** What everybody knows about one count: that it lies between two numbers, and how wide the doubt must stay. */
export interface Fact {
  lower: number;
  upper: number;
  /** The least acceptable distance between the smallest and the largest count that fit everything published. */
  required: number;
}

/** What one release tells: its tables, with all their sums, and a fact for each figure that can be worked out. */
export interface Disclosure {
  sums: Sums;
  /** By the key of the figure. */
  facts: ReadonlyMap<string, Fact>;
  /** Figures, by key, whose count has fallen since the release before although such counts are taken never to. */
  fallen?: ReadonlySet<string>;
}

/** The cells to store and print: every table with its margins, without the unlisted categories. */
export function cellsOf({ catalogue, tables, at }: Sums, values: readonly number[]): StoredCell[] {
  return tables.map(tableOf).flatMap((table) =>
    placesOf(catalogue, table)
      .filter((codes) => isListed(catalogue, table, codes))
      .map((codes): StoredCell => {
        const value = values[at(cellKey(table, codes)) ?? -1] ?? 0;
        return { table: table.code, codes, value, kind: kindOf(catalogue, table, codes) };
      }),
  );
}

/** The figures anybody can read in a release, by key, unlisted categories worked out by subtraction included. */
export function figuresIn({ catalogue, cells }: Release): Map<string, number> {
  return readable(sumsOf(catalogue, tablesIn(cells)), cells);
}

function readable(sums: Sums, cells: readonly StoredCell[]): Map<string, number> {
  const keys = sums.cells.map(({ key }) => key);
  const values = new Map(cells.map((cell) => [cellKey(tableOf(cell.table), cell.codes), cell.value]));
  for (const { total, parts } of sums.sums) {
    const whole = values.get(keys[total] ?? '');
    const names = parts.map((part) => keys[part] ?? '');
    const [missing, ...others] = names.filter((key) => !values.has(key));
    if (missing === undefined || others.length > 0 || whole === undefined) continue;
    values.set(missing, whole - names.reduce((sum, key) => sum + (values.get(key) ?? 0), 0));
  }
  return values;
}

function tablesIn(cells: readonly StoredCell[]) {
  return [...new Set(cells.map((cell) => cell.table))];
}

/**
 * What the cells of a release tell anybody who knows the method: the window of every figure. Each count must stay as
 * open as a figure less than 5 away leaves it: 4 for a zero, 8 otherwise.
 */
export function disclosureOf({ catalogue, cells }: Release): Disclosure {
  const sums = sumsOf(catalogue, tablesIn(cells));
  const values = readable(sums, cells);
  const facts = new Map(
    sums.cells.flatMap(({ key, window }): [string, Fact][] => {
      const value = values.get(key);
      if (value === undefined) return [];
      const usual = rangeOf(value);
      return [[key, { ...rangeOf(value, window), required: usual.upper - usual.lower }]];
    }),
  );
  return { sums, facts };
}
