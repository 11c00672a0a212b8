import fc from 'fast-check';
import { countsOf, simulatedCases, unroundableCounts } from '../../test/support/simulated-counts.js';
import { TOTAL, type CountRow } from './catalogue.js';
import { tally } from './counts.js';
import { draw, roundAdditively, type RoundingOptions } from './rounding.js';
import { loadSolver, type Solver } from './solver.js';
import { ALL_TABLES, cellKey, firstFalseSum, sumsOf } from './sums.js';

const KEY = Buffer.alloc(32, 7);
let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function countsIn(rows: readonly CountRow[], tables = ALL_TABLES): number[] {
  const counted = tally(sumsOf(tables), rows);
  if ('problem' in counted) throw new Error(counted.problem);
  return counted.values;
}

function rounded(counts: readonly number[], key = KEY, options: Partial<RoundingOptions> = {}): number[] {
  const rounding = roundAdditively(solver, sumsOf(), counts, key, { timeLimit: 60, ...options });
  if (rounding.status !== 'rounded') throw new Error(rounding.status);
  return rounding.values;
}

describe('additive controlled rounding', () => {
  it.each([0, 1, 5, 40, 300, 1_500])('keeps every promise for %i cases', (size) => {
    const counts = countsIn(countsOf(simulatedCases(size)));
    const values = rounded(counts);
    expect(firstFalseSum(sumsOf(), values)).toBeUndefined();
    expect(values.filter((value) => value < 0 || value % 5 !== 0)).toEqual([]);
    expect(values.filter((value, cell) => Math.abs(value - (counts[cell] ?? 0)) > 4)).toEqual([]);
    expect(values.filter((value, cell) => counts[cell] === 0 && value !== 0)).toEqual([]);
  });

  it('keeps them whatever the cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer(), (size, seed) => {
        const counts = countsIn(countsOf(simulatedCases(size, seed)));
        const rounding = roundAdditively(solver, sumsOf(), counts, KEY, { timeLimit: 60 });
        if (rounding.status !== 'rounded') return rounding.status === 'infeasible';
        const near = rounding.values.every((value, cell) => Math.abs(value - (counts[cell] ?? 0)) < 5);
        return near && firstFalseSum(sumsOf(), rounding.values) === undefined;
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a multiple of 5 as it is', () => {
    const counts = countsIn(countsOf(simulatedCases(40))).map((count) => count * 5);
    expect(rounded(counts)).toEqual(counts);
  });

  it('gives the same figures for the same key and others for another key', () => {
    const counts = countsIn(countsOf(simulatedCases(300)));
    expect(rounded(counts)).toEqual(rounded(counts));
    expect(rounded(counts, Buffer.alloc(32, 8))).not.toEqual(rounded(counts));
  });

  it('is fair: over many keys a cell is on average what it counts', () => {
    const counts = countsIn(countsOf(simulatedCases(300)));
    const keys = Array.from({ length: 40 }, (_, index) => Buffer.alloc(32, index));
    const small = sumsOf().cells.flatMap(({ kind }, cell) =>
      kind === 'cell' && (counts[cell] ?? 0) > 0 && (counts[cell] ?? 0) < 5 ? [cell] : [],
    );
    const mean = (values: readonly number[]) =>
      small.reduce((sum, cell) => sum + (values[cell] ?? 0), 0) / small.length;
    const average = keys.reduce((sum, key) => sum + mean(rounded(counts, key)), 0) / keys.length;
    expect(Math.abs(average - mean(counts))).toBeLessThan(0.3);
  });

  it('keeps totals closest: the nearest multiple of 5 for all cases', () => {
    for (const size of [41, 42, 43, 44]) {
      const all = rounded(countsIn(countsOf(simulatedCases(size))))[0];
      expect(all).toBe(Math.round(size / 5) * 5);
    }
  });

  it('does not lower a figure that was rounded up before, if the sums allow', () => {
    const counts = countsIn(countsOf(simulatedCases(43)));
    const cell = sumsOf().at('status_sex', 'closed:reunited', TOTAL) ?? -1;
    const before = Math.ceil((counts[cell] ?? 0) / 5) * 5;
    const floors = new Map([
      [cellKey({ table: 'status_sex', row: 'closed:reunited', column: TOTAL }), before],
    ]);
    const keys = Array.from({ length: 10 }, (_, index) => Buffer.alloc(32, index));
    expect(keys.map((key) => rounded(counts, key)[cell])).toContain(before - 5);
    expect(new Set(keys.map((key) => rounded(counts, key, { floors })[cell]))).toEqual(new Set([before]));
  });

  it('says so when five tables cannot be rounded together, though any four can', () => {
    const options = { timeLimit: 60 };
    const all = roundAdditively(solver, sumsOf(), countsIn(unroundableCounts()), KEY, options);
    expect(all).toEqual({ status: 'infeasible' });
    for (const left of ALL_TABLES) {
      const tables = ALL_TABLES.filter((table) => table !== left);
      const four = roundAdditively(
        solver,
        sumsOf(tables),
        countsIn(unroundableCounts(), tables),
        KEY,
        options,
      );
      expect(four.status).toBe('rounded');
    }
  });

  it('says so when the time is over before anything was found', () => {
    const counts = countsIn(countsOf(simulatedCases(1_500)));
    const rounding = roundAdditively(solver, sumsOf(), counts, KEY, { timeLimit: 0 });
    expect(rounding).toEqual({ status: 'time_limit' });
  });
});

describe('the draw', () => {
  const cell = { table: 'status_sex', row: 'open:submitted', column: 'female' } as const;

  it('is a number from 0 to 1 that only the key and the cell decide', () => {
    expect(draw(KEY, cell)).toBe(draw(KEY, { ...cell }));
    expect(draw(KEY, cell)).not.toBe(draw(Buffer.alloc(32, 8), cell));
    expect(draw(KEY, cell)).not.toBe(draw(KEY, { ...cell, column: 'male' }));
  });

  it('is spread evenly', () => {
    const draws = sumsOf().cells.map((one) => draw(KEY, one));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(Math.abs(draws.reduce((sum, one) => sum + one, 0) / draws.length - 0.5)).toBeLessThan(0.05);
  });
});
