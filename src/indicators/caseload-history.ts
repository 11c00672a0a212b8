import { addDays, type CivilDate, daysBetween } from '../common/civil-date.js';
import type { CaseOutcome, Sex } from '../common/codes.js';
import type { Observation } from '../estimators/risk-sets.js';
import { terminalEvent, type CaseHistory, type TerminalCause } from '../estimators/terminal-event.js';
import type { YearMonth } from '../reports/categories.js';

/** What the record says of how a case went. */
export interface CaseloadRow {
  readonly openedOn: CivilDate;
  /** The day the case came to those who look from others; null where they have followed it from its opening. */
  readonly handedOverOn: CivilDate | null;
  /** The first request lodged in any procedure, or what shows that there was one. */
  readonly lodgedOn: CivilDate | null;
  /** The first request on record, and the first decision after it. */
  readonly submittedOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  /** The first acceptance; null where it was leave for a child who is there already. */
  readonly acceptedOn: CivilDate | null;
  readonly reunitedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly outcome: CaseOutcome | null;
  /** Standing entries in the order of time. */
  readonly absences: readonly { readonly kind: 'missing' | 'found'; readonly on: CivilDate }[];
  readonly sex: Sex;
  /** The months between which the child was born, as far as it is known. */
  readonly born: { readonly from: YearMonth; readonly to: YearMonth } | null;
  /** The first procedure opened: its day, and the group of its pathway. */
  readonly way: { readonly on: CivilDate; readonly group: string } | null;
}

/** The first year, in days: as far as the curves of a caseload are shown. */
export const YEAR = 365;

const MAJORITY_DAYS = 18 * 366;

/** A case at `today`, counted from its opening; null for one that was never at risk while it was followed. */
export function observationOf(row: CaseloadRow, today: CivilDate): Observation<TerminalCause> | null {
  return terminalEvent(historyOf(row), today);
}

/**
 * A case at `today`, counted from a day `start` of its course on. It is at risk only while it is followed: since it
 * was opened, or handed over. Null where it was not at risk after `start`.
 */
export function observationFrom(
  row: CaseloadRow,
  start: CivilDate,
  today: CivilDate,
): Observation<TerminalCause> | null {
  const whole = observationOf(row, today);
  if (!whole || start > today) return null;
  const shift = daysBetween(row.openedOn, start);
  const entry = Math.max(0, whole.entry - shift);
  const time = whole.time - shift;
  return time < 0 || (entry > 0 && entry >= time) ? null : { entry, time, cause: whole.cause };
}

/**
 * The history that the estimators read. The record does not say on which day a refusal became final or a pathway was
 * lost by majority, so these count on the day the case was closed for them.
 */
function historyOf(row: CaseloadRow): CaseHistory {
  const { openedOn, handedOverOn, reunitedOn, closedOn, outcome, absences } = row;
  return {
    ...{ openedOn, handedOverOn, reunitedOn, lodgedOn: null, firstContactOn: null },
    ...{ finallyRefusedOn: null, needsMinority: false, eighteenOn: addDays(openedOn, MAJORITY_DAYS) },
    absences: absences.flatMap(({ kind, on }, place) =>
      kind === 'missing'
        ? [{ missingOn: on, foundOn: absences.slice(place).find((one) => one.kind === 'found')?.on ?? null }]
        : [],
    ),
    closed: closedOn !== null && outcome !== null ? { on: closedOn, outcome } : null,
  };
}
