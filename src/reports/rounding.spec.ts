import fc from 'fast-check';
import { countsIn, figuresOf, KEY, rounded } from '../../test/support/rounded-counts.js';
import {
  countsOf,
  simulatedQuarters,
  simulatedUnits,
  unroundableCounts,
  WIDE,
} from '../../test/support/simulated-counts.js';
import { balancesOf } from './balances.js';
import { figureKey, onlyGrows } from './catalogue.js';
import { draw, roundAdditively } from './rounding.js';
import { runningTotals } from './running-totals.js';
import { loadSolver, type Solver } from './solver.js';
import { firstFalseSum, type Sums } from './sums.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const everything = figuresOf();
const cases = figuresOf(
  'status_pathway',
  'status_nationality',
  'status_age',
  'status_sex',
  'status_place',
  'status_organisation',
);

/** Whether values add up and lie within the windows of their counts. */
function promises(sums: Sums, counts: readonly number[], values: readonly number[]) {
  return {
    falseSum: firstFalseSum(sums, values),
    noMultiples: values.filter((value) => value < 0 || value % 5 !== 0),
    tooFar: values.filter(
      (value, cell) => Math.abs(value - (counts[cell] ?? 0)) > (sums.cells[cell]?.window ?? 0),
    ),
    notZero: values.filter((value, cell) => counts[cell] === 0 && value !== 0),
  };
}

const KEPT = { falseSum: undefined, noMultiples: [], tooFar: [], notZero: [] };

describe('additive controlled rounding', () => {
  it.each([0, 1, 5, 40, 300, 1_500])('keeps every promise for %i cases', (size) => {
    const counts = countsIn(everything, countsOf(simulatedUnits(size)));
    expect(promises(everything, counts, rounded(solver, everything, counts))).toEqual(KEPT);
  });

  it('keeps them whatever the cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer(), (size, seed) => {
        const counts = countsIn(cases, countsOf(simulatedUnits(size, seed)));
        const rounding = roundAdditively(solver, cases, counts, KEY, { timeLimit: 60 });
        if (rounding.status !== 'rounded') return rounding.status === 'infeasible';
        expect(promises(cases, counts, rounding.values)).toEqual(KEPT);
        return true;
      }),
      { numRuns: 25 },
    );
  });

  it('leaves a multiple of 5 as it is', () => {
    const counts = countsIn(cases, countsOf(simulatedUnits(40))).map((count) => count * 5);
    expect(rounded(solver, cases, counts)).toEqual(counts);
  });

  it('moves a multiple of 5 by one step inside a table of three dimensions, if it has to, and nowhere else', () => {
    const sums = figuresOf('deadlines');
    const counts = countsIn(sums, [
      { table: 'deadlines', codes: ['kept', 'FRA', 'reply'], count: 5 },
      { table: 'deadlines', codes: ['kept', 'FRA', 'request'], count: 3 },
      { table: 'deadlines', codes: ['kept', 'GBR', 'reply'], count: 3 },
      { table: 'deadlines', codes: ['late', 'FRA', 'reply'], count: 3 },
    ]);
    const fixed = { deadline_state: 'kept', state_party: 'FRA', deadline_type: 'reply' };
    const cell = sums.at(figureKey('deadline', fixed)) ?? -1;
    expect(rounded(solver, sums, counts)[cell]).toBe(5);
    const aside = rounded(solver, sums, counts, KEY, { equations: [{ terms: [[cell, 1]], constant: 0 }] });
    expect(promises(sums, counts, aside)).toEqual(KEPT);
    expect(aside[cell]).toBe(0);
    const margin =
      sums.at(figureKey('deadline', { deadline_state: 'kept', deadline_type: 'appeal_court' })) ?? -1;
    const equations = [{ terms: [[margin, 1] as const], constant: 5 }];
    expect(roundAdditively(solver, sums, counts, KEY, { timeLimit: 60, equations }).status).toBe(
      'infeasible',
    );
  });

  it('gives the same figures for the same key and others for another key', () => {
    const counts = countsIn(cases, countsOf(simulatedUnits(300)));
    expect(rounded(solver, cases, counts)).toEqual(rounded(solver, cases, counts));
    expect(rounded(solver, cases, counts, Buffer.alloc(32, 8))).not.toEqual(rounded(solver, cases, counts));
  });

  it('is fair: over many keys a cell is on average what it counts', () => {
    const counts = countsIn(cases, countsOf(simulatedUnits(300)));
    const keys = Array.from({ length: 30 }, (_, index) => Buffer.alloc(32, index));
    const small = cases.cells.flatMap(({ kind }, cell) =>
      kind === 'cell' && (counts[cell] ?? 0) > 0 && (counts[cell] ?? 0) < 5 ? [cell] : [],
    );
    const mean = (values: readonly number[]) =>
      small.reduce((sum, cell) => sum + (values[cell] ?? 0), 0) / small.length;
    const total = keys.reduce((sum, key) => sum + mean(rounded(solver, cases, counts, key)), 0);
    expect(Math.abs(total / keys.length - mean(counts))).toBeLessThan(0.3);
  });

  it('keeps totals closest: the nearest multiple of 5 for all cases', () => {
    for (const size of [41, 42, 43, 44]) {
      const values = rounded(solver, cases, countsIn(cases, countsOf(simulatedUnits(size))));
      expect(values[cases.at(figureKey('case', {})) ?? -1]).toBe(Math.round(size / 5) * 5);
    }
  });

  it('keeps the sums along a curve close to their counts', () => {
    const sums = figuresOf('duration_result', 'duration_pathway');
    const counts = countsIn(sums, countsOf(simulatedUnits(1_200)));
    const values = rounded(solver, sums, counts);
    const off = runningTotals(sums)
      .filter(({ margin }) => margin)
      .map(({ cells }) =>
        Math.abs(cells.reduce((sum, cell) => sum + (values[cell] ?? 0) - (counts[cell] ?? 0), 0)),
      );
    expect(Math.max(...off)).toBeLessThanOrEqual(5);
  });

  it('does not lower a figure that was rounded up before, if the sums allow', () => {
    const counts = countsIn(cases, countsOf(simulatedUnits(300)));
    const cell = cases.cells.findIndex(({ key, kind }, index) => {
      const rest = (counts[index] ?? 0) % 5;
      return kind === 'one_way' && onlyGrows(key) && rest > 0 && rest < 3;
    });
    const key = cases.cells[cell]?.key ?? '';
    const before = Math.ceil((counts[cell] ?? 0) / 5) * 5;
    const keys = Array.from({ length: 10 }, (_, index) => Buffer.alloc(32, index));
    const floors = new Map([[key, before]]);
    const held = keys.map((one) => rounded(solver, cases, counts, one, { floors })[cell]);
    expect(keys.map((one) => rounded(solver, cases, counts, one)[cell])).toContain(before - 5);
    expect(new Set(held)).toEqual(new Set([before]));
    for (const told of [before, before - 5]) {
      const repeated = new Map([[key, told]]);
      const kept = keys.map((one) => rounded(solver, cases, counts, one, { repeated })[cell]);
      expect(new Set(kept)).toEqual(new Set([told]));
    }
  });
});

describe('rounding with the cut before', () => {
  it('balances eight quarters in a row, and keeps every promise', () => {
    const sums = figuresOf('status_pathway', 'status_sex', 'movement_month', 'movement_pathway');
    const balances = balancesOf(sums, WIDE);
    let before: readonly number[] = [];
    for (const [quarter, units] of simulatedQuarters(120, 8, 3).entries()) {
      const counts = countsIn(sums, countsOf(units));
      const stockOf = (stock: string) => before[sums.at(stock) ?? -1] ?? NaN;
      const equations =
        quarter === 0 ? [] : balances.map(({ stock, terms }) => ({ terms, constant: stockOf(stock) }));
      const values = rounded(solver, sums, counts, Buffer.alloc(32, quarter), { equations });
      expect(promises(sums, counts, values)).toEqual(KEPT);
      for (const { terms, constant } of equations) {
        expect(terms.reduce((sum, [cell, sign]) => sum + sign * (values[cell] ?? 0), 0)).toBe(constant);
      }
      before = values;
    }
  });

  it('says so when a balance cannot be kept', () => {
    const sums = figuresOf('status_sex');
    const counts = countsIn(sums, []);
    const equations = [{ terms: [[0, 1] as const], constant: 5 }];
    expect(roundAdditively(solver, sums, counts, KEY, { timeLimit: 60, equations })).toEqual({
      status: 'infeasible',
    });
  });
});

describe('a rounding that does not exist', () => {
  it('is told from one that does: five tables cannot be rounded together, though any four can', () => {
    const five = [
      'status_pathway',
      'status_nationality',
      'status_age',
      'status_sex',
      'status_place',
    ] as const;
    const tried = (tables: readonly (typeof five)[number][]) => {
      const sums = figuresOf(...tables);
      return roundAdditively(solver, sums, countsIn(sums, unroundableCounts()), KEY, { timeLimit: 60 })
        .status;
    };
    expect(tried(five)).toBe('infeasible');
    for (const left of five) expect(tried(five.filter((table) => table !== left))).toBe('rounded');
  });

  it('is not claimed when the time is over before anything was found', () => {
    const counts = countsIn(cases, countsOf(simulatedUnits(1_500)));
    expect(roundAdditively(solver, cases, counts, KEY, { timeLimit: 0 })).toEqual({ status: 'time_limit' });
  });
});

describe('the draw', () => {
  const figure = figureKey('case', { state: 'open:submitted', sex: 'female' });

  it('is a number from 0 to 1 that only the key and the figure decide', () => {
    expect(draw(KEY, figure)).toBe(draw(KEY, figure));
    expect(draw(KEY, figure)).not.toBe(draw(Buffer.alloc(32, 8), figure));
    expect(draw(KEY, figure)).not.toBe(
      draw(KEY, figureKey('case', { state: 'open:submitted', sex: 'male' })),
    );
  });

  it('is spread evenly', () => {
    const draws = everything.cells.map(({ key }) => draw(KEY, key));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(Math.abs(draws.reduce((sum, one) => sum + one, 0) / draws.length - 0.5)).toBeLessThan(0.05);
  });
});
