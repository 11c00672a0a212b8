import { addDays, civilDate, daysBetween, type CivilDate } from '../common/civil-date.js';

/** The calendars births are stated in besides the Gregorian: Unicode's name, the day year 1 began, days of a year, months. */
const CALENDARS = {
  solar_hijri: { unicode: 'persian', epoch: '0622-03-21', yearDays: 365.2422, months: 12 },
  lunar_hijri: { unicode: 'islamic-umalqura', epoch: '0622-07-19', yearDays: 354.36707, months: 12 },
  ethiopian: { unicode: 'ethiopic', epoch: '0008-08-27', yearDays: 365.25, months: 13 },
} as const satisfies Record<string, { unicode: string; epoch: CivilDate; yearDays: number; months: number }>;
export type Calendar = keyof typeof CALENDARS;

/** A date as said: the less is known, the fewer parts. */
export interface StatedDate {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** Days around the reckoned one within which the calendar's day is looked for. */
const SEARCHED_DAYS = 45;

const formats = new Map<Calendar, Intl.DateTimeFormat>();

function formatOf(calendar: Calendar): Intl.DateTimeFormat {
  const known = formats.get(calendar);
  if (known) return known;
  const made = new Intl.DateTimeFormat(`en-u-ca-${CALENDARS[calendar].unicode}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  formats.set(calendar, made);
  return made;
}

/** A Gregorian day as another calendar counts it: year, month, day. */
export function inCalendar(calendar: Calendar, date: CivilDate): readonly [number, number, number] {
  const parts = formatOf(calendar).formatToParts(new Date(`${date}T00:00:00Z`));
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return [read('year'), read('month'), read('day')];
}

/**
 * The Gregorian days a stated date can have been, first and last: a day, a month or a year. Null where the calendar has
 * no such date (a thirtieth day of a month of 29).
 */
export function gregorianSpan({
  calendar,
  year,
  month,
  day,
}: StatedDate): { from: CivilDate; to: CivilDate } | null {
  const { months } = CALENDARS[calendar];
  if (month !== undefined && (month < 1 || month > months)) return null;
  const from = firstDayFrom(calendar, year, month ?? 1, day ?? 1);
  if (day !== undefined) {
    const exists = String(inCalendar(calendar, from)) === String([year, month, day]);
    return exists ? { from, to: from } : null;
  }
  const next =
    month === undefined || month === months
      ? firstDayFrom(calendar, year + 1, 1, 1)
      : firstDayFrom(calendar, year, month + 1, 1);
  return { from, to: addDays(next, -1) };
}

/** The first Gregorian day not before a day of another calendar: reckoned from the mean year, then halved down to it. */
function firstDayFrom(calendar: Calendar, year: number, month: number, day: number): CivilDate {
  const { epoch, yearDays, months } = CALENDARS[calendar];
  const into = ((month - 1) * yearDays) / months + day;
  const guess = addDays(civilDate(epoch), Math.round((year - 1) * yearDays + into));
  let [low, high] = [addDays(guess, -SEARCHED_DAYS), addDays(guess, SEARCHED_DAYS)];
  while (low < high) {
    const middle = addDays(low, Math.floor(daysBetween(low, high) / 2));
    const [y, m, d] = inCalendar(calendar, middle);
    if (y - year || m - month ? (y - year || m - month) < 0 : d < day) low = addDays(middle, 1);
    else high = middle;
  }
  return low;
}

/**
 * The Gregorian days of a year told by its number alone: Gregorian from 1900 to 2100, Solar Hijri from 1300 to 1405 and
 * lunar Hijri from 1406 to 1500, the years of people now living. Null for any other. An Ethiopian year looks Gregorian.
 */
export function spanOfYear(year: number): { from: CivilDate; to: CivilDate } | null {
  if (year >= 1900 && year <= 2100)
    return { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) };
  if (year < 1300 || year > 1500) return null;
  return gregorianSpan({ calendar: year <= 1405 ? 'solar_hijri' : 'lunar_hijri', year });
}
