import { addDays, addMonths, daysBetween, type CivilDate } from '../../common/civil-date.js';
import { message, type Locale } from '../../common/messages.js';
import { holidaysOf, type AddedHoliday } from '../../pathways/holidays.js';

/** A month of the calendar in whole weeks, Monday first: ISO 8601. */

/** A month as an address holds it, `YYYY-MM`. */
export type Month = `${number}-${number}`;

/** The years a month may be asked for: nothing here is older than the first pathway, nor ends later. */
const YEARS = { first: 2013, last: 2099 };

/** The month asked for, or that of today when none of ours is. */
export function readMonth(asked: unknown, today: CivilDate): Month {
  const known = typeof asked === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked);
  const year = known ? Number(asked.slice(0, 4)) : 0;
  return known && year >= YEARS.first && year <= YEARS.last ? (asked as Month) : monthOf(today);
}

/** The month a number of months later, or earlier when negative. */
export function monthAfter(month: Month, months: number): Month {
  return monthOf(addMonths(firstDayOf(month), months));
}

/** The first day of a month. */
export function firstDayOf(month: Month): CivilDate {
  return `${month}-01` as CivilDate;
}

/** The last day of a month. */
export function lastDayOf(month: Month): CivilDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

function monthOf(day: CivilDate): Month {
  return day.slice(0, 7) as Month;
}

/** A 4 January is always in the first week of its year, and this one was a Monday. */
const A_MONDAY: CivilDate = '2016-01-04';

/** The weeks of a month, seven places each; those before its first day and after its last are empty. */
export function weeksOf<Day>(month: Month, dayOf: (on: CivilDate) => Day): (Day | null)[][] {
  const first = firstDayOf(month);
  const lead = weekday(first);
  const length = daysBetween(first, lastDayOf(month)) + 1;
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => {
      const index = week * 7 + place - lead;
      return index < 0 || index >= length ? null : dayOf(addDays(first, index));
    }),
  );
}

/** The seven days of a week, for its names. */
export function weekdays(): readonly CivilDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(A_MONDAY, index));
}

/** 0 on Monday to 6 on Sunday. */
export function weekday(on: CivilDate): number {
  return ((daysBetween(A_MONDAY, on) % 7) + 7) % 7;
}

/** The two calendars a case between both countries meets most; a court elsewhere keeps its own. */
const SHOWN_CALENDARS = ['france', 'england_wales'] as const;

/** The holidays of a year in words, by day: once where both countries keep the same one. */
export function holidayNames(
  locale: Locale,
  year: number,
  added: readonly (AddedHoliday & { readonly name: string })[] = [],
): ReadonlyMap<CivilDate, readonly string[]> {
  const kept = new Map<CivilDate, Map<string, string[]>>();
  const keep = (on: CivilDate, name: string, calendar: (typeof SHOWN_CALENDARS)[number]) => {
    const names = kept.get(on) ?? new Map<string, string[]>();
    kept.set(on, names.set(name, [...(names.get(name) ?? []), message(locale, `calendar.in.${calendar}`)]));
  };
  for (const calendar of SHOWN_CALENDARS) {
    for (const { on, code } of holidaysOf(calendar, year))
      keep(on, message(locale, `holidays.name.${code}`), calendar);
    for (const each of added) if (each.calendar === calendar) keep(each.on, each.name, calendar);
  }
  return new Map(
    [...kept].map(([on, names]) => [
      on,
      [...names].map(([name, where]) =>
        message(locale, 'deadlines.holiday', { name, where: where.join(', ') }),
      ),
    ]),
  );
}
