import { createHmac } from 'node:crypto';
import type { CellKind } from './catalogue.js';
import { modelOf, type Relation, type Solver, type Variable } from './solver.js';
import { cellKey, type CellRef, type Sums } from './sums.js';

/** Every published figure is a multiple of this. */
export const BASE = 5;
/** The furthest a published figure may be from the count, in cases. */
export const WINDOW = BASE - 1;

/** How much a figure's distance from its goal costs, per step of 5: totals are read most and kept closest. */
const WEIGHTS: Readonly<Record<CellKind, number>> = {
  grand_total: 8,
  state_total: 4,
  category_total: 4,
  subtotal: 2,
  cell: 1,
};

/** What it costs to round down a figure that was rounded up in the release before and cannot have fallen. */
const FALL = 20;

/** Accepted distance from the best solution: fairness of the rounding, not its safety, depends on it. */
const GAP = 0.02;

export interface RoundingOptions {
  /** Seconds the solver may take; the best additive rounding found by then is used. */
  timeLimit: number;
  /** Figures of the release before, by `cellKey`, that should not fall: their counts are known never to. */
  floors?: ReadonlyMap<string, number>;
  /** Called with the seconds spent, every now and then. */
  onProgress?: (seconds: number) => void;
}

export type Rounding =
  { status: 'rounded'; values: number[] } | { status: 'infeasible' } | { status: 'time_limit' };

/**
 * A number in [0, 1) drawn for a cell by the key of the cut: HMAC-SHA-256, its first 48 bits. Without the key nobody
 * can tell which way a cell was to be rounded; with it the rounding can be repeated.
 */
export function draw(key: Uint8Array, cell: CellRef): number {
  return createHmac('sha256', key).update(cellKey(cell)).digest().readUIntBE(0, 6) / 2 ** 48;
}

/**
 * Additive controlled rounding of all figures at once, to base 5: each is rounded to the multiple of 5 below or above
 * (so less than 5 away; a multiple of 5, zero included, stays) and every sum still holds, inside each table and
 * between tables. Totals aim at the nearest multiple, single cells at a keyed draw whose expectation is the count.
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
  const { variables, cells, offset } = steps(sums, counts, key, options.floors ?? new Map());
  const relations = relationsBetween(sums, counts, cells);
  if (relations === undefined) return { status: 'infeasible' };
  const taken = cells.size === 0 ? [] : solve(solver, variables, relations, offset, options);
  if (!Array.isArray(taken)) return taken;
  const values = counts.map((count, cell) => {
    const variable = cells.get(cell);
    return below(count) + (variable === undefined ? 0 : BASE * (taken[variable] ?? 0));
  });
  return { status: 'rounded', values };
}

function below(count: number): number {
  return count - (count % BASE);
}

/** One yes-or-no variable for each figure that has to move: 1 rounds up. Multiples of 5 have none. */
function steps(
  sums: Sums,
  counts: readonly number[],
  key: Uint8Array,
  floors: ReadonlyMap<string, number>,
): { variables: Variable[]; cells: Map<number, number>; offset: number } {
  const variables: Variable[] = [];
  const cells = new Map<number, number>();
  let offset = 0;
  sums.cells.forEach((cell, index) => {
    const rest = (counts[index] ?? 0) % BASE;
    if (rest === 0) return;
    const share = rest / BASE;
    const goal = cell.kind === 'cell' ? Number(draw(key, cell) < share) : share;
    const weight = WEIGHTS[cell.kind];
    const held = floors.get(cellKey(cell)) === below(counts[index] ?? 0) + BASE ? FALL : 0;
    cells.set(index, variables.length);
    variables.push({ lower: 0, upper: 1, cost: weight * (1 - 2 * goal) - held });
    offset += weight * goal + held;
  });
  return { variables, cells, offset };
}

/** The sums, written over the steps up; undefined when one without any step does not hold. */
function relationsBetween(
  sums: Sums,
  counts: readonly number[],
  cells: ReadonlyMap<number, number>,
): Relation[] | undefined {
  const relations: Relation[] = [];
  for (const { total, parts } of sums.sums) {
    const terms: [number, number][] = [];
    let owed = 0;
    for (const [cell, sign] of [[total, 1], ...parts.map((part) => [part, -1])] as [number, number][]) {
      const variable = cells.get(cell);
      if (variable !== undefined) terms.push([variable, sign]);
      owed -= (sign * below(counts[cell] ?? 0)) / BASE;
    }
    if (terms.length > 0) relations.push({ terms, lower: owed, upper: owed });
    else if (owed !== 0) return undefined;
  }
  return relations;
}

/** For each variable 0 or 1, or why there is no answer. */
function solve(
  solver: Solver,
  variables: readonly Variable[],
  relations: readonly Relation[],
  offset: number,
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
