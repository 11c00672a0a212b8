import loadHighs from 'highs';
import type { Highs, ModelData } from 'highs';

/** The solver, loaded: everything after loading is synchronous and single-threaded. */
export type Solver = Highs;

let loading: Promise<Solver> | undefined;

/**
 * HiGHS compiled to WebAssembly, loaded once per thread. Given the same model it takes the same path, so that its
 * answers repeat, unless a time limit cuts them short.
 */
export function loadSolver(): Promise<Solver> {
  loading ??= (loadHighs as unknown as () => Promise<Solver>)();
  return loading;
}

/** A linear relation `lower ≤ Σ coefficient · variable ≤ upper` between variables given by their index. */
export interface Relation {
  terms: readonly (readonly [variable: number, coefficient: number])[];
  lower: number;
  upper: number;
}

/** A bounded variable and its cost in the objective, which is minimised. */
export interface Variable {
  lower: number;
  upper: number;
  cost: number;
  /** Not a whole number even where the model is one of whole numbers. */
  real?: true;
}

/** The solver's sparse form of a model, its variables whole numbers (but for the real ones) or all continuous. */
export function modelOf(
  variables: readonly Variable[],
  relations: readonly Relation[],
  kind: 'integer' | 'continuous',
): ModelData {
  const entries = relations.flatMap((relation) => relation.terms);
  const starts = [0];
  for (const { terms } of relations) starts.push((starts.at(-1) ?? 0) + terms.length);
  return {
    numCols: variables.length,
    numRows: relations.length,
    colCost: variables.map((variable) => variable.cost),
    colLower: variables.map((variable) => variable.lower),
    colUpper: variables.map((variable) => variable.upper),
    rowLower: relations.map((relation) => relation.lower),
    rowUpper: relations.map((relation) => relation.upper),
    matrix: {
      format: 'csr',
      numRows: relations.length,
      numCols: variables.length,
      starts,
      indices: entries.map(([variable]) => variable),
      values: entries.map(([, coefficient]) => coefficient),
    },
    ...(kind === 'integer' ? { integrality: variables.map(({ real }) => (real ? 0 : 1)) } : {}),
  };
}
