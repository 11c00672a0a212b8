import { createHmac } from 'node:crypto';
import type { CellKind } from './catalogue.js';
import { runningTotals } from './running-totals.js';
import { modelOf, type Relation, type Solver, type Variable } from './solver.js';
import type { FigureCell, Sums } from './sums.js';

/** Every published figure is a multiple of this. */
export const BASE = 5;
/** The furthest a published figure may be from the count, in units; inner figures of three dimensions have their own. */
export const WINDOW = BASE - 1;

/** How much a figure's distance from its goal costs, per step of 5: totals are read most and kept closest. */
const WEIGHTS: Readonly<Record<CellKind, number>> = { grand_total: 8, one_way: 4, subtotal: 2, cell: 1 };

/** What it costs to leave a level that earlier cuts told: to fall below one that cannot have fallen, or to tell another. */
const LEAVE = 20;

/** What it costs to move a multiple of 5 by one step, where the window allows it. */
const STEP_ASIDE = 20;

/** Accepted distance from the best solution: fairness of the rounding, not its safety, depends on it. */
const GAP = 0.02;

/** A sum that the figures must keep with a number given: Σ sign · figure = constant, or not less than it. */
export interface Equation {
  terms: readonly (readonly [cell: number, sign: number])[];
  constant: number;
  orMore?: true;
}

export interface RoundingOptions {
  /** Seconds the solver may take; the best additive rounding found by then is used. */
  timeLimit: number;
  /** Figures of the cut before, by key, that should not fall: their counts are known never to. */
  floors?: ReadonlyMap<string, number>;
  /** Figures that tell of the same units as earlier cuts did, by key, with the value told then. */
  repeated?: ReadonlyMap<string, number>;
  /** What the figures of other tables tell that hold everything a figure counts, by its key: it should be no higher. */
  ceilings?: ReadonlyMap<string, number>;
  /** Balances with the cut before. */
  equations?: readonly Equation[];
  /** Called with the seconds spent, every now and then. */
  onProgress?: (seconds: number) => void;
}

export type Rounding =
  { status: 'rounded'; values: number[] } | { status: 'infeasible' } | { status: 'time_limit' };

/**
 * A number in [0, 1) drawn for a figure by the key of the cut: HMAC-SHA-256, its first 48 bits. Without the key nobody
 * can tell which way a figure was to be rounded; with it the rounding can be repeated.
 */
export function draw(key: Uint8Array, figure: string): number {
  return createHmac('sha256', key).update(figure).digest().readUIntBE(0, 6) / 2 ** 48;
}

/**
 * Additive controlled rounding of all figures at once, to base 5: each is rounded to the multiple of 5 below or above
 * (so less than 5 away; a multiple of 5, zero included, stays) and every sum still holds, inside each table, between
 * tables and with the stocks of the cut before. A positive multiple of 5 inside a table of three dimensions may move
 * one step. Totals, and the running totals of curves, aim at the nearest multiple, single cells at a keyed draw whose
 * expectation is the count.
 *
 * Two tables can always be rounded so (they form a network flow); for more it can be impossible. Loosening the bounds
 * would then print figures outside the window every reader is promised, so `infeasible` is the answer and the caller
 * publishes fewer tables.
 *
 * Method: L. H. Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (1987); for linked tables
 * J. J. Salazar-González, "Controlled rounding and cell perturbation", Mathematical Programming 105 (2006).
 */
export function roundAdditively(
  solver: Solver,
  sums: Sums,
  counts: readonly number[],
  key: Uint8Array,
  options: RoundingOptions,
): Rounding {
  const steps = stepsFrom(sums, counts, key, options);
  const relations = relationsBetween([...sumEquations(sums), ...(options.equations ?? [])], counts, steps);
  if (relations === undefined) return { status: 'infeasible' };
  addRunningTotals(sums, counts, steps, relations);
  const taken = steps.variables.length === 0 ? [] : solve(solver, steps, relations, options);
  if (!Array.isArray(taken)) return taken;
  const values = counts.map((count, cell) =>
    (steps.moves[cell] ?? []).reduce(
      (value, [variable, step]) => value + step * BASE * (taken[variable] ?? 0),
      below(count),
    ),
  );
  return { status: 'rounded', values };
}

function below(count: number): number {
  return count - (count % BASE);
}

/** Yes-or-no variables, and for each figure those that move it from the multiple of 5 below it, by how many steps. */
interface Steps {
  variables: Variable[];
  moves: (readonly (readonly [variable: number, step: number])[])[];
  offset: number;
}

/** One variable for each figure that has to move (1 rounds up), two for one that may step aside, else none. */
function stepsFrom(
  sums: Sums,
  counts: readonly number[],
  key: Uint8Array,
  { floors, repeated, ceilings }: Pick<RoundingOptions, 'floors' | 'repeated' | 'ceilings'>,
): Steps {
  const steps: Steps = { variables: [], moves: [], offset: 0 };
  const { variables, moves } = steps;
  const may = (cost: number) => variables.push({ lower: 0, upper: 1, cost }) - 1;
  sums.cells.forEach((cell, index) => {
    const count = counts[index] ?? 0;
    const share = (count % BASE) / BASE;
    if (share > 0) {
      const { up, down } = costOf(cell, share, key);
      const [lower, upper, told] = [below(count), below(count) + BASE, repeated?.get(cell.key)];
      const isAbove = upper > (ceilings?.get(cell.key) ?? upper);
      const rise = up + (told === lower || isAbove ? LEAVE : 0);
      const fall = down + (told === upper || floors?.get(cell.key) === upper ? LEAVE : 0);
      moves[index] = [[may(rise - fall), 1]];
      steps.offset += fall;
    } else if (count > 0 && cell.window > WINDOW) {
      moves[index] = [
        [may(STEP_ASIDE), 1],
        [may(STEP_ASIDE), -1],
      ];
    }
  });
  return steps;
}

/** What rounding a figure up and down costs. */
function costOf({ kind, key: figure }: FigureCell, share: number, key: Uint8Array) {
  const goal = kind === 'cell' ? Number(draw(key, figure) < share) : share;
  const weight = WEIGHTS[kind];
  return { up: weight * (1 - goal), down: weight * goal };
}

function sumEquations({ sums, within }: Sums): Equation[] {
  const equations = sums.map(({ total, parts }) => ({
    terms: [[total, 1] as const, ...parts.map((part) => [part, -1] as const)],
    constant: 0,
  }));
  const wholes = within.map(([part, whole]): Equation => ({
    terms: [
      [whole, 1],
      [part, -1],
    ],
    constant: 0,
    orMore: true,
  }));
  return [...equations, ...wholes];
}

/** The equations, written over the steps; undefined when one without any step does not hold. */
function relationsBetween(
  equations: readonly Equation[],
  counts: readonly number[],
  steps: Steps,
): Relation[] | undefined {
  const relations: Relation[] = [];
  for (const { terms, constant, orMore } of equations) {
    const owed = constant / BASE - baseOf(terms, counts);
    const moving = movesOf(terms, steps);
    if (moving.length > 0) relations.push({ terms: moving, lower: owed, upper: orMore ? Infinity : owed });
    else if (orMore ? owed > 0 : owed !== 0) return undefined;
  }
  return relations;
}

function baseOf(terms: Equation['terms'], counts: readonly number[]): number {
  return terms.reduce((sum, [cell, sign]) => sum + (sign * below(counts[cell] ?? 0)) / BASE, 0);
}

function movesOf(terms: Equation['terms'], { moves }: Steps): [number, number][] {
  return terms.flatMap(([cell, sign]) =>
    (moves[cell] ?? []).map(([variable, step]): [number, number] => [variable, step * sign]),
  );
}

/** A pair of variables for each running total: how far above and below its count it comes out, at a cost. */
function addRunningTotals(sums: Sums, counts: readonly number[], steps: Steps, relations: Relation[]): void {
  for (const { cells, margin } of runningTotals(sums)) {
    const terms = cells.map((cell) => [cell, 1] as const);
    const moving = movesOf(terms, steps);
    if (moving.length === 0) continue;
    const goal = cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0) / BASE - baseOf(terms, counts);
    const cost = margin ? WEIGHTS.one_way : WEIGHTS.cell;
    const off = () => steps.variables.push({ lower: 0, upper: cells.length, cost, real: true }) - 1;
    relations.push({ terms: [...moving, [off(), -1], [off(), 1]], lower: goal, upper: goal });
  }
}

/** For each variable 0 or 1, or why there is no answer. */
function solve(
  solver: Solver,
  { variables, offset }: Steps,
  relations: readonly Relation[],
  options: RoundingOptions,
): number[] | Exclude<Rounding, { status: 'rounded' }> {
  const { modelStatus, solutionStatus, callbackType } = solver.constants;
  const model = solver.createModel({ ...modelOf(variables, relations, 'integer'), offset });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: GAP, time_limit: options.timeLimit });
    const run = model.run({
      [callbackType.mipInterrupt]: ({ data }) => {
        options.onProgress?.(data.running_time ?? 0);
        return undefined;
      },
    });
    if (run.modelStatus === modelStatus.infeasible) return { status: 'infeasible' };
    if (model.info.get('primal_solution_status') !== solutionStatus.feasible) return { status: 'time_limit' };
    return Array.from(model.getSolution().colValue, (value) => Math.round(value));
  } finally {
    model.dispose();
  }
}
