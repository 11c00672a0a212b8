import { addDays, type CivilDate, daysBetween } from '../common/civil-date.js';
import type { CaseOutcome } from '../common/codes.js';
import type { Observation } from './risk-sets.js';

/** The outcomes that compete for a case, in the order in which they count when they fall on one day. */
export const TERMINAL_CAUSES = [
  'reunited',
  'deceased',
  'other_route',
  'refused',
  'aged_out',
  'missing',
  'withdrawn',
] as const satisfies readonly CaseOutcome[];
export type TerminalCause = (typeof TERMINAL_CAUSES)[number];

/** From when days are counted. Published figures count from the opening of the case and say so. */
export type Clock = 'opened' | 'lodged' | 'first_contact';

/** The dated facts of one case from which its end follows; null for what has not happened. */
export interface CaseHistory {
  readonly openedOn: CivilDate;
  /** The first request lodged in any procedure. */
  readonly lodgedOn: CivilDate | null;
  readonly firstContactOn: CivilDate | null;
  /** The day a case handed over under way came under observation; null for one followed from its opening. */
  readonly handedOverOn: CivilDate | null;
  readonly reunitedOn: CivilDate | null;
  /** The refusal against which nothing more can be done; a refusal still open to challenge ends nothing. */
  readonly finallyRefusedOn: CivilDate | null;
  readonly eighteenOn: CivilDate;
  /** Whether the pathway pursued is lost on the 18th birthday, so not where lodging before it was enough. */
  readonly needsMinority: boolean;
  readonly absences: readonly { readonly missingOn: CivilDate; readonly foundOn: CivilDate | null }[];
  /** How a case that is closed was closed. A case reopened is not closed, and keeps its clock. */
  readonly closed: { readonly on: CivilDate; readonly outcome: CaseOutcome } | null;
}

interface Ending {
  readonly cause: TerminalCause | null;
  readonly on: CivilDate;
}

/** A child found by this many days after going missing has not left. */
const FOUND_WITHIN_DAYS = 30;

/**
 * What the estimators see of a case at a cut, in days from the start of the clock; `cause` null for a case still open,
 * or that goes on with another organisation. Only what happened by `cutOn` counts. Null for what was never at risk:
 * opened in error, the clock not started by the cut, or the case ended before it.
 *
 * A case ends once, by the first of its endings, but reunion after a refusal is reunion on its own day. Absence ends
 * it on the first day on which the child can no longer be found within 30 days.
 */
export function terminalEvent(
  history: CaseHistory,
  cutOn: CivilDate,
  clock: Clock = 'opened',
): Observation<TerminalCause> | null {
  const start = startOf(history, clock);
  if (history.closed?.outcome === 'opened_in_error' || start === null || start > cutOn) return null;
  const { cause, on } = endingOf(history, cutOn);
  const entry = Math.max(0, daysBetween(start, history.handedOverOn ?? start));
  const time = daysBetween(start, on);
  return time < 0 || (entry > 0 && entry >= time) ? null : { entry, time, cause };
}

function startOf(history: CaseHistory, clock: Clock): CivilDate | null {
  const starts: Record<Clock, CivilDate | null> = {
    opened: history.openedOn,
    lodged: history.lodgedOn,
    first_contact: history.firstContactOn,
  };
  return starts[clock];
}

/** The first ending by the cut, or the cut itself. */
function endingOf(history: CaseHistory, cutOn: CivilDate): Ending {
  const happened = endings(history, cutOn).filter(({ on }) => on <= cutOn);
  const reunion = happened.some(({ cause }) => cause === 'reunited');
  const standing = happened.filter(({ cause }) => !(reunion && cause === 'refused'));
  return standing.reduce(earlier, { cause: null, on: cutOn });
}

function earlier(a: Ending, b: Ending): Ending {
  if (a.on !== b.on) return a.on < b.on ? a : b;
  return rank(a) <= rank(b) ? a : b;
}

function rank({ cause }: Ending): number {
  return cause === null ? TERMINAL_CAUSES.length : TERMINAL_CAUSES.indexOf(cause);
}

function endings(history: CaseHistory, cutOn: CivilDate): Ending[] {
  const { reunitedOn, finallyRefusedOn, eighteenOn, needsMinority, closed } = history;
  const lost = history.absences
    .filter((absence) => !foundInTime(absence))
    .map(({ missingOn }) => ({ cause: 'missing' as const, on: addDays(missingOn, FOUND_WITHIN_DAYS + 1) }));
  return [
    ...(reunitedOn === null ? [] : [{ cause: 'reunited' as const, on: reunitedOn }]),
    ...(finallyRefusedOn === null ? [] : [{ cause: 'refused' as const, on: finallyRefusedOn }]),
    ...(needsMinority ? [{ cause: 'aged_out' as const, on: eighteenOn }] : []),
    ...lost,
    ...(closed === null || closed.on > cutOn ? [] : closing(history, closed)),
  ];
}

function closing(
  { absences }: CaseHistory,
  { on, outcome }: { on: CivilDate; outcome: CaseOutcome },
): Ending[] {
  const cause = TERMINAL_CAUSES.find((one) => one === outcome) ?? null;
  const last = absences.at(-1);
  return cause === 'missing' && last && foundInTime(last) ? [] : [{ cause, on }];
}

function foundInTime({ missingOn, foundOn }: CaseHistory['absences'][number]): boolean {
  return foundOn !== null && daysBetween(missingOn, foundOn) <= FOUND_WITHIN_DAYS;
}
