import type { CivilDate } from '../../common/civil-date.js';
import {
  firstDayOf,
  holidayNames,
  lastDayOf,
  monthAfter,
  readMonth,
  weekday,
  weekdays,
  weeksOf,
} from './month.js';

const day = (on: CivilDate) => ({ on });

describe('a month', () => {
  it.each([
    ['2026-12', '2026-12'],
    ['2026-13', '2026-11'],
    ['2026-1', '2026-11'],
    ['2012-12', '2026-11'],
    ['2100-01', '2026-11'],
    [['2026-12'], '2026-11'],
    [undefined, '2026-11'],
  ])('is read from an address: %s', (asked, month) => {
    expect(readMonth(asked, '2026-11-27')).toBe(month);
  });

  it('knows its ends and its neighbours', () => {
    expect([firstDayOf('2028-02'), lastDayOf('2028-02')]).toEqual(['2028-02-01', '2028-02-29']);
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});

describe('its weeks', () => {
  it('begin on Monday and leave the places of other months empty', () => {
    const weeks = weeksOf('2026-12', day).map((week) => week.map((cell) => Number(cell?.on.slice(8)) || 0));
    expect(weeks).toEqual([
      [0, 1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12, 13],
      [14, 15, 16, 17, 18, 19, 20],
      [21, 22, 23, 24, 25, 26, 27],
      [28, 29, 30, 31, 0, 0, 0],
    ]);
  });

  it.each([
    ['2027-02', 4],
    ['2026-08', 6],
    ['2015-03', 6],
  ] as const)('are as many as %s needs: %i', (month, count) => {
    const weeks = weeksOf(month, day);
    expect(weeks.length).toBe(count);
    expect(weeks.flat().filter((cell) => cell !== null)[0]?.on).toBe(`${month}-01`);
  });

  it('have seven days, the last two a weekend', () => {
    expect(weekdays().map(weekday)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(['2013-01-01', '2026-11-29'].map((on) => weekday(on as CivilDate))).toEqual([1, 6]);
  });
});

describe('holidays', () => {
  it('are named with where they are kept, once where both countries keep them', () => {
    const names = holidayNames('en', 2026);
    expect(names.get('2026-12-25')).toEqual(['Christmas Day (France, England and Wales)']);
    expect(names.get('2026-11-11')).toEqual(['Armistice Day 1918 (France)']);
    expect(names.get('2026-12-28')?.[0]).toContain('England and Wales');
  });

  it('in France have French names', () => {
    expect(holidayNames('fr', 2026).get('2026-05-01')?.[0]).toContain('France');
  });

  it('proclaimed since count where they are kept', () => {
    const jubilee = { calendar: 'england_wales', on: '2027-06-04', name: 'Jubilee' } as const;
    const elsewhere = { calendar: 'scotland', on: '2027-06-07', name: 'Elsewhere' } as const;
    const names = holidayNames('en', 2027, [jubilee, elsewhere]);
    expect(names.get('2027-06-04')).toEqual(['Jubilee (England and Wales)']);
    expect(names.get('2027-06-07')).toBeUndefined();
  });
});
