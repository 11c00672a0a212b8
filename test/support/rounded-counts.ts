import type { CountRow, StoredCell, TableCode } from '../../src/reports/catalogue.js';
import { tally } from '../../src/reports/counts.js';
import {
  cellsOf,
  disclosureOf,
  type Disclosure,
  type Fact,
  type Release,
} from '../../src/reports/disclosure.js';
import { roundAdditively, type RoundingOptions } from '../../src/reports/rounding.js';
import type { Solver } from '../../src/reports/solver.js';
import { sumsOf, type FigureCell, type Sums } from '../../src/reports/sums.js';
import { WIDE } from './simulated-counts.js';

/** The key of every rounding that does not need another. */
export const KEY = Buffer.alloc(32, 7);

/** The figures of these tables, of a catalogue with everything that can stand alone. */
export function figuresOf(...tables: TableCode[]): Sums {
  return tables.length > 0 ? sumsOf(WIDE, tables) : sumsOf(WIDE);
}

/** The count of every figure. */
export function countsIn(sums: Sums, rows: readonly CountRow[]): number[] {
  const counted = tally(sums, rows);
  if ('problem' in counted) throw new Error(counted.problem);
  return counted.values;
}

/** The rounded value of every figure. */
export function rounded(
  solver: Solver,
  sums: Sums,
  counts: readonly number[],
  key: Uint8Array = KEY,
  options: Partial<RoundingOptions> = {},
): number[] {
  const rounding = roundAdditively(solver, sums, counts, key, { timeLimit: 60, ...options });
  if (rounding.status !== 'rounded') throw new Error(rounding.status);
  return rounding.values;
}

/** What figures tell that are released as they are given. */
export function released(sums: Sums, values: readonly number[]): Disclosure {
  return disclosureOf(releaseOf(sums, values));
}

export function releaseOf(sums: Sums, values: readonly number[]): Release & { cells: StoredCell[] } {
  return { catalogue: WIDE, cells: cellsOf(sums, values) };
}

/** What is told of counts by a rule that says for each what everybody gets to know of it. */
export function published(
  sums: Sums,
  counts: readonly number[],
  rule: (count: number, cell: FigureCell) => Fact,
): Disclosure {
  return {
    sums,
    facts: new Map(sums.cells.map((cell, index) => [cell.key, rule(counts[index] ?? 0, cell)])),
  };
}

/** A figure printed as it is, of which nothing is hidden. */
export function exactly(count: number): Fact {
  return { lower: count, upper: count, required: 0 };
}
