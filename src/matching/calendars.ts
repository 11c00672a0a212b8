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

/** The Gregorian days of a year, in the calendar it is read in. */
export interface YearReading {
  readonly calendar: Calendar | 'gregorian';
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The years in which people now living were born, by calendar; the reading of a child's year goes first. */
const YEARS_OF_THE_LIVING = [
  { calendar: 'gregorian', first: 1900, last: 2100 },
  { calendar: 'solar_hijri', first: 1300, last: 1405 },
  { calendar: 'lunar_hijri', first: 1340, last: 1500 },
] as const;

/**
 * What a year told by its number alone can be: one of the Gregorian calendar, of the Solar Hijri, of the lunar Hijri, or
 * from 1340 to 1405 of either of these (a child's is then solar: the lunar years ended in 1985). None where nobody living
 * was born in it. An Ethiopian year looks Gregorian.
 */
export function spansOfYear(year: number): readonly YearReading[] {
  return YEARS_OF_THE_LIVING.filter(({ first, last }) => year >= first && year <= last).flatMap(
    ({ calendar }) => {
      const span =
        calendar === 'gregorian'
          ? { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) }
          : gregorianSpan({ calendar, year });
      return span ? [{ calendar, ...span }] : [];
    },
  );
}

/** The Gregorian days of a child's year of birth told by its number alone. Null where nobody living was born in it. */
export function spanOfYear(year: number): { from: CivilDate; to: CivilDate } | null {
  const [reading] = spansOfYear(year);
  return reading ? { from: reading.from, to: reading.to } : null;
}
