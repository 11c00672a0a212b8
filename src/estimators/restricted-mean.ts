import type { IncidenceStep } from './aalen-johansen.js';
import type { SurvivalStep } from './kaplan-meier.js';

/** A mean number of days, with its standard error. */
export interface MeanTime {
  readonly days: number;
  readonly se: number;
}

/**
 * The mean time open within the first `tau` days: the area under the survival curve. Null where nobody was followed so
 * long and some were still open, so that the curve is not known up to `tau`.
 */
export function restrictedMean(curve: readonly SurvivalStep[], tau: number): MeanTime | null {
  if (!reaches(curve, tau, (step) => step.survival)) return null;
  const within = curve.filter(({ time }) => time < tau);
  let days = 0;
  let variance = 0;
  let until = tau;
  for (const { time, survival, atRisk, events } of within.toReversed()) {
    days += survival * (until - time);
    until = time;
    if (events < atRisk) variance += (days ** 2 * events) / (atRisk * (atRisk - events));
  }
  return { days: days + until, se: Math.sqrt(variance) };
}

/**
 * The mean number of days within the first `tau` that one cause took: the area under its cumulative incidence. With the
 * mean time open, the days lost to all causes make up `tau`. Null where the curve is not known up to `tau`.
 */
export function timeLost<Cause extends string>(
  curve: readonly IncidenceStep<Cause>[],
  cause: Cause,
  tau: number,
): number | null {
  if (!reaches(curve, tau, (step) => step.open)) return null;
  const within = curve.filter(({ time }) => time < tau);
  return within.reduce((sum, { time, causes }, index) => {
    const until = within[index + 1]?.time ?? tau;
    return sum + (causes.get(cause)?.incidence ?? 0) * (until - time);
  }, 0);
}

function reaches<Step extends { readonly time: number }>(
  curve: readonly Step[],
  tau: number,
  open: (step: Step) => number,
): boolean {
  const last = curve.at(-1);
  return last !== undefined && (last.time >= tau || open(last) === 0);
}
