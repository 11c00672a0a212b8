import { addDays, earliest, type CivilDate } from '../common/civil-date.js';
import type { DatedFact, LegalCourse } from './legal-course.js';
import type { DeemedMode, Limit } from './limit.js';
import type { LimitRule, LimitStart } from './limit-rule.js';

/** A moment from which a limit counts. */
export interface StartPoint {
  readonly by: DatedFact;
  readonly start: LimitStart;
  /** The day counted from. */
  readonly on: CivilDate;
  readonly mode: DeemedMode | null;
}

/**
 * Every moment a limit has started to run at, in the order of the facts.
 * @param known the limits computed before it: a deemed acceptance rests on the reply periods that have passed.
 */
export function startsOf(rule: LimitRule, course: LegalCourse, known: readonly Limit[]): StartPoint[] {
  return course.facts.flatMap((dated) =>
    rule.starts
      .filter((start) => start.fact === dated.fact && applies(start, dated, course))
      .flatMap((start) => pointsOf(start, dated, known)),
  );
}

/** The fact a stand-in start was waiting for, unless the same act was done again before it came. */
export function replacement({ by, start }: StartPoint, course: LegalCourse): DatedFact | undefined {
  if (start.until === undefined) return undefined;
  const came = course.next([start.until], by);
  const again = course.all(start.fact).find(({ step }) => step.on > by.step.on);
  return came && again && again.step.on < came.step.on ? undefined : came;
}

function applies(start: LimitStart, dated: DatedFact, course: LegalCourse): boolean {
  const { on } = dated.step;
  if (start.from !== undefined && on < start.from) return false;
  if (start.before !== undefined && on >= start.before) return false;
  if (start.given !== undefined && !course.had(start.given, dated)) return false;
  if (start.notGiven?.some((fact) => course.had(fact, dated))) return false;
  if (start.detained !== undefined && start.detained !== course.detainedAt(dated)) return false;
  if (start.replyTo === undefined) return true;
  const asked = course.answeredBy(dated);
  return asked !== undefined && start.replyTo.includes(asked);
}

/**
 * A deemed acceptance falls on the last day of the reply period (VG Regensburg 2018) or on the day after it (CAA Lyon
 * 19LY02438): both are computed, whatever day was recorded, and neither is decided here. Of several reply periods the
 * first to pass has accepted.
 */
function pointsOf(start: LimitStart, by: DatedFact, known: readonly Limit[]): StartPoint[] {
  if (start.deemed === undefined) return [{ by, start, on: by.step.on, mode: null }];
  const ends = known
    .filter(({ rule, silence, status, closedBy, closedOn }) => {
      // An acceptance in words counts against the period it came too late for, an assertion against any that has passed.
      const passed = start.late ? closedBy === by.step.id : closedOn !== null && closedOn <= by.step.on;
      return passed && status === 'expired' && silence === 'accepted' && start.deemed?.includes(rule);
    })
    .map(({ statutory }) => statutory);
  if (start.late && ends.length === 0) return [];
  // Asserted before any of them had passed, it counts from its own day.
  const last = earliest([...ends, by.step.on]) ?? by.step.on;
  return [
    { by, start, on: last, mode: 'last_day' },
    { by, start, on: addDays(last, 1), mode: 'next_day' },
  ];
}
