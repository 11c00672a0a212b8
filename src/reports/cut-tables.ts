import { dimensionIn, isListed, type Catalogue, type StoredCell, type TableCode } from './catalogue.js';
import type { PopulationCode } from './table-list.js';
import { TOTAL, type Category, type DimensionCode } from './dimensions.js';
import { inReadingOrder, observationOf, type Observation } from './figures.js';

/** One figure of a printed table. */
export type PrintedCell = Omit<Observation, 'table'>;

/** A dimension as printed: its listed categories, each before its parts; whether there are figures of their total. */
export interface PrintedDimension {
  code: DimensionCode;
  categories: Category[];
  total: boolean;
}

/** A printed table of a cut, its figures in reading order. */
export interface PrintedTable {
  code: TableCode;
  population: PopulationCode;
  dimensions: PrintedDimension[];
  cells: PrintedCell[];
}

/** The tables of a cut, in the order of the catalogue; those left out are absent. */
export function tablesOf(catalogue: Catalogue, cells: readonly StoredCell[]): PrintedTable[] {
  const ordered = inReadingOrder(catalogue, cells);
  return catalogue.tables.flatMap((table): PrintedTable[] => {
    const own = ordered.filter((cell) => cell.table === table.code);
    if (own.length === 0) return [];
    const totals = table.dimensions.map(() => TOTAL);
    const dimensions = table.dimensions.map((code, axis): PrintedDimension => {
      const { categories, untotalled } = dimensionIn(catalogue.dimensions, code);
      const isPrinted = (category: Category) => isListed(catalogue, table, totals.with(axis, category.code));
      return { code, categories: categories.filter(isPrinted), total: untotalled !== true };
    });
    const printed = own.map((cell): PrintedCell => {
      const { codes, value, lower, upper, status } = observationOf(cell);
      return { codes, value, lower, upper, status };
    });
    return [{ code: table.code, population: table.population, dimensions, cells: printed }];
  });
}
