import { cellKey, dimensionIn, tableOf, TABLES, type Catalogue, type CountRow } from './catalogue.js';
import { lineageOf } from './dimensions.js';
import { firstFalseSum, type Sums } from './sums.js';

/** Why a set of counts cannot be a cut of the catalogue. */
export type CountProblem = 'unknown_cell' | 'not_a_count' | 'counted_twice' | 'tables_disagree';

const TABLE_CODES = new Set(TABLES.map(({ code }) => code));

/**
 * The count of every figure, in the order of `sums.cells`, from the counts of the finest cells. A unit is in one cell
 * of each table of its population, so the tables must agree on the figures they share.
 */
export function tally(
  sums: Sums,
  counts: readonly CountRow[],
): { values: number[] } | { problem: CountProblem } {
  const wanted = new Set(sums.tables);
  const seen = new Set<string>();
  const tallies = new Map(sums.tables.map((code) => [code, new Map<number, number>()]));
  for (const row of counts) {
    if (TABLE_CODES.has(row.table) && !wanted.has(row.table)) continue;
    const places = placesCounting(sums, row);
    if (places === undefined) return { problem: 'unknown_cell' };
    if (!Number.isSafeInteger(row.count) || row.count < 0) return { problem: 'not_a_count' };
    const place = [row.table, ...row.codes].join('|');
    if (seen.has(place)) return { problem: 'counted_twice' };
    seen.add(place);
    const tallied = tallies.get(row.table);
    for (const cell of places) tallied?.set(cell, (tallied.get(cell) ?? 0) + row.count);
  }
  const values = sums.cells.map(({ table }, cell) => tallies.get(table)?.get(cell) ?? 0);
  const agree = [...tallies.values()].every((tallied) =>
    [...tallied].every(([cell, count]) => values[cell] === count),
  );
  return agree && firstFalseSum(sums, values) === undefined ? { values } : { problem: 'tables_disagree' };
}

/** The figures that take in a finest cell: itself and every total above it; undefined for any other place. */
function placesCounting(sums: Sums, { table, codes }: CountRow): number[] | undefined {
  if (!sums.tables.includes(table)) return undefined;
  const { dimensions, ...rest } = tableOf(table);
  const own = sums.at(cellKey({ dimensions, ...rest }, codes));
  if (codes.length !== dimensions.length || own === undefined || sums.cells[own]?.kind !== 'cell')
    return undefined;
  const lines = dimensions.map((dimension, axis) => lineage(sums.catalogue, dimension, codes[axis] ?? ''));
  const places = lines.reduce<string[][]>(
    (found, line) => found.flatMap((place) => line.map((code) => [...place, code])),
    [[]],
  );
  return places.flatMap((place) => sums.at(cellKey({ dimensions, ...rest }, place)) ?? []);
}

function lineage(
  { dimensions }: Catalogue,
  dimension: Parameters<typeof dimensionIn>[1],
  code: string,
): string[] {
  return lineageOf(dimensionIn(dimensions, dimension), code);
}
