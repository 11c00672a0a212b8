import type { Model } from 'highs';
import { modelOf, type Relation, type Solver, type Variable } from './solver.js';

/** Whether a variable can still vary enough: by `required`, or at least down to `harmlessAt`. */
export interface Question {
  variable: number;
  required: number;
  /** A value which, if the variable can take it, answers the question well whatever the width. */
  harmlessAt?: number;
}

/** The smallest and largest value of a variable over everything feasible. */
export interface Interval {
  variable: number;
  lower: number;
  upper: number;
}

/** Linear programmes are solved to about 1e-7; counts are whole numbers. */
const TOLERANCE = 1e-4;

/** How far a solution may lie outside the bounds it was found with, and still be one. */
const FITTING = 1e-6;

/** HiGHS's number for the primal simplex method: each programme starts from the solution of the one before. */
const PRIMAL_SIMPLEX = 4;

/** Sweeps without a single answer after which the questions left are asked one by one. */
const PATIENCE = 4;

/** A value for every variable that fits all relations. */
export type Point = ArrayLike<number>;

export interface SearchOptions {
  /** Points found for the same relations, whatever the bounds then; those found here are added. */
  points?: Point[];
  /** Look at many variables at once only, and settle nothing: for the points found on the way. */
  sweepOnly?: boolean;
  onProgress?: (done: number) => void;
}

/**
 * Finds the variables of a linear model whose feasible interval is narrower than required, with that interval.
 *
 * Two programmes for each variable would do, but every feasible point shows a value of all variables at once. So
 * first whole sweeps push many variables apart together, each solution widening what has been seen, until most are
 * seen to vary enough; only the rest are minimised and maximised alone, which settles them exactly.
 * @returns the narrow ones, none if all are wide enough, or undefined if the model has no feasible point.
 */
export function narrowIntervals(
  solver: Solver,
  variables: readonly Variable[],
  relations: readonly Relation[],
  questions: readonly Question[],
  { points = [], sweepOnly = false, onProgress = () => undefined }: SearchOptions = {},
): Interval[] | undefined {
  const seen = variables.map(() => ({ lower: Infinity, upper: -Infinity }));
  const fitting = points.filter((point) => fits(point, variables));
  for (const point of fitting) widen(seen, point);
  const isOpen = (question: Question) => isLeftOpen(question, seen[question.variable]);
  const open = questions.filter(isOpen);
  if (fitting.length > 0 && open.length === 0) return [];
  const model = solver.createModel(modelOf(variables, relations, 'continuous'));
  try {
    model.options.set({ output_flag: false, simplex_strategy: PRIMAL_SIMPLEX });
    const look = (costs: readonly number[]) => lookAt(solver, model, costs, seen, points);
    if (fitting.length === 0 && !look(variables.map(() => 0))) return undefined;
    const left = sweep(variables, seen, open.filter(isOpen), look, (still) =>
      onProgress(1 - still / questions.length),
    );
    return sweepOnly ? [] : settle(variables, seen, left, look);
  } finally {
    model.dispose();
    onProgress(1);
  }
}

type Seen = { lower: number; upper: number }[];
type Look = (costs: readonly number[]) => boolean;

function isLeftOpen({ required, harmlessAt }: Question, range: Seen[number] | undefined): boolean {
  const { lower, upper } = range ?? { lower: Infinity, upper: -Infinity };
  return upper - lower < required - TOLERANCE && lower > (harmlessAt ?? -Infinity) + TOLERANCE;
}

function fits(point: Point, variables: readonly Variable[]): boolean {
  return variables.every(({ lower, upper }, index) => {
    const value = point[index] ?? NaN;
    return value >= lower - FITTING && value <= upper + FITTING;
  });
}

function widen(seen: Seen, point: Point): void {
  seen.forEach((range, variable) => {
    const value = point[variable] ?? NaN;
    range.lower = Math.min(range.lower, value);
    range.upper = Math.max(range.upper, value);
  });
}

/** The questions still open after sweeps over all of them at once. */
function sweep(
  variables: readonly Variable[],
  seen: Seen,
  questions: readonly Question[],
  look: Look,
  onLeft: (left: number) => void,
): readonly Question[] {
  let open = questions;
  for (let round = 0, idle = 0; open.length > 0 && idle < PATIENCE; round++) {
    look(pushes(variables, open, seen, round));
    const left = open.filter((question) => isLeftOpen(question, seen[question.variable]));
    idle = left.length < open.length ? 0 : idle + 1;
    open = left;
    onLeft(open.length);
  }
  return open;
}

/** The answers to the questions left, each by two programmes of its own. */
function settle(
  variables: readonly Variable[],
  seen: Seen,
  questions: readonly Question[],
  look: Look,
): Interval[] {
  return questions.flatMap((question): Interval[] => {
    if (!isLeftOpen(question, seen[question.variable])) return [];
    for (const sign of [1, -1]) look(variables.map((_, index) => (index === question.variable ? sign : 0)));
    const range = seen[question.variable];
    return range && isLeftOpen(question, range) ? [{ variable: question.variable, ...range }] : [];
  });
}

/** Solves for these costs and widens what has been seen; false when nothing is feasible. */
function lookAt(
  solver: Solver,
  model: Model,
  costs: readonly number[],
  seen: Seen,
  points: Point[],
): boolean {
  model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  const { modelStatus } = model.run();
  if (modelStatus === solver.constants.modelStatus.infeasible) return false;
  if (modelStatus !== solver.constants.modelStatus.optimal)
    throw new Error('The attack could not be carried out');
  const point = model.getSolution().colValue;
  points.push(point);
  widen(seen, point);
  return true;
}

/** Costs that push each open variable towards an end it has not reached yet; which of two, changes with the round. */
function pushes(
  variables: readonly Variable[],
  open: readonly Question[],
  seen: Readonly<Seen>,
  round: number,
): number[] {
  const costs = variables.map(() => 0);
  for (const { variable } of open) {
    const [bound, range] = [variables[variable], seen[variable]];
    if (bound === undefined || range === undefined) continue;
    const atLower = range.lower < bound.lower + TOLERANCE;
    const atUpper = range.upper > bound.upper - TOLERANCE;
    const either = (Math.imul(variable + 1, 0x9e3779b1) >>> (round % 32)) & 1 ? 1 : -1;
    costs[variable] = atLower && !atUpper ? -1 : atUpper && !atLower ? 1 : either;
  }
  return costs;
}
