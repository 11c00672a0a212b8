import { addDays, type CivilDate } from '../common/civil-date.js';
import type { DatedFact, LegalCourse } from './legal-course.js';
import type { DeemedMode } from './limit.js';
import type { LimitId, LimitRule, LimitStart } from './limit-rule.js';
import { ruleOf } from './limit-rules.js';
import { endOf, type Calendars } from './limit-end.js';

/** A moment from which a limit counts. */
export interface StartPoint {
  readonly by: DatedFact;
  readonly start: LimitStart;
  /** The day counted from. */
  readonly on: CivilDate;
  readonly mode: DeemedMode | null;
}

/** Every moment a limit has started to run at, in the order of the facts. */
export function startsOf(rule: LimitRule, course: LegalCourse, calendars: Calendars): StartPoint[] {
  return course.facts.flatMap((dated) =>
    rule.starts
      .filter((start) => start.fact === dated.fact && applies(start, dated, course))
      .flatMap((start) => pointsOf(start, dated, course, calendars)),
  );
}

function applies(start: LimitStart, dated: DatedFact, course: LegalCourse): boolean {
  const { on } = dated.step;
  if (start.from !== undefined && on < start.from) return false;
  if (start.before !== undefined && on >= start.before) return false;
  if (start.given !== undefined && !course.had(start.given, dated)) return false;
  if (start.notGiven !== undefined && course.had(start.notGiven, dated)) return false;
  if (start.detained !== undefined && start.detained !== course.detainedAt(dated)) return false;
  if (start.replyTo === undefined) return true;
  const asked = course.answeredBy(dated);
  return asked !== undefined && start.replyTo.includes(asked);
}

/**
 * A deemed acceptance falls on the last day of the reply period (VG Regensburg 2018) or on the day after it (CAA Lyon
 * 19LY02438): both are computed, whatever day was recorded, and neither is decided here.
 */
function pointsOf(start: LimitStart, by: DatedFact, course: LegalCourse, calendars: Calendars): StartPoint[] {
  if (start.deemed === undefined) return [{ by, start, on: by.step.on, mode: null }];
  const ends = start.deemed.flatMap((id) => silentEnd(id, by, course, calendars) ?? []);
  const last = ends.sort().findLast((end) => end <= by.step.on) ?? by.step.on;
  return [
    { by, start, on: last, mode: 'last_day' },
    { by, start, on: addDays(last, 1), mode: 'next_day' },
  ];
}

/** The end of the reply limit that was running last when an acceptance by silence was asserted. */
function silentEnd(
  id: LimitId,
  asserted: DatedFact,
  course: LegalCourse,
  calendars: Calendars,
): CivilDate | undefined {
  const rule = ruleOf(id, null);
  const asked = startsOf(rule, course, calendars).findLast(({ on }) => on <= asserted.step.on);
  return asked && endOf(rule, asked, calendars)?.statutory;
}
