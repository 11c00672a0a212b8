import { type Limits, Z95 } from './limits.js';

/** One stratum, such as an age band: its weight in the reference population, and what was counted in it. */
export interface Stratum {
  readonly weight: number;
  readonly events: number;
  /** Cases for a share; exposure, such as case-months, for a rate. */
  readonly exposure: number;
}

export interface Standardised {
  readonly value: number;
  readonly se: number;
  readonly limits: Limits;
}

/** A share by direct standardisation, with binomial variance. Null where a stratum that counts has no cases. */
export function standardisedShare(strata: readonly Stratum[]): Standardised | null {
  return weigh(strata, ({ events, exposure }) => (events * (exposure - events)) / exposure ** 3, 1);
}

/** A rate by direct standardisation, with Poisson variance. Null where a stratum that counts has no exposure. */
export function standardisedRate(strata: readonly Stratum[]): Standardised | null {
  return weigh(strata, ({ events, exposure }) => events / exposure ** 2, Infinity);
}

/** Σ w·x and Σ w²·var x over weights that sum to 1; normal limits, kept between 0 and `most`. */
function weigh(
  strata: readonly Stratum[],
  variance: (stratum: Stratum) => number,
  most: number,
): Standardised | null {
  const counted = strata.filter(({ weight }) => weight > 0);
  if (counted.length === 0 || counted.some(({ exposure }) => exposure <= 0)) return null;
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const over = (one: (stratum: Stratum) => number) => counted.reduce((sum, stratum) => sum + one(stratum), 0);
  const value = over(({ weight, events, exposure }) => ((weight / total) * events) / exposure);
  const se = Math.sqrt(over((stratum) => (stratum.weight / total) ** 2 * variance(stratum)));
  const limits = { lower: Math.max(0, value - Z95 * se), upper: Math.min(most, value + Z95 * se) };
  return { value, se, limits };
}
