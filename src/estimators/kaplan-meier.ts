import { logLogLimits, type Limits } from './limits.js';
import { quantile } from './quantiles.js';
import { type Observation, riskSets } from './risk-sets.js';

/** The share still open from day `time` on. `se` is null once nobody is left, where Greenwood's formula has no value. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  readonly se: number | null;
  readonly limits: Limits | null;
}

/** A quantile with its 95 % limits, in days; null where a curve does not come so low. */
export interface TimeQuantile {
  readonly time: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Kaplan–Meier estimate of the share still open, every cause counted as the one event; Greenwood's variance, log-log
 * limits. One step per day on which an observation ends; none for no observation. Right only where nothing competes
 * with the event: for one outcome among several see `aalenJohansen`.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalStep[] {
  let survival = 1;
  let spread = 0;
  return riskSets(observations).map(({ time, atRisk, events, censored }) => {
    survival *= 1 - events / atRisk;
    if (events > 0) spread += events / (atRisk * (atRisk - events));
    const se = survival > 0 ? survival * Math.sqrt(spread) : null;
    return { time, atRisk, events, censored, survival, se, limits: logLogLimits(survival, se) };
  });
}

/** The time by which a share `p` has ended, with the times at which the limits of the curve come as low. */
export function survivalQuantile(curve: readonly SurvivalStep[], p: number): TimeQuantile {
  const along = (value: (step: SurvivalStep) => number | null): number | null =>
    quantile(
      curve.map((step) => ({ time: step.time, value: value(step) })),
      p,
    );
  return {
    time: along(({ survival }) => survival),
    lower: along(({ limits }) => limits?.lower ?? null),
    upper: along(({ limits }) => limits?.upper ?? null),
  };
}

/**
 * How long cases have been followed: the median of the reverse Kaplan–Meier curve, in which being last seen open is
 * the event and an outcome hides how much longer the case would have been followed. Null when it is not reached.
 */
export function medianFollowUp(observations: readonly Observation[]): number | null {
  const reversed = observations.map(({ entry, time, cause }) => ({
    entry,
    time,
    cause: cause === null ? 'censored' : null,
  }));
  return survivalQuantile(kaplanMeier(reversed), 0.5).time;
}
