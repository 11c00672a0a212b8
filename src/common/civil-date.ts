/**
 * Days of the calendar without time or zone: birth dates, dates of facts, limits. Arithmetic is on the proleptic
 * Gregorian calendar and never meets a clock; `todayIn` is the one door from an instant to a day.
 */

/** A day as ISO text `YYYY-MM-DD`. Text order is date order. */
export type CivilDate = `${number}-${number}-${number}`;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Reads a day strictly: null for anything but an existing `YYYY-MM-DD` (2026-02-30 does not exist). */
export function parseCivilDate(text: string): CivilDate | null {
  const [, year, month, day] = ISO_DAY.exec(text) ?? [];
  if (Number(year) < 1 || Number(month) < 1 || Number(month) > 12) return null;
  const exists = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return exists ? (text as CivilDate) : null;
}

/** Whether a value is an existing day as ISO text. */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === 'string' && parseCivilDate(value) !== null;
}

/** The day a text already known to be valid stands for (a `date` column). @throws RangeError if it is not a day. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError('Not a calendar day');
  return date;
}

/** Negative, zero or positive: for sorting earlier days first. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of the days given, or null when there is none; nulls are skipped. */
export function earliest(dates: Iterable<CivilDate | null>): CivilDate | null {
  let first: CivilDate | null = null;
  for (const date of dates) if (date !== null && (first === null || date < first)) first = date;
  return first;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  // Most days looked for are of the same month, which every month has up to its 28th: no calendar is needed to find them.
  const day = Number(date.slice(8)) + days;
  return day >= 1 && day <= 28
    ? (`${date.slice(0, 8)}${String(day).padStart(2, '0')}` as CivilDate)
    : fromEpochDay(epochDay(date) + days);
}

/** The same day number `months` later, or the last day of that month where it has no such day (31 May + 6 = 30 November). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return build(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from);
}

/**
 * The day somebody born on `birth` reaches `years`. Born on 29 February, it is 1 March in a year without one: the
 * years are complete only when 28 February has passed, in France as in England. Plans should aim for 28 February.
 */
export function birthdayOn(birth: CivilDate, years: number): CivilDate {
  const { year, month, day } = parts(birth);
  const leapDayMissing = month === 2 && day === 29 && daysInMonth(year + years, 2) === 28;
  return leapDayMissing ? build(year + years, 3, 1) : build(year + years, month, day);
}

/** Full years of age on a day; negative before birth. */
export function ageAt(birth: CivilDate, on: CivilDate): number {
  const years = parts(on).year - parts(birth).year;
  return birthdayOn(birth, years) <= on ? years : years - 1;
}

/** The calendar day it is at an instant in a zone such as `Europe/Paris`. @throws RangeError for an unknown zone. */
export function todayIn(zone: string, instant: Date): CivilDate {
  let format = dayFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'iso8601',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    dayFormats.set(zone, format);
  }
  const found = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  return build(found.get('year') ?? NaN, found.get('month') ?? NaN, found.get('day') ?? NaN);
}

/** Formatters are slow to make and only a few zones are ever asked for. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function parts(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** @throws RangeError outside the years 1 to 9999, where the text form would no longer sort. */
function build(year: number, month: number, day: number): CivilDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError('Year out of range');
  const [y, m, d] = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ];
  return `${y}-${m}-${d}` as CivilDate;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function epochDay(date: CivilDate): number {
  return Date.parse(date) / DAY_MS;
}

function fromEpochDay(days: number): CivilDate {
  const at = new Date(days * DAY_MS);
  return build(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
