import {
  cellKey,
  dimensionIn,
  kindOf,
  tableOf,
  windowOf,
  type Catalogue,
  type CellKind,
  type Table,
  type TableCode,
} from './catalogue.js';
import { codesOf, partsOf, TOTAL } from './dimensions.js';

/** The place of a figure in the catalogue. */
export interface CellRef {
  table: TableCode;
  codes: readonly string[];
}

/** A figure in the first table it appears in. */
export interface FigureCell extends CellRef {
  key: string;
  kind: CellKind;
  window: 4 | 5;
}

/** A figure and the figures it is the sum of. Indices into `Sums.cells`. */
export interface Sum {
  total: number;
  parts: readonly number[];
}

/**
 * The figures of some tables and every relation between them. Figures of one population that fix the same categories
 * are one figure, whatever the table, and appear once, under the first: that sharing ties the tables together.
 */
export interface Sums {
  catalogue: Catalogue;
  tables: readonly TableCode[];
  cells: readonly FigureCell[];
  sums: readonly Sum[];
  /** A figure that counts no more than another. Indices into `cells`. */
  within: readonly (readonly [part: number, whole: number])[];
  /** Index of a figure by its key, or undefined outside these tables. */
  at: (key: string) => number | undefined;
}

/** Every place of a table, in reading order: line by line, each total before its parts. */
export function placesOf({ dimensions }: Catalogue, table: Table): string[][] {
  return table.dimensions.reduce<string[][]>(
    (places, code) => {
      const codes = codesOf(dimensionIn(dimensions, code));
      return places.flatMap((place) => codes.map((one) => [...place, one]));
    },
    [[]],
  );
}

/** The figures of the given tables (all of the catalogue by default) and the sums between them. */
export function sumsOf(
  catalogue: Catalogue,
  tables: readonly TableCode[] = catalogue.tables.map(({ code }) => code),
): Sums {
  const cells: FigureCell[] = [];
  const index = new Map<string, number>();
  for (const table of tables.map(tableOf)) {
    for (const codes of placesOf(catalogue, table)) {
      const key = cellKey(table, codes);
      if (index.has(key)) continue;
      index.set(key, cells.length);
      const kind = kindOf(catalogue, table, codes);
      cells.push({ table: table.code, codes, key, kind, window: windowOf(table, kind) });
    }
  }
  const at = (key: string) => index.get(key);
  const within = catalogue.within.flatMap(([part, whole]) => {
    const [less, more] = [at(part), at(whole)];
    return less === undefined || more === undefined ? [] : [[less, more] as const];
  });
  return { catalogue, tables, cells, at, within, sums: relations(catalogue, tables, (key) => at(key) ?? -1) };
}

/** In every table and each of its dimensions, and what is equal by definition. */
function relations(catalogue: Catalogue, tables: readonly TableCode[], at: (key: string) => number): Sum[] {
  const sums = new Map<string, Sum>();
  const add = (total: number, parts: readonly number[]) =>
    sums.set([total, ...parts].join(), { total, parts });
  for (const table of tables.map(tableOf)) {
    for (const codes of placesOf(catalogue, table)) {
      table.dimensions.forEach((dimension, axis) => {
        const parts = partsOf(dimensionIn(catalogue.dimensions, dimension), codes[axis] ?? TOTAL);
        if (parts.length === 0) return;
        add(
          at(cellKey(table, codes)),
          parts.map((part) => at(cellKey(table, codes.with(axis, part)))),
        );
      });
    }
  }
  for (const [key, others] of catalogue.equal) {
    const parts = others.map(at);
    if (at(key) >= 0 && parts.every((part) => part >= 0)) add(at(key), parts);
  }
  return [...sums.values()];
}

/**
 * The first figure that is not the sum of its parts, in any direction, or is more than what holds it; undefined when
 * everything adds up.
 */
export function firstFalseSum(sums: Sums, values: readonly number[]): FigureCell | undefined {
  const found = sums.sums.find(
    ({ total, parts }) => values[total] !== parts.reduce((sum, part) => sum + (values[part] ?? 0), 0),
  );
  const above = sums.within.find(([part, whole]) => (values[part] ?? 0) > (values[whole] ?? 0));
  return sums.cells[found?.total ?? above?.[0] ?? -1];
}
