import { countsOf, simulatedCases } from '../../test/support/simulated-counts.js';
import { categoriesOf, type CountRow, type StoredCell } from './catalogue.js';
import { tally } from './counts.js';
import { cellsOf, disclosureOf } from './disclosure.js';
import { attackAsEverybody, inspect, pass, type Background } from './gate.js';
import { roundAdditively } from './rounding.js';
import { loadSolver, type Solver } from './solver.js';
import { sumsOf, type Sums } from './sums.js';

const ALONE: Background = { earlier: [], insiders: [] };
let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function countsIn(sums: Sums, rows: readonly CountRow[]): number[] {
  const counted = tally(sums, rows);
  if ('problem' in counted) throw new Error(counted.problem);
  return counted.values;
}

function rounded(sums: Sums, counts: readonly number[]): number[] {
  const rounding = roundAdditively(solver, sums, counts, Buffer.alloc(32, 7), { timeLimit: 60 });
  if (rounding.status !== 'rounded') throw new Error(rounding.status);
  return rounding.values;
}

/** One line of the table by pathway. */
function line(figures: readonly [number, number, number, number]): CountRow[] {
  return categoriesOf('status_pathway').map((category, index) => ({
    table: 'status_pathway',
    state: 'closed:missing',
    category,
    count: figures[index] ?? 0,
  }));
}

describe('inspecting a rounding', () => {
  const sums = sumsOf();
  const counts = countsIn(sums, countsOf(simulatedCases(300)));

  it('passes one that keeps its promises', () => {
    expect(inspect(sums, counts, rounded(sums, counts))).toBeUndefined();
  });

  it('refuses figures that do not add up, each rounded on its own', () => {
    const alone = counts.map((count) => Math.round(count / 5) * 5);
    expect(inspect(sums, counts, alone)).toMatchObject({ code: 'not_additive' });
  });

  it('refuses figures further than 4 from their counts, a missing one, or anything in the place of a zero', () => {
    const values = rounded(sums, counts);
    expect(inspect(sums, counts, counts)).toMatchObject({ code: 'outside_window' });
    expect(
      inspect(
        sums,
        counts,
        values.map(() => 0),
      ),
    ).toMatchObject({ code: 'outside_window' });
    expect(
      inspect(
        sums,
        values.map(() => 0),
        values,
      ),
    ).toMatchObject({ code: 'outside_window' });
    expect(inspect(sums, counts, values.slice(0, -1))).toBeDefined();
  });
});

describe('the gate', () => {
  const sums = sumsOf(['status_pathway']);
  const cells = (rows: readonly CountRow[]): StoredCell[] => cellsOf(sums, countsIn(sums, rows));

  it('lets pass what gives nobody away', () => {
    const counts = countsIn(sums, line([3, 11, 1, 0]));
    const values = rounded(sums, counts);
    expect(pass(solver, sums, counts, values, ALONE)).toEqual({ cells: cellsOf(sums, values) });
  });

  it('refuses what an organisation could tell, and names it and the places but no figure', () => {
    const target = disclosureOf(cells(line([0, 20, 0, 0])));
    const insiders = [
      { organisation: 'Small', counts: line([1, 0, 0, 0]) },
      { organisation: 'Large', counts: line([4, 0, 4, 0]) },
    ];
    const refused = attackAsEverybody(solver, target, { earlier: [], insiders });
    expect(refused).toMatchObject({ code: 'breach', tables: ['status_pathway'], organisation: 'Large' });
    expect(refused).toHaveProperty(
      'cells',
      expect.arrayContaining([
        { table: 'status_pathway', row: 'closed:missing', column: 'child_relative_visa' },
      ]),
    );
  });

  it('refuses what it would give away together with an earlier release', () => {
    const earlier = [cells(line([5, 5, 5, 0]))];
    const target = disclosureOf(cells(line([0, 0, 0, 15])));
    const refused = attackAsEverybody(solver, target, { ...ALONE, earlier });
    expect(refused).toMatchObject({ code: 'breach', organisation: null });
    expect(attackAsEverybody(solver, target, ALONE)).toBeUndefined();
  });

  it('does not hold an old fall against new figures: no release can mend it', () => {
    const earlier = [cells(line([5, 5, 5, 0])), cells(line([0, 0, 0, 15]))];
    const target = disclosureOf(cells(line([0, 0, 0, 15])));
    expect(attackAsEverybody(solver, target, { ...ALONE, earlier })).toBeUndefined();
  });

  it('does not take a count to have grown that certainly fell', () => {
    // 15 stood for 11 or more; 6 are left after cases were reopened.
    const before = cells(line([15, 0, 0, 0]));
    const counts = countsIn(sums, line([6, 0, 0, 0]));
    const values = rounded(sums, counts);
    expect(pass(solver, sums, counts, values, { ...ALONE, earlier: [before] })).toHaveProperty('cells');
  });
});
