import type { Incidence, IncidenceStep } from './aalen-johansen.js';
import { wilson } from './intervals.js';
import type { Limits } from './limits.js';

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

/** A share with its limits. */
export interface LimitedShare {
  readonly incidence: number;
  readonly limits: Limits;
}

/**
 * The difference of two independent groups, first less second, with 95 % limits put together from those of each
 * (Newcombe 1998, method 10; Zou and Donner 2008): they keep a width where a share is 0 or 1, and stay within −1 to 1.
 */
export function incidenceDifference(
  a: LimitedShare,
  b: LimitedShare,
): { difference: number; limits: Limits } {
  const difference = a.incidence - b.incidence;
  const limits = {
    lower: difference - Math.hypot(a.incidence - a.limits.lower, b.limits.upper - b.incidence),
    upper: difference + Math.hypot(a.limits.upper - a.incidence, b.incidence - b.limits.lower),
  };
  return { difference, limits };
}
