/** How many pairs compare alike, and what was decided of them; undefined when nobody decided. */
export interface ComparedPairs {
  /** The level of each field that both records have; a field that one of them lacks is left out. */
  readonly levels: readonly string[];
  readonly same?: boolean | undefined;
  readonly pairs: number;
}

/** The levels of each field, one of which every comparison of the field ends in. */
export type LevelsByField = Readonly<Record<string, readonly string[]>>;

export interface EstimatedLevel {
  readonly field: string;
  readonly level: string;
  /** Pairs of this level that are, and are not, the same person; whole numbers where all were decided. */
  readonly same: number;
  readonly different: number;
  /** Of pairs of one person whose field was compared, the share that compares so; and of two persons. */
  readonly m: number;
  readonly u: number;
  /** log2 of m/u. */
  readonly bits: number;
  /** Half the width of the 95 % interval of the bits, by the delta method. */
  readonly within: number;
}

export interface Estimate {
  readonly levels: readonly EstimatedLevel[];
  /** The share of pairs that are one person. */
  readonly proportion: number;
  /** What is maximised, after each step: never falls. */
  readonly objective: readonly number[];
  readonly converged: boolean;
}

/**
 * Pairs that each level is thought to have been seen on before anything was: a Dirichlet prior of parameter 1.5 whose mode
 * is taken. A level never seen keeps a finite weight, and a field nobody compared weighs nothing.
 */
const PSEUDO_PAIRS = 0.5;
const MOST_STEPS = 1000;
/** A step that gains less of the objective than this share of it is the last. */
const TOLERANCE = 1e-10;
/** Of the standard normal distribution, either side of 95 %. */
const WITHIN_95 = 1.96;

type Share = Pick<EstimatedLevel, 'm' | 'u'>;
interface Model {
  readonly proportion: number;
  readonly levels: ReadonlyMap<string, EstimatedLevel>;
}

/**
 * The weights of Fellegi and Sunter (1969) by expectation–maximisation (Winkler 1988; Herzog, Scheuren and Winkler 2007, ch. 9):
 * what was decided stands, pairs nobody decided count to either side as far as the others make likely. Fields are taken
 * to be independent among pairs of one person, and among pairs of two.
 * @param pairs some of each decision: without, nothing says which side is which.
 */
export function estimateWeights(pairs: readonly ComparedPairs[], fields: LevelsByField): Estimate {
  let model = maximised(pairs, fields, ({ same }) => (same === undefined ? undefined : Number(same)));
  const objective = [objectiveOf(pairs, model)];
  let converged = false;
  while (!converged && objective.length <= MOST_STEPS) {
    const before = model;
    model = maximised(pairs, fields, (one) =>
      one.same === undefined ? likelySame(one, before) : Number(one.same),
    );
    const [reached, last] = [objectiveOf(pairs, model), objective.at(-1) ?? 0];
    converged = reached - last <= TOLERANCE * Math.abs(last);
    objective.push(reached);
  }
  return { levels: [...model.levels.values()], proportion: model.proportion, objective, converged };
}

/** The model that fits best when each pair is one person with the likelihood given; without one it is left out. */
function maximised(
  pairs: readonly ComparedPairs[],
  fields: LevelsByField,
  likelihood: (pairs: ComparedPairs) => number | undefined,
): Model {
  const seen = new Map<string, { same: number; different: number }>();
  let [same, all] = [PSEUDO_PAIRS, 2 * PSEUDO_PAIRS];
  for (const one of pairs) {
    const share = likelihood(one);
    if (share === undefined) continue;
    same += share * one.pairs;
    all += one.pairs;
    for (const level of one.levels) {
      const counted = seen.get(level) ?? { same: 0, different: 0 };
      counted.same += share * one.pairs;
      counted.different += (1 - share) * one.pairs;
      seen.set(level, counted);
    }
  }
  const estimated = Object.entries(fields).flatMap(([field, levels]) =>
    fieldEstimate(
      field,
      levels.map((level) => ({ level, same: 0, different: 0, ...seen.get(level) })),
    ),
  );
  return { proportion: same / all, levels: new Map(estimated.map((one) => [one.level, one])) };
}

function fieldEstimate(
  field: string,
  counted: readonly Pick<EstimatedLevel, 'level' | 'same' | 'different'>[],
): EstimatedLevel[] {
  const total = (side: 'same' | 'different') =>
    counted.reduce((sum, one) => sum + one[side] + PSEUDO_PAIRS, 0);
  const [allSame, allDifferent] = [total('same'), total('different')];
  return counted.map((one) => {
    const [m, u] = [(one.same + PSEUDO_PAIRS) / allSame, (one.different + PSEUDO_PAIRS) / allDifferent];
    // The variance of the logarithm of a share p of n is (1 - p) / (n p).
    const variance = (1 - m) / (allSame * m) + (1 - u) / (allDifferent * u);
    return {
      field,
      ...one,
      m,
      u,
      bits: Math.log2(m / u),
      within: (WITHIN_95 * Math.sqrt(variance)) / Math.LN2,
    };
  });
}

/** Natural logarithms of how likely pairs compare so when they are one person, and when they are two. */
function logLikelihoods({ levels }: ComparedPairs, model: Model): readonly [number, number] {
  let [same, different] = [Math.log(model.proportion), Math.log(1 - model.proportion)];
  for (const level of levels) {
    const share: Share = model.levels.get(level) ?? { m: 1, u: 1 };
    same += Math.log(share.m);
    different += Math.log(share.u);
  }
  return [same, different];
}

function likelySame(pairs: ComparedPairs, model: Model): number {
  const [same, different] = logLikelihoods(pairs, model);
  return 1 / (1 + Math.exp(different - same));
}

/** The logarithm of likelihood times prior. */
function objectiveOf(pairs: readonly ComparedPairs[], model: Model): number {
  const prior = [
    model.proportion,
    1 - model.proportion,
    ...[...model.levels.values()].flatMap(({ m, u }) => [m, u]),
  ];
  return pairs.reduce(
    (sum, one) => sum + one.pairs * logLikelihood(one, model),
    prior.reduce((sum, share) => sum + PSEUDO_PAIRS * Math.log(share), 0),
  );
}

function logLikelihood(pairs: ComparedPairs, model: Model): number {
  const [same, different] = logLikelihoods(pairs, model);
  if (pairs.same !== undefined) return pairs.same ? same : different;
  const higher = Math.max(same, different);
  return higher + Math.log(Math.exp(same - higher) + Math.exp(different - higher));
}
