import { STATES, TOTAL, categoriesOf, partsOf, type CountRow, type RowCode } from './catalogue.js';
import { ALL_TABLES, firstFalseSum, type Sums } from './sums.js';

/** Why a set of counts cannot be a cut of the catalogue. */
export type CountProblem = 'unknown_cell' | 'not_a_count' | 'counted_twice' | 'tables_disagree';

/**
 * The count of every figure, in the order of `sums.cells`, from the counts of the finest cells. A case is in one cell
 * of each table, so the tables must agree on how many cases are in each state.
 */
export function tally(
  sums: Sums,
  counts: readonly CountRow[],
): { values: number[] } | { problem: CountProblem } {
  const values = sums.cells.map(() => 0);
  const seen = new Set<number>();
  for (const { table, state, category, count } of counts) {
    const cell = sums.at(table, state, category);
    if (ALL_TABLES.includes(table) && !sums.tables.includes(table)) continue;
    if (cell === undefined || sums.cells[cell]?.kind !== 'cell') return { problem: 'unknown_cell' };
    if (!Number.isSafeInteger(count) || count < 0) return { problem: 'not_a_count' };
    if (seen.has(cell)) return { problem: 'counted_twice' };
    seen.add(cell);
    values[cell] = count;
  }
  addUp(sums, values);
  return firstFalseSum(sums, values) === undefined ? { values } : { problem: 'tables_disagree' };
}

/** Fills the totals from the finest cells; the margin of states from the first table, for the others to agree with. */
function addUp(sums: Sums, values: number[]): void {
  const [first] = sums.tables;
  if (first === undefined) return;
  const set = (total: number | undefined, parts: readonly (number | undefined)[]) => {
    if (total === undefined) return;
    values[total] = parts.reduce<number>(
      (sum, part) => sum + (part === undefined ? 0 : (values[part] ?? 0)),
      0,
    );
  };
  const rows: readonly RowCode[] = ['open', 'closed', TOTAL];
  for (const state of STATES) {
    set(
      sums.at(first, state, TOTAL),
      categoriesOf(first).map((category) => sums.at(first, state, category)),
    );
  }
  for (const table of sums.tables) {
    for (const row of rows) {
      for (const column of [TOTAL, ...categoriesOf(table)] as const) {
        set(
          sums.at(table, row, column),
          partsOf(row).map((part) => sums.at(table, part, column)),
        );
      }
    }
  }
}
