import { addDays, civilDate, compareDates, type CivilDate } from '../common/civil-date.js';
import { HOLIDAY_RULES, SUBSTITUTES, type HolidayCode, type HolidayRule } from './holidays-data.js';
import { PROCLAIMED } from './holidays-proclaimed.js';
import type { HolidayCalendar } from './holidays.js';

export interface Holiday {
  readonly on: CivilDate;
  readonly code: HolidayCode;
}

/** The holidays of one year in the order of the days, each on the day it is kept, substitutes included. */
export function holidaysInYear(calendar: HolidayCalendar, year: number): Holiday[] {
  const easter = easterSunday(year);
  const ruled = HOLIDAY_RULES[calendar].map((rule) => ({ code: rule.code, on: dayOf(rule, year, easter) }));
  const proclaimed = PROCLAIMED.filter(({ calendars }) => calendars.includes(calendar)).filter(({ on }) =>
    on.startsWith(isoYear(year)),
  );
  const moved = new Set(proclaimed.map(({ insteadOf }) => insteadOf));
  const kept = [
    ...ruled.filter(({ on }) => !moved.has(on)),
    ...proclaimed.map(({ code, on }) => ({ code, on })),
  ].sort(byDay);
  return SUBSTITUTES.has(calendar) ? substituted(kept) : kept;
}

/** Saturday or Sunday. */
export function isWeekend(on: CivilDate): boolean {
  return weekday(on) % 6 === 0;
}

/** Easter Sunday of a Gregorian year (the computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): CivilDate {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * moon + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * toSunday) / 451);
  return addDays(civilDate(`${isoYear(year)}-03-22`), epact + toSunday - 7 * late);
}

function dayOf(rule: HolidayRule, year: number, easter: CivilDate): CivilDate {
  if ('date' in rule) return civilDate(`${isoYear(year)}-${rule.date}`);
  if ('easter' in rule) return addDays(easter, rule.easter);
  const first = civilDate(`${isoYear(year)}-${String(rule.month).padStart(2, '0')}-01`);
  // The last Monday of a month of 31 days is the one from the 25th on; only May and August have one.
  return mondayFrom(rule.monday === 'first' ? first : addDays(first, 24));
}

/** Each holiday of a weekend on the next weekday that no other holiday takes, the earliest first. */
function substituted(holidays: readonly Holiday[]): Holiday[] {
  const taken = new Set(holidays.map(({ on }) => on));
  const kept = holidays.map(({ code, on }) => {
    let day = on;
    if (isWeekend(on)) while (isWeekend(day) || taken.has(day)) day = addDays(day, 1);
    taken.add(day);
    return { code, on: day };
  });
  return kept.sort(byDay);
}

function byDay(a: Holiday, b: Holiday): number {
  return compareDates(a.on, b.on);
}

/** The Monday on or next after a day. */
function mondayFrom(on: CivilDate): CivilDate {
  return addDays(on, (8 - weekday(on)) % 7);
}

/** 0 for Sunday to 6 for Saturday. */
function weekday(on: CivilDate): number {
  return new Date(on).getUTCDay();
}

function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}
