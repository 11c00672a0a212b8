import { addDays, type CivilDate } from '../common/civil-date.js';
import type { CaseOutcome } from '../common/codes.js';
import { aalenJohansen, type IncidenceStep } from '../estimators/aalen-johansen.js';
import { kaplanMeier } from '../estimators/kaplan-meier.js';
import type { Limits } from '../estimators/limits.js';
import { mayShow, PUBLIC_DAYS, shownPart } from '../estimators/may-show.js';
import type { Observation } from '../estimators/risk-sets.js';
import {
  TERMINAL_CAUSES,
  terminalEvent,
  type CaseHistory,
  type TerminalCause,
} from '../estimators/terminal-event.js';

/** What the record says of how a case went. */
export interface CaseloadRow {
  readonly openedOn: CivilDate;
  readonly reunitedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly outcome: CaseOutcome | null;
  /** Standing entries in the order of time. */
  readonly absences: readonly { readonly kind: 'missing' | 'found'; readonly on: CivilDate }[];
}

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

/** The first year, which is as far as the page looks. */
const YEAR = 365;
const MAJORITY_DAYS = 18 * 366;

/** Aalen–Johansen curves of a caseload, counted from the opening of each case to `today`. */
export function caseloadOf(rows: readonly CaseloadRow[], today: CivilDate): Caseload {
  const observations = rows.flatMap((row) => terminalEvent(historyOf(row), today) ?? []);
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

/**
 * The history that the estimators read. The record does not say on which day a refusal became final or a pathway was
 * lost by majority, so these count on the day the case was closed for them.
 */
function historyOf({ openedOn, reunitedOn, closedOn, outcome, absences }: CaseloadRow): CaseHistory {
  return {
    ...{ openedOn, reunitedOn, lodgedOn: null, firstContactOn: null, handedOverOn: null },
    ...{ finallyRefusedOn: null, needsMinority: false, eighteenOn: addDays(openedOn, MAJORITY_DAYS) },
    absences: absences.flatMap(({ kind, on }, place) =>
      kind === 'missing'
        ? [{ missingOn: on, foundOn: absences.slice(place).find((one) => one.kind === 'found')?.on ?? null }]
        : [],
    ),
    closed: closedOn !== null && outcome !== null ? { on: closedOn, outcome } : null,
  };
}
