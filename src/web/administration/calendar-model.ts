import { message, type Locale } from '../../common/messages.js';
import type { HolidayView } from '../../deadlines/holidays.dto.js';
import { HOLIDAY_CALENDARS, holidaysOf, type HolidayCalendar } from '../../pathways/holidays.js';

/** A day off as the page shows it. */
export interface CalendarDay {
  readonly on: string;
  readonly name: string;
  /** Proclaimed after the release. */
  readonly added: boolean;
}

/** Every day off of two years, calendar by calendar: those the product came with, and those added. */
export function calendarModel(
  added: readonly HolidayView[],
  locale: Locale,
  year: number,
): { calendar: HolidayCalendar; days: CalendarDay[] }[] {
  return HOLIDAY_CALENDARS.map((calendar) => ({
    calendar,
    days: [
      ...[year, year + 1].flatMap((each) => known(calendar, locale, each)),
      ...added
        .filter((day) => day.calendar === calendar && [year, year + 1].includes(Number(day.on.slice(0, 4))))
        .map(({ on, name }) => ({ on, name: name[locale], added: true })),
    ].sort((a, b) => (a.on < b.on ? -1 : 1)),
  }));
}

function known(calendar: HolidayCalendar, locale: Locale, year: number): CalendarDay[] {
  return holidaysOf(calendar, year).map(({ on, code }) => ({
    on,
    name: message(locale, `holidays.name.${code}`),
    added: false,
  }));
}
