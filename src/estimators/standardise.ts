import { type Limits, Z95 } from './limits.js';

/** One stratum, such as an age band: its weight in the reference population, and what was counted in it. */
export interface Stratum {
  readonly weight: number;
  readonly events: number;
  /** Cases of the stratum. */
  readonly exposure: number;
}

export interface Standardised {
  readonly value: number;
  readonly se: number;
  readonly limits: Limits;
}

/**
 * A share by direct standardisation: Σ w·x and its binomial variance Σ w²·var x over weights that sum to 1, with normal
 * limits kept between 0 and 1. Null where a stratum that counts has no cases.
 */
export function standardisedShare(strata: readonly Stratum[]): Standardised | null {
  const counted = strata.filter(({ weight }) => weight > 0);
  if (counted.length === 0 || counted.some(({ exposure }) => exposure <= 0)) return null;
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const over = (one: (stratum: Stratum) => number) => counted.reduce((sum, stratum) => sum + one(stratum), 0);
  const value = over(({ weight, events, exposure }) => ((weight / total) * events) / exposure);
  const variance = over(
    ({ weight, events, exposure }) => ((weight / total) ** 2 * events * (exposure - events)) / exposure ** 3,
  );
  const se = Math.sqrt(variance);
  const limits = { lower: Math.max(0, value - Z95 * se), upper: Math.min(1, value + Z95 * se) };
  return { value, se, limits };
}
