import { compareNames } from './compare-names.js';
import type { Reason } from './evidence.js';

/** Below this a given name contradicts, however much else brothers and sisters share. */
export const CONTRADICTS = 0.5;
/** From here on two names are worth a second look; below, given names only sound alike, as those of brothers often do. */
export const LIKE = 0.7;
/** From here on two names of parents or places are the same. */
export const AGREES = 0.88;

/** Two ways of writing, how alike they are, and why. */
export interface BestPair<T> {
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly values: readonly [string, string];
  readonly pair: readonly [T, T];
}

/** The spellings that agree best. */
export function bestOf<T>(
  ours: readonly T[],
  theirs: readonly T[],
  text: (one: T) => string,
): BestPair<T> | undefined {
  let best: BestPair<T> | undefined;
  for (const one of ours)
    for (const other of theirs) {
      const values = [text(one), text(other)] as const;
      const { score, reasons } = compareNames(...values);
      if (!best || score > best.score) best = { score, reasons, values, pair: [one, other] };
    }
  return best;
}
