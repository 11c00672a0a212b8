import { addDay, type IncidenceSums, NOTHING_YET, standardError } from './incidence-sums.js';
import { type Limits, Z95 } from './limits.js';

/** What happened to the cases of a cohort in one band of days, in protected counts. */
export interface Band<Cause extends string> {
  /** The first day after the band. */
  readonly until: number;
  readonly ended: Readonly<Record<Cause, number>>;
  /** Still open at the cut, with the band their last day. */
  readonly censored: number;
}

/** The state of the cohort at the end of a band; the share still open and those of all causes sum to 1. */
export interface LifeTableStep<Cause extends string> {
  readonly until: number;
  /** Of the cohort, those under observation at the beginning of the band. */
  readonly atRisk: number;
  readonly open: number;
  readonly causes: ReadonlyMap<Cause, BandIncidence>;
}

export interface BandIncidence {
  readonly incidence: number;
  readonly limits: Limits;
}

/**
 * Rounding moves a curve of n cases by at most about 13/n: the worst of 30 cohorts of each size from 50 to 2,000, with
 * 12 bands and 5 outcomes rounded to base 5 (0.052 of 200 cases, 0.026 of 500, 0.006 of 2,000).
 */
export const ROUNDING_ERROR = 13;

/**
 * Cumulative incidence by the life-table (actuarial) method, for a cohort known only by protected counts: a case
 * censored in a band counts as at risk for half of it. The limits join sampling error and rounding error in
 * quadrature. The table ends where the counts leave nobody at risk.
 */
export function lifeTable<Cause extends string>(
  bands: readonly Band<Cause>[],
  causes: readonly Cause[],
): LifeTableStep<Cause>[] {
  const cohort = bands.reduce((sum, band) => sum + endedIn(band, causes) + band.censored, 0);
  const steps: LifeTableStep<Cause>[] = [];
  const sums = new Map(causes.map((cause) => [cause, { ...NOTHING_YET }]));
  let open = 1;
  let atRisk = cohort;
  for (const band of bands) {
    if (atRisk <= 0) break;
    const events = endedIn(band, causes);
    const exposed = Math.max(events, atRisk - band.censored / 2);
    for (const [cause, sum] of sums) addDay(sum, { atRisk: exposed, events }, band.ended[cause], open);
    open *= 1 - events / exposed;
    const states = [...sums].map(([cause, sum]) => [cause, stateOf(sum, cohort)] as const);
    steps.push({ until: band.until, atRisk, open, causes: new Map(states) });
    atRisk -= events + band.censored;
  }
  return steps;
}

function stateOf(sums: IncidenceSums, cohort: number): BandIncidence {
  const { incidence } = sums;
  const half = Math.hypot(Z95 * standardError(sums), ROUNDING_ERROR / cohort);
  return {
    incidence,
    limits: { lower: Math.max(0, incidence - half), upper: Math.min(1, incidence + half) },
  };
}

function endedIn<Cause extends string>(band: Band<Cause>, causes: readonly Cause[]): number {
  return causes.reduce((sum, cause) => sum + band.ended[cause], 0);
}
