import { isListed, ROWS, TABLES, TOTAL, type ColumnCode, type StoredCell, type Table } from './catalogue.js';
import { inReadingOrder, observationOf, type Observation } from './figures.js';

/** One figure of a printed table. */
export type PrintedCell = Pick<Observation, 'value' | 'lower' | 'upper' | 'status'> & {
  row: string;
  column: string;
};

/** A printed table of a cut: codes of its lines and columns, and its figures in reading order, line by line. */
export interface PrintedTable {
  code: Table['code'];
  dimension: Table['dimension'];
  rows: string[];
  columns: ColumnCode[];
  cells: PrintedCell[];
}

/** The columns of a table as printed: the total, then every listed category. */
export function columnsOf(table: Table): ColumnCode[] {
  const categories: readonly ColumnCode[] = table.categories;
  return [TOTAL, ...categories.filter((category) => isListed(table.code, category))];
}

/** The tables of a cut, in the order of the catalogue; those left out are absent. */
export function tablesOf(
  cells: readonly StoredCell[],
  release: { code: string; period: string },
): PrintedTable[] {
  const ordered = inReadingOrder(cells);
  return TABLES.flatMap((table): PrintedTable[] => {
    const own = ordered.filter((cell) => cell.table === table.code);
    if (own.length === 0) return [];
    return [
      {
        code: table.code,
        dimension: table.dimension,
        rows: [...ROWS],
        columns: columnsOf(table),
        cells: own.map((cell) => {
          const { state, category, value, lower, upper, status } = observationOf(cell, release);
          return { row: state, column: category, value, lower, upper, status };
        }),
      },
    ];
  });
}
