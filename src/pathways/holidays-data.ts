import type { HolidayCalendar } from './holidays.js';

/** What a public holiday is kept for; its name is `holidays.name.<code>`. */
export const HOLIDAY_CODES = [
  'new_year',
  'second_january',
  'st_patrick',
  'good_friday',
  'easter_monday',
  'labour_day',
  'early_may',
  'victory_1945',
  'ascension',
  'whit_monday',
  'spring',
  'battle_of_the_boyne',
  'national_day',
  'summer',
  'assumption',
  'all_saints',
  'armistice_1918',
  'st_andrew',
  'christmas',
  'boxing_day',
  'st_stephen',
  'platinum_jubilee',
  'state_funeral',
  'coronation',
  'world_cup_2026',
] as const;
export type HolidayCode = (typeof HOLIDAY_CODES)[number];

/** How a holiday finds its day: a date of the year, days after Easter Sunday, or the first or last Monday of a month. */
export type HolidayRule = { readonly code: HolidayCode } & (
  | { readonly date: `${number}-${number}` }
  | { readonly easter: number }
  | { readonly monday: 'first' | 'last'; readonly month: number }
);

/** Code du travail, Article L3133-1. A holiday on a weekend is not replaced. */
const FRANCE: readonly HolidayRule[] = [
  { code: 'new_year', date: '01-01' },
  { code: 'easter_monday', easter: 1 },
  { code: 'labour_day', date: '05-01' },
  { code: 'victory_1945', date: '05-08' },
  { code: 'ascension', easter: 39 },
  { code: 'whit_monday', easter: 50 },
  { code: 'national_day', date: '07-14' },
  { code: 'assumption', date: '08-15' },
  { code: 'all_saints', date: '11-01' },
  { code: 'armistice_1918', date: '11-11' },
  { code: 'christmas', date: '12-25' },
];

/** Code du travail, Article L3134-13: Bas-Rhin, Haut-Rhin, Moselle. Good Friday is kept where there is a Protestant church. */
const ALSACE_MOSELLE: readonly HolidayRule[] = [
  ...FRANCE,
  { code: 'good_friday', easter: -2 },
  { code: 'st_stephen', date: '12-26' },
];

/** What the three calendars of the United Kingdom share: Banking and Financial Dealings Act 1971 and proclamations under it. */
const UNITED_KINGDOM: readonly HolidayRule[] = [
  { code: 'new_year', date: '01-01' },
  { code: 'good_friday', easter: -2 },
  { code: 'early_may', monday: 'first', month: 5 },
  { code: 'spring', monday: 'last', month: 5 },
  { code: 'christmas', date: '12-25' },
  { code: 'boxing_day', date: '12-26' },
];

const ENGLAND_WALES: readonly HolidayRule[] = [
  ...UNITED_KINGDOM,
  { code: 'easter_monday', easter: 1 },
  { code: 'summer', monday: 'last', month: 8 },
];

const SCOTLAND: readonly HolidayRule[] = [
  ...UNITED_KINGDOM,
  { code: 'second_january', date: '01-02' },
  { code: 'summer', monday: 'first', month: 8 },
  { code: 'st_andrew', date: '11-30' },
];

const NORTHERN_IRELAND: readonly HolidayRule[] = [
  ...ENGLAND_WALES,
  { code: 'st_patrick', date: '03-17' },
  { code: 'battle_of_the_boyne', date: '07-12' },
];

export const HOLIDAY_RULES: Readonly<Record<HolidayCalendar, readonly HolidayRule[]>> = {
  france: FRANCE,
  alsace_moselle: ALSACE_MOSELLE,
  england_wales: ENGLAND_WALES,
  scotland: SCOTLAND,
  northern_ireland: NORTHERN_IRELAND,
};

/** Calendars in which a holiday on a weekend gives way to the next weekday that is free. */
export const SUBSTITUTES: ReadonlySet<HolidayCalendar> = new Set([
  'england_wales',
  'scotland',
  'northern_ireland',
]);
