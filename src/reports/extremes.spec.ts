import fc from 'fast-check';
import { narrowIntervals, type Point, type SearchOptions } from './extremes.js';
import { loadSolver, modelOf, type Relation, type Solver, type Variable } from './solver.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function search(
  variables: Variable[],
  relations: Relation[],
  required: number,
  options: SearchOptions & { harmlessAt?: number } = {},
) {
  const { harmlessAt } = options;
  const questions = variables.map((_, variable) => ({
    variable,
    required,
    ...(harmlessAt === undefined ? {} : { harmlessAt }),
  }));
  return narrowIntervals(solver, variables, relations, questions, options);
}

/** The interval of one variable, by the two programmes that define it. */
function bounds(variables: Variable[], relations: Relation[], variable: number): [number, number] {
  const end = (cost: number) => {
    const costs = variables.map((one, index) => ({ ...one, cost: index === variable ? cost : 0 }));
    return solver.withModel(modelOf(costs, relations, 'continuous'), (model) => {
      model.options.set('output_flag', false);
      model.run();
      return model.getObjectiveValue() * cost;
    });
  };
  return [end(1), end(-1)];
}

const between = (lower: number, upper: number): Variable => ({ lower, upper, cost: 0 });

describe('the search for narrow intervals', () => {
  it('finds a variable pinned by the others', () => {
    const sum: Relation = {
      terms: [
        [0, 1],
        [1, 1],
        [2, -1],
      ],
      lower: 0,
      upper: 0,
    };
    const variables = [between(0, 9), between(3, 3), between(7, 7)];
    expect(search(variables, [sum], 4)).toEqual([
      { variable: 0, lower: 4, upper: 4 },
      { variable: 1, lower: 3, upper: 3 },
      { variable: 2, lower: 7, upper: 7 },
    ]);
    expect(search(variables, [sum], 4, { harmlessAt: 4 })?.map(({ variable }) => variable)).toEqual([2]);
  });

  it('says when nothing fits', () => {
    const tooMuch: Relation = { terms: [[0, 1]], lower: 5, upper: 5 };
    expect(search([between(0, 4)], [tooMuch], 1)).toBeUndefined();
  });

  it('uses what others found where it fits, and leaves what it finds for others', () => {
    const sum: Relation = {
      terms: [
        [0, 1],
        [1, -1],
      ],
      lower: 0,
      upper: 0,
    };
    const points: Point[] = [];
    expect(search([between(0, 9), between(0, 9)], [sum], 9, { points })).toEqual([]);
    const found = points.length;
    expect(found).toBeGreaterThan(0);
    expect(search([between(0, 9), between(0, 9)], [sum], 9, { points })).toEqual([]);
    expect(points).toHaveLength(found);
    const narrower = search([between(2, 9), between(0, 9)], [sum], 8, { points });
    expect(narrower?.map(({ lower, upper }) => [lower, upper])).toEqual([
      [2, 9],
      [2, 9],
    ]);
  });

  it('settles nothing when only asked to look around', () => {
    const points: Point[] = [];
    expect(search([between(3, 3)], [], 4, { points, sweepOnly: true })).toEqual([]);
    expect(points.length).toBeGreaterThan(0);
  });

  it('finds exactly the intervals that two programmes for each variable find', () => {
    const system = fc.record({
      windows: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
        minLength: 6,
        maxLength: 6,
      }),
      sums: fc.array(fc.array(fc.constantFrom(-1, 0, 1), { minLength: 6, maxLength: 6 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(system, fc.integer({ min: 1, max: 9 }), ({ windows, sums }, required) => {
        const variables = windows.map(([lower, width]) => between(lower, lower + width));
        // Every sum holds at the middle of the windows, so that something is always feasible.
        const relations = sums.map((signs): Relation => {
          const middle = signs.reduce<number>((sum, sign, index) => {
            const { lower, upper } = variables[index] ?? between(0, 0);
            return sum + (sign * (lower + upper)) / 2;
          }, 0);
          return { terms: signs.map((sign, index) => [index, sign] as const), lower: middle, upper: middle };
        });
        const expected = variables.flatMap((_, variable) => {
          const [lower, upper] = bounds(variables, relations, variable);
          return upper - lower < required - 1e-4 ? [variable, lower.toFixed(3), upper.toFixed(3)] : [];
        });
        const found = search(variables, relations, required) ?? [];
        expect(
          found.flatMap(({ variable, lower, upper }) => [variable, lower.toFixed(3), upper.toFixed(3)]),
        ).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
