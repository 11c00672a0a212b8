import type { Incidence, IncidenceStep } from './aalen-johansen.js';
import { wilson } from './intervals.js';
import { type Limits, Z95 } from './limits.js';

/**
 * The share one cause has ended by a day; null where nobody was followed so long and some were still open, and for a
 * cause the curve does not tell.
 */
export function incidenceAt<Cause extends string>(
  curve: readonly IncidenceStep<Cause>[],
  cause: Cause,
  day: number,
): Incidence | null {
  const last = curve.at(-1);
  if (last === undefined || (last.time < day && last.open > 0)) return null;
  const step = curve.findLast(({ time }) => time <= day);
  if (step) return step.causes.get(cause) ?? null;
  return last.causes.has(cause) ? { incidence: 0, se: 0, limits: null } : null;
}

/** The limits of a share. A curve has none at 0 and at 1: there they are Wilson's, of the cases at risk. */
export function limitsOf({ incidence, limits }: Incidence, atRisk: number): Limits {
  return limits ?? wilson(incidence * atRisk, atRisk) ?? { lower: 0, upper: 1 };
}

/** The difference of two independent groups, first less second, with normal 95 % limits. */
export function incidenceDifference(
  a: Incidence,
  b: Incidence,
): { difference: number; se: number; limits: Limits } {
  const difference = a.incidence - b.incidence;
  const se = Math.hypot(a.se, b.se);
  const limits = {
    lower: Math.max(-1, difference - Z95 * se),
    upper: Math.min(1, difference + Z95 * se),
  };
  return { difference, se, limits };
}
