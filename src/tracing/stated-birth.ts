import { addDays, addMonths, parseCivilDate, type CivilDate } from '../common/civil-date.js';
import { gregorianSpan } from '../matching/calendars.js';
import type { StatedCalendar } from './tracing-codes.js';

/** A birth as a family tells it: the less they know, the fewer parts. */
export interface StatedBirthDate {
  readonly calendar: StatedCalendar;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** The Gregorian days a stated birth can have been, first and last. Null where its calendar has no such date, or a day has no month. */
export function spanStated(stated: StatedBirthDate): { from: CivilDate; to: CivilDate } | null {
  const { calendar, year, month, day } = stated;
  if (day !== undefined && month === undefined) return null;
  if (calendar !== 'gregorian') return gregorianSpan({ calendar, year, month, day });
  const from = parseCivilDate([digits(year, 4), digits(month ?? 1, 2), digits(day ?? 1, 2)].join('-'));
  if (from === null || day !== undefined) return from && { from, to: from };
  return { from, to: addDays(addMonths(from, month === undefined ? 12 : 1), -1) };
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
