import { addDay, type IncidenceSums, NOTHING_YET, standardError } from './incidence-sums.js';
import { logLogLimits, type Limits } from './limits.js';
import { quantile } from './quantiles.js';
import { type Observation, riskSets } from './risk-sets.js';

/** The share that one cause has ended by a day. */
export interface Incidence {
  readonly incidence: number;
  readonly se: number;
  readonly limits: Limits | null;
}

/** The state of all cases from day `time` on: the share still open, and the share each cause has ended; they sum to 1. */
export interface IncidenceStep<Cause extends string> {
  readonly time: number;
  readonly atRisk: number;
  readonly open: number;
  readonly causes: ReadonlyMap<Cause, Incidence>;
}

/**
 * Aalen–Johansen cumulative incidence of each cause among those that compete, with the variance that R's `survfit`
 * gives, and log-log limits. `causes` are all outcomes to report, whether or not one occurred; one step per day on
 * which an observation ends. @throws RangeError for a cause that is not among them
 */
export function aalenJohansen<Cause extends string>(
  observations: readonly Observation<Cause>[],
  causes: readonly Cause[],
): IncidenceStep<Cause>[] {
  if (observations.some(({ cause }) => cause !== null && !causes.includes(cause)))
    throw new RangeError('An observation ended by a cause that is not reported');
  const sums = new Map(causes.map((cause) => [cause, { ...NOTHING_YET }]));
  let open = 1;
  return riskSets(observations).map((set) => {
    for (const [cause, sum] of sums) addDay(sum, set, set.byCause.get(cause) ?? 0, open);
    open *= 1 - set.events / set.atRisk;
    return {
      time: set.time,
      atRisk: set.atRisk,
      open,
      causes: new Map([...sums].map(([cause, sum]) => [cause, incidenceOf(sum)])),
    };
  });
}

/** The time by which a share `p` of all cases has been ended by one cause; null when it is not reached. */
export function incidenceQuantile<Cause extends string>(
  curve: readonly IncidenceStep<Cause>[],
  cause: Cause,
  p: number,
): { time: number | null; lower: number | null; upper: number | null } {
  const along = (value: (incidence: Incidence) => number | undefined): number | null =>
    quantile(
      curve.map(({ time, causes }) => {
        const one = causes.get(cause);
        const share = one && value(one);
        return { time, value: share === undefined ? null : 1 - share };
      }),
      p,
    );
  return {
    time: along(({ incidence }) => incidence),
    lower: along(({ limits }) => limits?.upper),
    upper: along(({ limits }) => limits?.lower),
  };
}

function incidenceOf(sums: IncidenceSums): Incidence {
  const se = standardError(sums);
  return { incidence: sums.incidence, se, limits: logLogLimits(sums.incidence, se) };
}
