import { addDays, type CivilDate } from '../common/civil-date.js';
import { gregorianSpan, inCalendar, spanOfYear, spansOfYear } from './calendars.js';

it.each([
  ['solar_hijri', '2008-03-20', 1387],
  ['ethiopian', '2008-09-11', 2001],
  ['lunar_hijri', '2008-01-10', 1429],
] as const)('the first day of a year of %s is %s', (calendar, day, year) => {
  expect(gregorianSpan({ calendar, year, month: 1, day: 1 })).toEqual({ from: day, to: day });
  expect(gregorianSpan({ calendar, year })?.from).toBe(day);
});

it('a year alone lasts until the next begins', () => {
  expect(gregorianSpan({ calendar: 'solar_hijri', year: 1387 })).toEqual({
    from: '2008-03-20',
    to: '2009-03-20',
  });
});

it.each(['solar_hijri', 'lunar_hijri', 'ethiopian'] as const)(
  'every day from 1990 to 2030 comes back from %s',
  (calendar) => {
    const lost: CivilDate[] = [];
    for (let date: CivilDate = '1990-01-01'; date < '2031-01-01'; date = addDays(date, 1)) {
      const [year, month, day] = inCalendar(calendar, date);
      if (gregorianSpan({ calendar, year, month, day })?.from !== date) lost.push(date);
    }
    expect(lost).toEqual([]);
  },
);

it.each([
  { calendar: 'solar_hijri', year: 1388, month: 12, day: 30 },
  { calendar: 'solar_hijri', year: 1387, month: 13 },
  { calendar: 'lunar_hijri', year: 1429, month: 1, day: 31 },
  { calendar: 'ethiopian', year: 2001, month: 13, day: 6 },
] as const)('there is no such date: day $day, month $month of $year in $calendar', (stated) => {
  expect(gregorianSpan(stated)).toBeNull();
});

it.each([
  [1387, '2008-03-20', '2009-03-20'],
  [1429, '2008-01-10', '2008-12-28'],
  [2009, '2009-01-01', '2009-12-31'],
] as const)('a year %i lasts from %s to %s', (year, from, to) => {
  expect(spanOfYear(year)).toEqual({ from, to });
});

it.each([1299, 1501, 1899, 2101])('a year %i is nobody’s', (year) => {
  expect(spanOfYear(year)).toBeNull();
});

it.each([
  [2009, [['gregorian', '2009-01-01']]],
  [1320, [['solar_hijri', '1941-03-21']]],
  [
    1387,
    [
      ['solar_hijri', '2008-03-20'],
      ['lunar_hijri', '1967-04-11'],
    ],
  ],
  [1429, [['lunar_hijri', '2008-01-10']]],
  [1299, []],
])('a year %i can be one of each of %j', (year, readings) => {
  expect(spansOfYear(year).map(({ calendar, from }) => [calendar, from])).toEqual(readings);
});
