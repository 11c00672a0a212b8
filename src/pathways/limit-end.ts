import { compareDates, type CivilDate } from '../common/civil-date.js';
import type { UkNation } from '../common/codes.js';
import type { AddedHoliday, HolidayCalendar } from './holidays.js';
import { zoneOf, type LimitRule } from './limit-rule.js';
import { hoursEnd, periodEnd } from './period-end.js';
import type { StepFact } from './pathway.js';

/** Whose holidays count where: the nation of the relative, and days proclaimed since this release. */
export interface Calendars {
  readonly ukNation: UkNation | null;
  readonly added: readonly AddedHoliday[];
}

/** When a limit ends, in every reading. */
export interface LimitEnd {
  readonly statutory: CivilDate;
  readonly rollAlternative: CivilDate | null;
  readonly endsAt: string | null;
}

interface Counted {
  readonly on: CivilDate;
  readonly by: { readonly step: StepFact };
}

const NATION_CALENDARS: Readonly<Record<UkNation, HolidayCalendar>> = {
  england: 'england_wales',
  wales: 'england_wales',
  scotland: 'scotland',
  northern_ireland: 'northern_ireland',
};

/** Computes the end of a limit from its start; null where it counts from a day that the step does not tell. */
export function endOf(rule: LimitRule, { on, by }: Counted, calendars: Calendars): LimitEnd | null {
  const { period, roll } = rule;
  if (period.unit === 'hours') {
    const { endsAt, last } = hoursEnd(on, by.step.time ?? null, period.amount, zoneOf(rule.authority));
    return { statutory: last, rollAlternative: null, endsAt };
  }
  const anchor = period.from === 'due_date' ? by.step.dueOn : on;
  if (!anchor) return null;
  const calendar =
    rule.calendar === 'uk_nation' ? NATION_CALENDARS[calendars.ukNation ?? 'england'] : rule.calendar;
  const { last, rolled } = periodEnd(anchor, period, calendar, calendars.added);
  // What was due before it could be known is due at once.
  const statutory = compareDates(last, on) < 0 ? on : last;
  return { statutory, rollAlternative: roll === 'none' ? null : rolled, endsAt: null };
}
