import { alpha2, STATELESS, UNKNOWN_NATIONALITY } from './countries.js';
import { hasMessage, message, type Locale } from './messages.js';

/** Moments are shown as clocks in Calais read them; civil dates (a birth, a decision) have no zone. */
const ZONE = 'Europe/Paris';
const TAG: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR' };

const civilDates = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
const shortDates = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const months = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const weekdays = perLocale((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }));
const parisDates = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: ZONE }));
const parisClock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const relative = perLocale((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
const numbers = perLocale((tag) => new Intl.NumberFormat(tag));
const regions = perLocale((tag) => new Intl.DisplayNames(tag, { type: 'region' }));
const languages = perLocale((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
const lists = perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** A civil date `YYYY-MM-DD` written out: "1 November 2026", « 1er novembre 2026 ». Throws RangeError on anything else. */
export function formatDate(locale: Locale, isoDate: string): string {
  return french1er(locale, civilDates[locale].format(civil(isoDate)));
}

/** A civil date for narrow columns: "1 Nov 2026", « 1er nov. 2026 »; the month is always in letters, never 01/11. */
export function formatShortDate(locale: Locale, isoDate: string): string {
  return french1er(locale, shortDates[locale].format(civil(isoDate)));
}

/** The month of a civil date: "December 2026", « décembre 2026 ». */
export function formatMonth(locale: Locale, isoDate: string): string {
  return months[locale].format(civil(isoDate));
}

/** The day of the week of a civil date: "Monday", « lundi ». */
export function formatWeekday(locale: Locale, isoDate: string): string {
  return weekdays[locale].format(civil(isoDate));
}

/** An instant in Paris time, written out: "2 November 2026 at 14:05", « 2 novembre 2026 à 14 h 05 ». */
export function formatDateTime(locale: Locale, instant: string | Date): string {
  const date = new Date(instant);
  const day = french1er(locale, parisDates[locale].format(date));
  const clock = parisClock.format(date);
  return locale === 'fr' ? `${day} à ${clock.replace(':', '\u202fh\u202f')}` : `${day} at ${clock}`;
}

/** A number with the language's separators: "1,234.5", « 1 234,5 ». */
export function formatNumber(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  return options ? value.toLocaleString(TAG[locale], options) : numbers[locale].format(value);
}

/** Whole days from today, in words: "tomorrow", « il y a 3 jours ». */
export function formatDays(locale: Locale, days: number): string {
  return relative[locale].format(days, 'day');
}

/** A country or nationality by its ISO 3166-1 code of three letters or two: "Eritrea", « Érythrée »; stateless and unknown in words; an unknown code as it is. */
export function formatCountry(locale: Locale, code: string): string {
  if (code === STATELESS || code === UNKNOWN_NATIONALITY) return message(locale, `codes.country.${code}`);
  const region = alpha2(code) ?? code;
  return /^[A-Z]{2}$/.test(region) ? (regions[locale].of(region) ?? code) : code;
}

/** A language by its ISO 639 code or BCP 47 tag: "Pashto", « pachto »; ours first, as the platform lacks some of them. */
export function formatLanguage(locale: Locale, tag: string): string {
  const key = `codes.language.${tag}`;
  return hasMessage(key) ? message(locale, key) : (languages[locale].of(tag) ?? tag);
}

/** "a, b and c", « a, b et c ». */
export function formatList(locale: Locale, items: readonly string[]): string {
  return lists[locale].format(items);
}

function civil(isoDate: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? new Date(`${isoDate}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== isoDate)
    throw new RangeError('not a civil date');
  return date;
}

function french1er(locale: Locale, text: string): string {
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

function perLocale<T>(make: (tag: string) => T): Record<Locale, T> {
  return { en: make(TAG.en), fr: make(TAG.fr) };
}
