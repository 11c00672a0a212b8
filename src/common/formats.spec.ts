import {
  formatCountry,
  formatDate,
  formatDateTime,
  formatDays,
  formatLanguage,
  formatList,
  formatMonth,
  formatNumber,
  formatShortDate,
  formatWeekday,
} from './formats.js';

it('writes civil dates out', () => {
  expect(formatDate('en', '2026-11-01')).toBe('1 November 2026');
  expect(formatDate('fr', '2026-11-01')).toBe('1er novembre 2026');
  expect(formatDate('fr', '2011-02-11')).toBe('11 février 2011');
  expect(formatShortDate('en', '2026-09-30')).toBe('30 Sept 2026');
  expect(formatShortDate('fr', '2027-01-01')).toBe('1er janv. 2027');
});

it('names months and days of the week', () => {
  expect([formatMonth('en', '2026-12-01'), formatMonth('fr', '2026-08-31')]).toEqual([
    'December 2026',
    'août 2026',
  ]);
  expect([formatWeekday('en', '2026-11-30'), formatWeekday('fr', '2026-11-29')]).toEqual([
    'Monday',
    'dimanche',
  ]);
});

it.each(['2026-02-30', '2026-2-3', '2026-11-01T00:00:00Z', '', 'hier'])(
  'refuses %p as a civil date',
  (text) => {
    expect(() => formatDate('en', text)).toThrow(RangeError);
  },
);

it('shows instants as the clocks of Paris do, summer and winter', () => {
  expect(formatDateTime('en', '2026-07-14T22:30:00Z')).toBe('15 July 2026 at 00:30');
  expect(formatDateTime('fr', new Date('2026-12-31T23:05:00Z'))).toBe('1er janvier 2027 à 00\u202fh\u202f05');
});

it('separates numbers and names days, countries, languages and lists', () => {
  expect(formatNumber('en', 1234.5)).toBe('1,234.5');
  expect(formatNumber('fr', 1234.5)).toBe('1\u202f234,5');
  expect(formatNumber('fr', 0.125, { style: 'percent', maximumFractionDigits: 1 })).toBe('12,5\u00a0%');
  expect([formatDays('en', 1), formatDays('fr', 2), formatDays('fr', -3), formatDays('en', 0)]).toEqual([
    'tomorrow',
    'après-demain',
    'il y a 3 jours',
    'today',
  ]);
  expect([
    formatCountry('fr', 'ERI'),
    formatCountry('en', 'AFG'),
    formatLanguage('fr', 'ti'),
    formatLanguage('en', 'prs'),
  ]).toEqual(['Érythrée', 'Afghanistan', 'tigrigna', 'Dari']);
  expect([formatList('en', ['a', 'b', 'c']), formatList('fr', ['a', 'b', 'c'])]).toEqual([
    'a, b and c',
    'a, b et c',
  ]);
});
