import type { CivilDate } from '../common/civil-date.js';
import { aalenJohansen, type IncidenceStep } from '../estimators/aalen-johansen.js';
import { kaplanMeier } from '../estimators/kaplan-meier.js';
import type { Limits } from '../estimators/limits.js';
import { mayShow, PUBLIC_DAYS, shownPart } from '../estimators/may-show.js';
import type { Observation } from '../estimators/risk-sets.js';
import { TERMINAL_CAUSES, type TerminalCause } from '../estimators/terminal-event.js';
import { observationOf, YEAR, type CaseloadRow } from './caseload-history.js';

export type CaseloadStep = IncidenceStep<TerminalCause>;

/** How the cases of a caseload went, exactly; for those who may read each of them. */
export interface Caseload {
  /** Cases that were ever at risk, and those that have ended. */
  readonly cases: number;
  readonly ended: number;
  /** Curves as far as they may be shown: none below 20 cases and 10 endings, none further than 10 are at risk. */
  readonly steps: readonly CaseloadStep[];
  /** The day up to which the curves are shown, at most a year; 0 where there are none. */
  readonly until: number;
  /** The share still open on that day, with its limits. */
  readonly waiting: { readonly share: number; readonly limits: Limits | null };
  /** Outcomes that have occurred. */
  readonly causes: readonly TerminalCause[];
}

/** Aalen–Johansen curves of a caseload, counted from the opening of each case to `today`. */
export function caseloadOf(rows: readonly CaseloadRow[], today: CivilDate): Caseload {
  const observations = rows.flatMap((row) => observationOf(row, today) ?? []);
  const ended = observations.filter(({ cause }) => cause !== null).length;
  const causes = TERMINAL_CAUSES.filter((cause) => observations.some((one) => one.cause === cause));
  const isEnough = mayShow('staff', 'point', [{ cases: observations.length, events: ended }]);
  const steps = isEnough ? shownPart('staff', aalenJohansen(observations, TERMINAL_CAUSES)) : [];
  const until = Math.min(YEAR, steps.at(-1)?.time ?? 0);
  return {
    ...{ cases: observations.length, ended, causes },
    ...{ until, waiting: waitingAt(observations, until) },
    steps: steps.filter(({ time }) => time <= YEAR),
  };
}

function waitingAt(observations: readonly Observation<TerminalCause>[], day: number): Caseload['waiting'] {
  const step = kaplanMeier(observations).findLast(({ time }) => time <= day);
  return { share: step?.survival ?? 1, limits: step?.limits ?? null };
}

/** The state at 90, 180 and 365 days; null from where the curve is no longer shown, and before the first ending. */
export function statesAt({ steps, until }: Caseload): (CaseloadStep | null)[] {
  return PUBLIC_DAYS.map((day) =>
    day <= until ? (steps.findLast(({ time }) => time <= day) ?? null) : null,
  );
}
