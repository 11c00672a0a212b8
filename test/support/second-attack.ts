import { modelOf, type Solver } from '../../src/reports/solver.js';
import type { Figure, Reading, Statement } from './second-reader.js';

/** What can be told of one figure. */
export interface Told {
  key: string;
  release: number;
  lower: number;
  upper: number;
}

/** What somebody knows for certain of the unknowns: this many units at least, or exactly so many. */
export interface Known {
  atLeast: readonly number[];
  exactly?: (unknown: number) => boolean;
}

export interface Attempt {
  figures?: readonly Figure[];
  /** The width that must stay open, of a figure. */
  required: (figure: Figure) => number;
  known?: Known;
}

const NEAR = 1e-4;
/** Programmes over many figures at once that may be of no use before the rest are asked one by one. */
const IDLE = 6;

/**
 * The figures that can be told more closely than required, from two linear programmes each: the least and the most that
 * fits every statement. Figures that no statements join are attacked apart. With knowledge, a figure counts only where
 * others than the known units can be told to be in it. Undefined if no counts fit.
 */
export function squeezed(solver: Solver, reading: Reading, attempt: Attempt): Told[] | undefined {
  const parts = joined(reading);
  const found = parts.map((unknowns) => attackPart(solver, reading, unknowns, attempt));
  return found.every((told) => told !== undefined) ? found.flat() : undefined;
}

/** Unknowns by what joins them. */
function joined({ unknowns, statements }: Reading): number[][] {
  const leader = unknowns.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? at] ?? at;
    return at;
  };
  for (const { terms } of statements) {
    const [first, ...others] = terms.keys();
    for (const other of others) leader[leaderOf(other)] = leaderOf(first ?? other);
  }
  const parts = new Map<number, number[]>();
  unknowns.forEach((_, index) => {
    const part = parts.get(leaderOf(index));
    if (part) part.push(index);
    else parts.set(leaderOf(index), [index]);
  });
  return [...parts.values()];
}

interface Open {
  figure: Figure;
  columns: number[];
  own: number;
  required: number;
  lower: number;
  upper: number;
}

function attackPart(
  solver: Solver,
  { statements, figures }: Reading,
  unknowns: readonly number[],
  attempt: Attempt,
) {
  const columns = new Map(unknowns.map((unknown, column) => [unknown, column]));
  const bounds = unknowns.map((unknown) => {
    const own = attempt.known?.atLeast[unknown] ?? 0;
    return { lower: own, upper: attempt.known?.exactly?.(unknown) ? own : 1e6, cost: 0 };
  });
  const rows = statements.filter(({ terms }) => [...terms.keys()].some((unknown) => columns.has(unknown)));
  const model = solver.createModel(
    modelOf(
      bounds,
      rows.map((row) => relationOf(row, columns)),
      'continuous',
    ),
  );
  try {
    model.options.set({ output_flag: false, simplex_strategy: 4 });
    const wanted = (attempt.figures ?? figures).filter(({ cells }) => columns.has(cells[0] ?? -1));
    const open = wanted.map((figure): Open => ({
      ...{
        figure,
        columns: figure.cells.map((cell) => columns.get(cell) ?? -1),
        required: attempt.required(figure),
      },
      ...{ own: figure.cells.reduce((sum, cell) => sum + (attempt.known?.atLeast[cell] ?? 0), 0) },
      ...{ lower: Infinity, upper: -Infinity },
    }));
    const look = (costs: number[]) => {
      model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
      if (model.run().modelStatus !== solver.constants.modelStatus.optimal) return false;
      const point = model.getSolution().colValue;
      for (const one of open) {
        const value = one.columns.reduce((sum, column) => sum + (point[column] ?? 0), 0);
        one.lower = Math.min(one.lower, value);
        one.upper = Math.max(one.upper, value);
      }
      return true;
    };
    if (!look(unknowns.map(() => 0))) return undefined;
    const left = pushApart(open, unknowns.length, look);
    for (const one of left)
      for (const sign of [1, -1]) if (isNarrow(one, attempt)) look(costsOf([[one, sign]], unknowns.length));
    return left
      .filter((one) => isNarrow(one, attempt))
      .map(({ figure: { key, release }, lower, upper }): Told => ({ key, release, lower, upper }));
  } finally {
    model.dispose();
  }
}

function isNarrow({ lower, upper, required, own }: Open, { known }: Attempt): boolean {
  return upper - lower < required - NEAR && (known === undefined || lower > own + NEAR);
}

/** Every figure in turn high or low, by the bits of its number, until that shows nothing new. */
function pushApart(all: readonly Open[], size: number, look: (costs: number[]) => boolean): Open[] {
  let open = all.filter(({ upper, lower, required }) => upper - lower < required - NEAR);
  for (let round = 0, idle = 0; open.length > 0 && idle < IDLE; round++) {
    const before = open.length;
    look(
      costsOf(
        open.map((one, index) => [one, direction(index, round)]),
        size,
      ),
    );
    open = open.filter(({ upper, lower, required }) => upper - lower < required - NEAR);
    idle = open.length < before ? 0 : idle + 1;
  }
  return open;
}

/** Every second figure up and the others down, another half in every pair of rounds. */
function direction(index: number, round: number): 1 | -1 {
  const side = (Math.imul(index + 1, 0x9e3779b1) >>> ((round >> 1) % 32)) & 1;
  return (side + round) % 2 === 0 ? 1 : -1;
}

function costsOf(pushed: readonly (readonly [Open, sign: number])[], size: number): number[] {
  const costs = Array.from({ length: size }, () => 0);
  for (const [{ columns }, sign] of pushed)
    for (const column of columns) costs[column] = (costs[column] ?? 0) + sign;
  return costs;
}

function relationOf({ terms, lower, upper }: Statement, columns: ReadonlyMap<number, number>) {
  return {
    terms: [...terms].map(([unknown, factor]) => [columns.get(unknown) ?? -1, factor] as const),
    lower,
    upper,
  };
}
