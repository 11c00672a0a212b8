import type { CutView } from './cuts.dto.js';
import { TOTAL } from './dimensions.js';

/** Columns of the CSV file, in order; a table of two dimensions leaves the third empty. */
export const CSV_COLUMNS = [
  'release',
  'catalogue',
  'table',
  'period',
  'dimension_1',
  'code_1',
  'dimension_2',
  'code_2',
  'dimension_3',
  'code_3',
  'value',
  'lower',
  'upper',
  'status',
  'unit',
] as const;

const DIMENSIONS = 3;

/** A cut as open data, one figure a line; an empty value where it is rounded to zero. */
export function csvLines({
  quarter,
  catalogue,
  asAt,
  tables,
}: Pick<CutView, 'quarter' | 'catalogue' | 'asAt' | 'tables'>): (string | number | null)[][] {
  return tables.flatMap(({ code, population, dimensions, cells }) =>
    cells.map(({ codes, value, lower, upper, status }) => [
      ...[quarter, catalogue, code, asAt],
      ...Array.from({ length: DIMENSIONS }, (_, place) => {
        const dimension = dimensions[place];
        return dimension === undefined ? ['', ''] : [dimension.code, codes[place] ?? TOTAL];
      }).flat(),
      ...[value, lower, upper, status, population],
    ]),
  );
}
