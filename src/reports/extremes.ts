import type { Model } from 'highs';
import type { Solver, Variable } from './solver.js';

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

/** Sweeps without a single answer after which the questions left are asked one by one. */
const PATIENCE = 4;

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
  model: Model,
  variables: readonly Variable[],
  questions: readonly Question[],
  onProgress: (done: number) => void = () => undefined,
): Interval[] | undefined {
  const seen = variables.map(() => ({ lower: Infinity, upper: -Infinity }));
  const look = (costs: readonly number[]) => lookAt(solver, model, costs, seen);
  const width = ({ variable }: Question) => (seen[variable]?.upper ?? 0) - (seen[variable]?.lower ?? 0);
  const isOpen = (question: Question) =>
    width(question) < question.required - TOLERANCE &&
    (seen[question.variable]?.lower ?? 0) > (question.harmlessAt ?? -Infinity) + TOLERANCE;

  if (!look(variables.map(() => 0))) return undefined;
  let open = questions.filter(isOpen);
  for (let sweep = 0, idle = 0; open.length > 0 && idle < PATIENCE; sweep++) {
    look(pushes(variables, open, seen, sweep));
    const left = open.filter(isOpen);
    idle = left.length < open.length ? 0 : idle + 1;
    open = left;
    onProgress(1 - open.length / questions.length);
  }
  const narrow: Interval[] = [];
  for (const question of open) {
    if (!isOpen(question)) continue;
    for (const sign of [1, -1]) look(variables.map((_, index) => (index === question.variable ? sign : 0)));
    const { lower, upper } = seen[question.variable] ?? { lower: 0, upper: 0 };
    if (isOpen(question)) narrow.push({ variable: question.variable, lower, upper });
  }
  onProgress(1);
  return narrow;
}

/** Solves for these costs and widens what has been seen; false when nothing is feasible. */
function lookAt(
  solver: Solver,
  model: Model,
  costs: readonly number[],
  seen: { lower: number; upper: number }[],
): boolean {
  model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  const { modelStatus } = model.run();
  if (modelStatus === solver.constants.modelStatus.infeasible) return false;
  if (modelStatus !== solver.constants.modelStatus.optimal)
    throw new Error('The attack could not be carried out');
  model.getSolution().colValue.forEach((value, variable) => {
    const range = seen[variable];
    if (range === undefined) return;
    range.lower = Math.min(range.lower, value);
    range.upper = Math.max(range.upper, value);
  });
  return true;
}

/** Costs that push each open variable towards an end it has not reached yet; which of two, changes with the sweep. */
function pushes(
  variables: readonly Variable[],
  open: readonly Question[],
  seen: readonly { lower: number; upper: number }[],
  sweep: number,
): number[] {
  const costs = variables.map(() => 0);
  for (const { variable } of open) {
    const [bound, range] = [variables[variable], seen[variable]];
    if (bound === undefined || range === undefined) continue;
    const atLower = range.lower < bound.lower + TOLERANCE;
    const atUpper = range.upper > bound.upper - TOLERANCE;
    const either = (Math.imul(variable + 1, 0x9e3779b1) >>> (sweep % 32)) & 1 ? 1 : -1;
    costs[variable] = atLower && !atUpper ? -1 : atUpper && !atLower ? 1 : either;
  }
  return costs;
}
