import { logLogLimits, type Limits } from './limits.js';
import { quantile } from './quantiles.js';
import { type Observation, type RiskSet, riskSets } from './risk-sets.js';

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
  const sums = new Map(causes.map((cause) => [cause, { ...NOTHING }]));
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

/**
 * What the variance needs of the days so far. It is a polynomial in F(t), so these sums stand for all days and no day
 * is visited twice: Σ(F−F_j)² a_j + Σ b_j − 2Σ(F−F_j) c_j, a_j = d/(n(n−d)), b_j = S² d_k(n−d_k)/n³, c_j = S d_k/n².
 */
interface Sums {
  incidence: number;
  a: number;
  aF: number;
  aFF: number;
  b: number;
  c: number;
  cF: number;
}
const NOTHING: Sums = { incidence: 0, a: 0, aF: 0, aFF: 0, b: 0, c: 0, cF: 0 };

function addDay(sum: Sums, { atRisk: n, events }: RiskSet, ended: number, open: number): void {
  sum.incidence += (open * ended) / n;
  // Once everybody at risk has ended F stays as it is, and the day's infinite a_j meets a difference of nought.
  const a = events < n ? events / (n * (n - events)) : 0;
  const c = (open * ended) / n ** 2;
  sum.a += a;
  sum.aF += a * sum.incidence;
  sum.aFF += a * sum.incidence ** 2;
  sum.b += (open ** 2 * ended * (n - ended)) / n ** 3;
  sum.c += c;
  sum.cF += c * sum.incidence;
}

function incidenceOf({ incidence: f, a, aF, aFF, b, c, cF }: Sums): Incidence {
  const variance = f ** 2 * a - 2 * f * aF + aFF + b - 2 * (f * c - cF);
  const se = Math.sqrt(Math.max(0, variance));
  return { incidence: f, se, limits: logLogLimits(f, se) };
}
