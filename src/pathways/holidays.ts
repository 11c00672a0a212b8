import { addDays, type CivilDate } from '../common/civil-date.js';
import { holidaysInYear, isWeekend, type Holiday } from './holidays-year.js';

/**
 * Public holidays where limits run: the whole of France, its three eastern departments, and the three bank-holiday
 * calendars of the United Kingdom. The rules hold for any year; days proclaimed for one year are known from 2013 to the
 * proclamations of 2026, and those made since are handed in as `added`.
 */
export const HOLIDAY_CALENDARS = [
  'france',
  'alsace_moselle',
  'england_wales',
  'scotland',
  'northern_ireland',
] as const;
export type HolidayCalendar = (typeof HOLIDAY_CALENDARS)[number];

/** A holiday proclaimed after this release. */
export interface AddedHoliday {
  readonly calendar: HolidayCalendar;
  readonly on: CivilDate;
}

interface Year {
  readonly holidays: readonly Holiday[];
  readonly days: ReadonlySet<CivilDate>;
}

/**
 * The holidays of a calendar year in the order of the days, each on the day it is kept: in the United Kingdom one that
 * falls on a weekend is listed on its substitute day alone, in France it is not replaced.
 */
export function holidaysOf(calendar: HolidayCalendar, year: number): readonly Holiday[] {
  return yearOf(calendar, year).holidays;
}

/** Whether a day is a holiday of the calendar, on its own days or one of those added. */
export function isHoliday(
  calendar: HolidayCalendar,
  on: CivilDate,
  added: readonly AddedHoliday[] = [],
): boolean {
  return (
    yearOf(calendar, Number(on.slice(0, 4))).days.has(on) ||
    added.some((holiday) => holiday.calendar === calendar && holiday.on === on)
  );
}

/** Monday to Friday and no holiday: Regulation (EEC, Euratom) 1182/71, Article 2(2). */
export function isWorkingDay(
  calendar: HolidayCalendar,
  on: CivilDate,
  added: readonly AddedHoliday[] = [],
): boolean {
  return !isWeekend(on) && !isHoliday(calendar, on, added);
}

/** The first working day from a day on; the day itself when it is one. */
export function nextWorkingDay(
  calendar: HolidayCalendar,
  on: CivilDate,
  added: readonly AddedHoliday[] = [],
): CivilDate {
  let day = on;
  while (!isWorkingDay(calendar, day, added)) day = addDays(day, 1);
  return day;
}

/** Every limit of every procedure asks for the same few years. */
const years: Readonly<Record<HolidayCalendar, Map<number, Year>>> = {
  france: new Map(),
  alsace_moselle: new Map(),
  england_wales: new Map(),
  scotland: new Map(),
  northern_ireland: new Map(),
};

function yearOf(calendar: HolidayCalendar, year: number): Year {
  let known = years[calendar].get(year);
  if (known === undefined) {
    const holidays = holidaysInYear(calendar, year);
    known = { holidays, days: new Set(holidays.map(({ on }) => on)) };
    years[calendar].set(year, known);
  }
  return known;
}
