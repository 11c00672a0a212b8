import { aalenJohansen, incidenceQuantile } from '../estimators/aalen-johansen.js';
import { kaplanMeier, medianFollowUp, type TimeQuantile } from '../estimators/kaplan-meier.js';
import { mayShow } from '../estimators/may-show.js';
import { restrictedMean, timeLost, type MeanTime } from '../estimators/restricted-mean.js';
import type { Observation } from '../estimators/risk-sets.js';
import { TERMINAL_CAUSES, type TerminalCause } from '../estimators/terminal-event.js';
import { YEAR } from './caseload-history.js';

/** Where the first year of a case goes on average, in days that add up to the year. */
export interface FirstYear {
  readonly open: MeanTime;
  /** Days after each outcome that has occurred. */
  readonly lost: ReadonlyMap<TerminalCause, number>;
}

/** How long cases take, in days from their opening. */
export interface TypicalTimes {
  /** The time by which a quarter, and half, of all cases had ended in reunion; null where too few have. */
  readonly reunited: { readonly quarter: TimeQuantile; readonly half: TimeQuantile } | null;
  /** Null where nobody was followed for a year while some were still open. */
  readonly year: FirstYear | null;
  /** How mature the figures are: half the cases were followed for this long, or would have been had they not ended. */
  readonly followUp: number | null;
}

/**
 * Typical times of a caseload (Aalen–Johansen quantiles, restricted mean, reverse Kaplan–Meier). The median of closed
 * cases would leave out the open ones, and fall when only quick cases have closed. Null for too few cases or endings.
 */
export function typicalTimes(observations: readonly Observation<TerminalCause>[]): TypicalTimes | null {
  const ended = observations.filter(({ cause }) => cause !== null);
  if (!isEnough(observations.length, ended.length)) return null;
  const curve = aalenJohansen(observations, TERMINAL_CAUSES);
  const reunited = ended.filter(({ cause }) => cause === 'reunited').length;
  const by = (share: number) => incidenceQuantile(curve, 'reunited', share);
  const open = restrictedMean(kaplanMeier(observations), YEAR);
  const occurred = TERMINAL_CAUSES.filter((cause) => ended.some((one) => one.cause === cause));
  const lost = occurred.map((cause) => [cause, timeLost(curve, cause, YEAR) ?? 0] as const);
  return {
    reunited: isEnough(observations.length, reunited) ? { quarter: by(0.25), half: by(0.5) } : null,
    year: open && { open, lost: new Map(lost) },
    followUp: medianFollowUp(observations),
  };
}

function isEnough(cases: number, events: number): boolean {
  return mayShow('staff', 'point', [{ cases, events }]);
}
