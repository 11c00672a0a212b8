import {
  ROWS,
  TABLES,
  TOTAL,
  categoriesOf,
  kindOf,
  partsOf,
  type CategoryCode,
  type CellKind,
  type ColumnCode,
  type RowCode,
  type TableCode,
} from './catalogue.js';

/** The place of a figure in the catalogue. */
export interface CellRef {
  table: TableCode;
  row: RowCode;
  column: ColumnCode;
}

/** A figure and the figures it is the sum of. Indices into `Sums.cells`. */
interface Sum {
  total: number;
  parts: readonly number[];
}

/**
 * The figures of some tables and every relation between them. The margin of states and the grand total are the same
 * figures in all tables and appear once, under the first table: that sharing ties the tables into one star.
 */
export interface Sums {
  tables: readonly TableCode[];
  cells: readonly (CellRef & { kind: CellKind })[];
  sums: readonly Sum[];
  /** Index of a cell, or undefined outside these tables. */
  at(table: TableCode, row: RowCode, column: ColumnCode): number | undefined;
}

/** The tables of the catalogue, in its order. */
export const ALL_TABLES: readonly TableCode[] = TABLES.map((table) => table.code);

/** A name for a cell that is the same in every release; cells shared by all tables carry no table. */
export function cellKey({ table, row, column }: CellRef): string {
  return column === TOTAL ? `*|${row}|${TOTAL}` : `${table}|${row}|${column}`;
}

/** The figures of the given tables (all by default) and the sums between them. */
export function sumsOf(tables: readonly TableCode[] = ALL_TABLES): Sums {
  const cells: (CellRef & { kind: CellKind })[] = [];
  const index = new Map<string, number>();
  for (const table of tables) {
    for (const row of ROWS) {
      for (const column of [TOTAL, ...categoriesOf(table)] as const) {
        const key = cellKey({ table, row, column });
        if (index.has(key)) continue;
        index.set(key, cells.length);
        cells.push({ table, row, column, kind: kindOf(row, column) });
      }
    }
  }
  const at = (table: TableCode, row: RowCode, column: ColumnCode) =>
    index.get(cellKey({ table, row, column }));
  const known = (table: TableCode, row: RowCode, column: ColumnCode) => at(table, row, column) ?? -1;
  return { tables, cells, at, sums: relations(tables, known) };
}

/** Down the lines in every column, and across the categories in every line. */
function relations(
  tables: readonly TableCode[],
  at: (table: TableCode, row: RowCode, column: ColumnCode) => number,
): Sum[] {
  const sums = new Map<string, Sum>();
  const add = (total: number, parts: readonly number[]) =>
    sums.set([total, ...parts].join(), { total, parts });
  for (const table of tables) {
    const categories: readonly CategoryCode[] = categoriesOf(table);
    for (const row of ROWS) {
      add(
        at(table, row, TOTAL),
        categories.map((category) => at(table, row, category)),
      );
      for (const column of [TOTAL, ...categories] as const) {
        const parts = partsOf(row).map((part) => at(table, part, column));
        if (parts.length > 0) add(at(table, row, column), parts);
      }
    }
  }
  return [...sums.values()];
}

/** The first figure that is not the sum of its parts, in any direction; undefined when everything adds up. */
export function firstFalseSum(sums: Sums, values: readonly number[]): CellRef | undefined {
  const found = sums.sums.find(
    ({ total, parts }) => values[total] !== parts.reduce((sum, part) => sum + (values[part] ?? 0), 0),
  );
  return found && sums.cells[found.total];
}
