import { countsIn, figuresOf, releaseOf, released, rounded } from '../../test/support/rounded-counts.js';
import { countsOf, simulatedUnits, WIDE } from '../../test/support/simulated-counts.js';
import { dimensionIn, type CountRow } from './catalogue.js';
import { partsOf, TOTAL } from './dimensions.js';
import { attackAsEverybody, inspect, pass, type Background } from './gate.js';
import { loadSolver, type Solver } from './solver.js';
import { cellsOf } from './disclosure.js';

const ALONE: Background = { earlier: [], insiders: [] };
let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** One line of the table by pathway. */
function line(figures: readonly [number, number, number, number]): CountRow[] {
  return partsOf(dimensionIn(WIDE.dimensions, 'pathway'), TOTAL).map((pathway, index) => ({
    table: 'status_pathway',
    codes: ['closed:missing', pathway],
    count: figures[index] ?? 0,
  }));
}

describe('inspecting a rounding', () => {
  const sums = figuresOf();
  const counts = countsIn(sums, countsOf(simulatedUnits(300)));

  it('passes one that keeps its promises', () => {
    expect(inspect(sums, counts, rounded(solver, sums, counts))).toBeUndefined();
  });

  it('refuses figures that do not add up, each rounded on its own', () => {
    const alone = counts.map((count) => Math.round(count / 5) * 5);
    expect(inspect(sums, counts, alone)).toMatchObject({ code: 'not_additive' });
  });

  it('refuses figures further from their counts than they may be, a missing one, or anything in the place of a zero', () => {
    const values = rounded(solver, sums, counts);
    const zeros = values.map(() => 0);
    expect(inspect(sums, counts, counts)).toMatchObject({ code: 'outside_window' });
    expect(inspect(sums, counts, zeros)).toMatchObject({ code: 'outside_window' });
    expect(inspect(sums, zeros, values)).toMatchObject({ code: 'outside_window' });
    expect(inspect(sums, counts, values.slice(0, -1))).toBeDefined();
  });

  it('allows five inside a table of three dimensions and four on its margins', () => {
    const three = figuresOf('deadlines');
    const fives = three.cells.map(({ kind }) => (kind === 'cell' ? 5 : 0));
    const zeros = fives.map(() => 0);
    expect(inspect(three, fives, zeros)).toBeUndefined();
    const margin = three.cells.map(({ kind }) => (kind === 'subtotal' ? 5 : 0));
    expect(inspect(three, margin, zeros)).toMatchObject({ code: 'outside_window' });
  });
});

describe('the gate', () => {
  const sums = figuresOf('status_pathway');
  const target = (figures: readonly [number, number, number, number]) =>
    released(sums, countsIn(sums, line(figures)));
  const earlier = (figures: readonly [number, number, number, number]) =>
    releaseOf(sums, countsIn(sums, line(figures)));
  const insider = (organisation: string, own: readonly [number, number, number, number]) => ({
    organisation,
    counts: countsIn(sums, line(own)),
  });

  it('lets pass what gives nobody away', () => {
    const counts = countsIn(sums, line([3, 11, 1, 0]));
    const values = rounded(solver, sums, counts);
    expect(pass(solver, sums, counts, values, ALONE)).toEqual({ cells: cellsOf(sums, values) });
  });

  it('refuses what an organisation could tell, and names it and the places but no figure', () => {
    const insiders = [insider('Small', [1, 0, 0, 0]), insider('Large', [4, 0, 4, 0])];
    const refused = attackAsEverybody(solver, target([0, 20, 0, 0]), { earlier: [], insiders });
    expect(refused).toMatchObject({ code: 'breach', tables: ['status_pathway'], organisation: 'Large' });
    expect(refused).toHaveProperty(
      'cells',
      expect.arrayContaining([{ table: 'status_pathway', codes: ['closed:missing', 'child_relative_visa'] }]),
    );
  });

  it('refuses what it would give away together with an earlier release', () => {
    const background = { ...ALONE, earlier: [earlier([5, 5, 5, 0])] };
    expect(attackAsEverybody(solver, target([0, 0, 0, 15]), background)).toMatchObject({
      code: 'breach',
      organisation: null,
    });
    expect(attackAsEverybody(solver, target([0, 0, 0, 15]), ALONE)).toBeUndefined();
  });

  it('does not hold an old fall against new figures: no release can mend it', () => {
    const background = { ...ALONE, earlier: [earlier([5, 5, 5, 0]), earlier([0, 0, 0, 15])] };
    expect(attackAsEverybody(solver, target([0, 0, 0, 15]), background)).toBeUndefined();
  });

  it('does not take a count to have grown that certainly fell', () => {
    // 15 stood for 11 or more; 6 are left after cases were reopened.
    const counts = countsIn(sums, line([6, 0, 0, 0]));
    const values = rounded(solver, sums, counts);
    expect(
      pass(solver, sums, counts, values, { ...ALONE, earlier: [earlier([15, 0, 0, 0])] }),
    ).toHaveProperty('cells');
  });

  it('refuses a stock that its movements do not explain', () => {
    const both = figuresOf('status_pathway', 'movement_month');
    const stock = (figure: number) => countsIn(both, line([figure, 0, 0, 0]));
    const background = { ...ALONE, earlier: [releaseOf(both, stock(0))] };
    expect(attackAsEverybody(solver, released(both, stock(10)), background)).toMatchObject({
      code: 'breach',
    });
    expect(attackAsEverybody(solver, released(both, stock(15)), background)).toMatchObject({
      code: 'contradiction',
    });
  });
});
