import type { CountRow, StoredCell, TableCode } from '../src/reports/catalogue.js';
import { protect } from '../src/reports/protect.js';
import { loadSolver, type Solver } from '../src/reports/solver.js';
import { countsIn, figuresOf, KEY, releaseOf } from './support/rounded-counts.js';
import { squeezed, type Told } from './support/second-attack.js';
import { read, truthOf, type Figure, type Reading } from './support/second-reader.js';
import { suppose } from './support/second-suppositions.js';
import { countsOf, insidersOf, simulatedQuarters, simulatedUnits, WIDE } from './support/simulated-counts.js';

/**
 * An attack that shares nothing with the one releases have to pass but the solver: other unknowns, other equations, more
 * suppositions, every table of every release at once.
 */
let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const asPromised = ({ promised }: Figure) => promised;
/** What is promised once there are earlier releases to compare with. */
const WITH_HISTORY = 3;

/** Statements that the true counts do not fit: the attack would be built on sand. */
function falseStatements(reading: Reading, counts: readonly (readonly CountRow[])[]): number {
  const truth = truthOf(reading, counts);
  return reading.statements.filter(({ terms, lower, upper }) => {
    const sum = [...terms].reduce((all, [unknown, factor]) => all + factor * (truth[unknown] ?? NaN), 0);
    return !(lower <= sum && sum <= upper);
  }).length;
}

describe('a second attack, on quarters in a row', () => {
  it('finds nothing told more closely than promised, not as the largest organisation either', async () => {
    const quarters = simulatedQuarters(60, 2, 15);
    const counts = quarters.map(countsOf);
    const releases: { catalogue: typeof WIDE; cells: StoredCell[] }[] = [];
    for (const [index, units] of quarters.entries()) {
      const options = { earlier: releases, insiders: insidersOf(units) };
      const protection = await protect(WIDE, counts[index] ?? [], KEY, options);
      if (!protection.ok) throw new Error('refused');
      releases.push({ catalogue: WIDE, cells: protection.cells });
    }
    const printed = read(releases);
    expect(squeezed(solver, printed, { required: asPromised })).toEqual([]);
    const reading = read(releases);
    suppose(reading, WIDE);
    expect(reading.statements.length).toBeGreaterThan(printed.statements.length + 300);
    expect(falseStatements(reading, counts)).toBe(0);
    const required = ({ promised }: Figure) => Math.min(promised, WITH_HISTORY);
    expect(squeezed(solver, reading, { required })).toEqual([]);
    const own = quarters.map((units) => countsOf(units.filter(({ organisation }) => organisation === '1')));
    const known = {
      atLeast: truthOf(reading, own),
      exactly: (unknown: number) => reading.unknowns[unknown]?.codes.includes('o:1') ?? false,
    };
    const figures = reading.figures.filter(({ key }) => !key.includes('organisation_group=o:1'));
    expect(squeezed(solver, printed, { required, known, figures })).toEqual([]);
  }, 120_000);
});

describe('a second attack, on figures protected badly', () => {
  const PATHWAYS = ['dublin3_art8', 'child_relative_visa', 'other', 'none'];
  const line = (state: string, figures: readonly number[]): CountRow[] =>
    PATHWAYS.map((pathway, index) => ({
      table: 'status_pathway',
      codes: [state, pathway],
      count: figures[index] ?? 0,
    }));
  const release = (tables: readonly TableCode[], rows: readonly CountRow[]) => {
    const sums = figuresOf(...tables);
    return releaseOf(sums, countsIn(sums, rows));
  };
  const told = (found: readonly Told[] | undefined) =>
    found?.map(({ key, lower, upper }) => `${key}: ${Math.round(lower)} to ${Math.round(upper)}`);

  /** Other windows than rounding leaves, by figure. */
  function restated(
    reading: Reading,
    window: (figure: Figure, value: number) => { lower: number; upper: number },
    counts: readonly CountRow[],
  ): Reading {
    const truth = truthOf(reading, [counts]);
    const statements = reading.statements.filter(({ upper }) => upper === 0);
    const figures = reading.figures.map((figure) => {
      const value = figure.cells.reduce((sum, cell) => sum + (truth[cell] ?? 0), 0);
      const { lower, upper } = window(figure, value);
      statements.push({ terms: new Map(figure.cells.map((cell) => [cell, 1])), lower, upper });
      return { ...figure, promised: upper - lower };
    });
    return { ...reading, figures, statements };
  }

  it('recovers 1 to 4 hidden without others beside them', () => {
    const counts = countsOf(simulatedUnits(300));
    const tables = ['status_pathway', 'status_age', 'status_sex'] as const;
    const rows = counts.filter(({ table }) => (tables as readonly string[]).includes(table));
    const reading = restated(
      read([release(tables, rows)]),
      ({ cells }, value) =>
        cells.length === 1 && value > 0 && value < 5
          ? { lower: 1, upper: 4 }
          : { lower: value, upper: value },
      rows,
    );
    expect(falseStatements(reading, [rows])).toBe(0);
    const truth = truthOf(reading, [rows]);
    const found = squeezed(solver, reading, { required: asPromised }) ?? [];
    const exact = found.filter(({ lower, upper }) => upper - lower < 0.01);
    expect(exact.length).toBeGreaterThan(5);
    for (const { key, lower } of exact) {
      const [cell] = reading.figures.find((figure) => figure.key === key)?.cells ?? [];
      expect([key, Math.round(lower)]).toEqual([key, truth[cell ?? -1]]);
    }
  });

  it('pins a line rounded to the nearest five, each figure on its own', () => {
    const rows = line('closed:missing', [2, 2, 2, 2]);
    const nearest = restated(
      read([release(['status_pathway'], rows)]),
      (_, count) => {
        const value = Math.round(count / 5) * 5;
        return { lower: Math.max(0, value - 2), upper: value + 2 };
      },
      rows,
    );
    const found = told(squeezed(solver, nearest, { required: asPromised }));
    for (const pathway of PATHWAYS)
      expect(found).toContain(`case|pathway=${pathway}|state=closed:missing: 2 to 2`);
  });

  it('recovers what moved between two stocks told exactly, and a stock that its movements do not explain', () => {
    const tables = ['status_pathway', 'movement_month'] as const;
    const pair = (stocks: readonly [number, number], moved: number) => {
      const rows = stocks.map((stock, index): CountRow[] => [
        ...line('closed:missing', [stock, 0, 0, 0]),
        ...(index === 0 ? [] : (['opened', 'closed:missing'] as const)).map((movement): CountRow => ({
          ...{ table: 'movement_month', codes: [movement, 'm1'], count: moved },
        })),
      ]);
      const reading = read(rows.map((counts) => release(tables, counts)));
      suppose(reading, WIDE);
      return { reading, rows };
    };
    const { reading } = pair([0, 10], 0);
    expect(
      told(squeezed(solver, reading, { required: ({ promised }) => Math.min(promised, WITH_HISTORY) })),
    ).toContain('case|state=closed:missing: 6 to 8');
    expect(squeezed(solver, pair([0, 15], 0).reading, { required: asPromised })).toBeUndefined();
    expect(squeezed(solver, pair([10, 10], 0).reading, { required: () => WITH_HISTORY })).toEqual([]);
    const exact = pair([20, 25], 5).reading;
    for (const { key, release: at, cells } of exact.figures)
      if (key === 'case|state=closed:missing')
        exact.statements.push({
          terms: new Map(cells.map((cell) => [cell, 1])),
          lower: 20 + 3 * at,
          upper: 20 + 3 * at,
        });
    const found = told(
      squeezed(solver, exact, { required: ({ key, promised }) => (key.startsWith('flow') ? promised : 0) }),
    );
    expect(found).toContain('flow|movement=closed:missing: 3 to 7');
  });

  it('finds what an organisation could tell of others where its own fill a line', () => {
    const rows = line('closed:missing', [0, 0, 20, 0]);
    const reading = read([release(['status_pathway'], rows)]);
    const atLeast = reading.unknowns.map(({ codes: [state, pathway] }) =>
      state === 'closed:missing' && pathway !== 'other' && pathway !== 'none' ? 4 : 0,
    );
    const found = squeezed(solver, reading, { required: () => 4, known: { atLeast } });
    expect(told(found)).toContain('case|pathway=other|state=closed:missing: 16 to 16');
  });
});
