import {
  estimateWeights,
  type ComparedPairs,
  type EstimatedLevel,
  type LevelsByField,
} from './estimate-weights.js';
import type { Weights } from './weights-data.js';

/** Pairs that compare alike and were decided alike; thresholds differ between kinds. */
export interface DecidedPairs extends ComparedPairs {
  readonly kind: string;
  readonly same: boolean;
}

/** A weight in force, in bits, and what decisions say of it; undefined where too few were made to say anything. */
export interface ReestimatedLevel extends Pick<EstimatedLevel, 'field' | 'level' | 'same' | 'different'> {
  /** Where the weight differs by region, the mean of them. */
  readonly old: number;
  readonly estimate: Pick<EstimatedLevel, 'm' | 'u' | 'bits' | 'within'> | undefined;
}

/**
 * What decisions can tell of. Names, kin and telephones are what records were found by, so among decided pairs they
 * always agree somehow: their u is not that of strangers, and their weights stay as measured.
 */
const FIELDS = ['parent', 'birth', 'sex', 'nationality', 'language', 'origin', 'relation'] as const;
/** Fewer pairs of a level, or fewer of either decision of a field, say nothing. */
const FEWEST_OF_LEVEL = 10;
const FEWEST_OF_DECISION = 20;
/** The share of decided pairs taken for strays below what is shown, decided on other weights or among fewer people. */
const STRAYS = 0.05;

/**
 * Weights re-estimated from what was decided of suggested pairs. These are no sample of all pairs: a pair whose bits sum
 * to too little is never shown, so that of two strangers mostly those who agree by chance were decided. Each comparison
 * is therefore counted only where the others would have had the pair shown however this one came out: the choice then
 * does not depend on it, and m and u are those of pairs at large as far as fields are independent (Winkler 1988; Herzog,
 * Scheuren and Winkler 2007, ch. 9, on estimating within blocks). What remains: brothers and sisters, who share parents
 * and places, are more frequent among decided pairs than among strangers, which pulls these weights towards nothing.
 * @param weights those in force, on which what is shown was decided.
 */
export function reestimatedWeights(decided: readonly DecidedPairs[], weights: Weights): ReestimatedLevel[] {
  const fields = levelsByField(weights);
  const { levels } = estimateWeights(shownAnyway(decided, fields, weights), fields);
  return levels.map((each) => {
    const { field, level, same, different, m, u, bits, within } = each;
    const ofField = levels.filter((one) => one.field === field);
    const enough =
      same + different >= FEWEST_OF_LEVEL &&
      (['same', 'different'] as const).every(
        (side) => ofField.reduce((sum, one) => sum + one[side], 0) >= FEWEST_OF_DECISION,
      );
    const old = level === 'parent_same' ? mean(Object.values(weights.parent)) : (weights.levels[level] ?? 0);
    return { field, level, same, different, old, estimate: enough ? { m, u, bits, within } : undefined };
  });
}

function levelsByField(weights: Weights): LevelsByField {
  const known = ['parent_same', ...Object.keys(weights.levels)];
  return Object.fromEntries(
    FIELDS.map((field) => [field, known.filter((level) => level.startsWith(`${field}_`))]),
  );
}

/** Each pair with the comparisons that did not matter for its being shown. */
export function shownAnyway(
  decided: readonly DecidedPairs[],
  fields: LevelsByField,
  weights: Weights,
): ComparedPairs[] {
  const total = ({ levels }: DecidedPairs) => levels.reduce((sum, level) => sum + bitsOf(level, weights), 0);
  const needed = new Map(
    [...new Set(decided.map(({ kind }) => kind))].map((kind) => [
      kind,
      quantile(
        decided.filter((one) => one.kind === kind).map((one) => ({ value: total(one), pairs: one.pairs })),
        STRAYS,
      ),
    ]),
  );
  const lowest = new Map(
    Object.values(fields).flatMap((levels) => {
      const bits = Math.min(...levels.map((level) => bitsOf(level, weights)));
      return levels.map((level) => [level, bits] as const);
    }),
  );
  return decided.map(({ kind, levels, ...rest }) => {
    const sum = total({ kind, levels, ...rest });
    const counts = (level: string) =>
      sum - bitsOf(level, weights) + (lowest.get(level) ?? -Infinity) >= (needed.get(kind) ?? Infinity);
    return { ...rest, levels: levels.filter(counts) };
  });
}

/** The bits of a level, where they differ by region the fewest: what is known of a pair does not say the region. */
function bitsOf(level: string, weights: Weights): number {
  if (level === 'parent_same' || level === 'kin_same') return Math.min(...Object.values(weights.parent));
  const name = weights.name.find((one) => one.level === level);
  return name ? Math.min(...Object.values(name.bits)) : (weights.levels[level] ?? 0);
}

/** The value that a share of all pairs does not reach. */
function quantile(
  values: readonly { readonly value: number; readonly pairs: number }[],
  share: number,
): number {
  const all = values.reduce((sum, { pairs }) => sum + pairs, 0);
  let below = 0;
  for (const { value, pairs } of values.toSorted((one, other) => one.value - other.value)) {
    below += pairs;
    if (below > share * all) return value;
  }
  return Infinity;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
