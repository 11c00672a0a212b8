import DateHolidays from 'date-holidays';
import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { HOLIDAY_CODES } from './holidays-data.js';
import { easterSunday } from './holidays-year.js';
import {
  HOLIDAY_CALENDARS,
  holidaysOf,
  isHoliday,
  isWorkingDay,
  nextWorkingDay,
  type AddedHoliday,
  type HolidayCalendar,
} from './holidays.js';

const YEARS = Array.from({ length: 23 }, (_, index) => 2013 + index);
const calendars = fc.constantFrom(...HOLIDAY_CALENDARS);
const days = fc.integer({ min: 0, max: 8_399 }).map((count) => addDays('2013-01-01', count)); // to 2035

/** The same calendars in a package that others maintain. */
const ORACLES: Readonly<Record<HolidayCalendar, readonly DateHolidays[]>> = {
  france: [oracle('FR')],
  alsace_moselle: [oracle('FR', '57'), oracle('FR', '67'), oracle('FR', '68')],
  england_wales: [oracle('GB', 'ENG'), oracle('GB', 'WLS')],
  scotland: [oracle('GB', 'SCT')],
  northern_ireland: [oracle('GB', 'NIR')],
};

/** Days of ours that the package lacks. */
const MISSING_THERE: readonly AddedHoliday[] = [
  // Proclaimed on 3 February 2026 for Scotland alone; on GOV.UK's list since.
  { calendar: 'scotland', on: '2026-06-15' },
];

describe.each(HOLIDAY_CALENDARS)('the holidays of %s', (calendar) => {
  it.each(YEARS)('are those another calendar lists for %i', (year) => {
    const ours = holidaysOf(calendar, year).map(({ on }) => on);
    for (const other of ORACLES[calendar]) {
      const theirs = [
        ...daysOf(other, year, calendar),
        ...MISSING_THERE.filter((one) => one.calendar === calendar && one.on.startsWith(String(year))).map(
          ({ on }) => on,
        ),
      ].sort();
      expect(ours).toEqual(theirs);
    }
  });
});

describe('a year as published', () => {
  it.each<[HolidayCalendar, number, string]>([
    [
      'france',
      2026,
      '01-01 new_year, 04-06 easter_monday, 05-01 labour_day, 05-08 victory_1945, 05-14 ascension, 05-25 whit_monday, 07-14 national_day, 08-15 assumption, 11-01 all_saints, 11-11 armistice_1918, 12-25 christmas',
    ],
    [
      'alsace_moselle',
      2025,
      '01-01 new_year, 04-18 good_friday, 04-21 easter_monday, 05-01 labour_day, 05-08 victory_1945, 05-29 ascension, 06-09 whit_monday, 07-14 national_day, 08-15 assumption, 11-01 all_saints, 11-11 armistice_1918, 12-25 christmas, 12-26 st_stephen',
    ],
    [
      'england_wales',
      2020,
      '01-01 new_year, 04-10 good_friday, 04-13 easter_monday, 05-08 early_may, 05-25 spring, 08-31 summer, 12-25 christmas, 12-28 boxing_day',
    ],
    [
      'england_wales',
      2022,
      '01-03 new_year, 04-15 good_friday, 04-18 easter_monday, 05-02 early_may, 06-02 spring, 06-03 platinum_jubilee, 08-29 summer, 09-19 state_funeral, 12-26 boxing_day, 12-27 christmas',
    ],
    [
      'england_wales',
      2023,
      '01-02 new_year, 04-07 good_friday, 04-10 easter_monday, 05-01 early_may, 05-08 coronation, 05-29 spring, 08-28 summer, 12-25 christmas, 12-26 boxing_day',
    ],
    [
      'scotland',
      2017,
      '01-02 second_january, 01-03 new_year, 04-14 good_friday, 05-01 early_may, 05-29 spring, 08-07 summer, 11-30 st_andrew, 12-25 christmas, 12-26 boxing_day',
    ],
    [
      'scotland',
      2026,
      '01-01 new_year, 01-02 second_january, 04-03 good_friday, 05-04 early_may, 05-25 spring, 06-15 world_cup_2026, 08-03 summer, 11-30 st_andrew, 12-25 christmas, 12-28 boxing_day',
    ],
    [
      'northern_ireland',
      2020,
      '01-01 new_year, 03-17 st_patrick, 04-10 good_friday, 04-13 easter_monday, 05-08 early_may, 05-25 spring, 07-13 battle_of_the_boyne, 08-31 summer, 12-25 christmas, 12-28 boxing_day',
    ],
  ])('%s %i', (calendar, year, published) => {
    const listed = holidaysOf(calendar, year).map(({ on, code }) => `${on.slice(5)} ${code}`);
    expect(listed.join(', ')).toBe(published);
  });

  it('moves both days of a weekend to the two weekdays that follow', () => {
    const winter = (calendar: HolidayCalendar, year: number): CivilDate[] =>
      holidaysOf(calendar, year)
        .map(({ on }) => on)
        .filter((on) => /-(01|12)-/.test(on));
    expect(winter('england_wales', 2021)).toEqual(['2021-01-01', '2021-12-27', '2021-12-28']);
    expect(winter('scotland', 2022)).toEqual(['2022-01-03', '2022-01-04', '2022-12-26', '2022-12-27']);
    expect(winter('scotland', 2019)).toEqual([
      '2019-01-01',
      '2019-01-02',
      '2019-12-02',
      '2019-12-25',
      '2019-12-26',
    ]);
  });

  it('names only holidays that some year has', () => {
    const found = HOLIDAY_CALENDARS.flatMap((calendar) =>
      YEARS.flatMap((year) => holidaysOf(calendar, year)),
    );
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(HOLIDAY_CODES));
  });
});

describe('Easter', () => {
  it.each(['2008-03-23', '2011-04-24', '2019-04-21', '2038-04-25', '1818-03-22', '1954-04-18', '2285-03-22'])(
    'was or is on %s',
    (day) => {
      expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
    },
  );

  it('is a Sunday between 22 March and 25 April of every year', () => {
    for (let year = 1583; year <= 4099; year += 1) {
      const easter = easterSunday(year);
      expect(new Date(easter).getUTCDay()).toBe(0);
      expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('a working day', () => {
  it.each<[HolidayCalendar, CivilDate, boolean]>([
    ['france', '2026-04-03', true],
    ['alsace_moselle', '2026-04-03', false],
    ['england_wales', '2026-04-03', false],
    ['scotland', '2026-04-06', true],
    ['northern_ireland', '2026-04-06', false],
    ['france', '2026-04-06', false],
    ['france', '2026-04-04', false],
    ['france', '2026-04-05', false],
    ['france', '2026-05-25', false],
    ['france', '2026-08-17', true], // 15 August 2026 is a Saturday and is not replaced
  ])('%s, %s: %s', (calendar, on, working) => {
    expect(isWorkingDay(calendar, on)).toBe(working);
  });

  it('is the next one, or the day itself', () => {
    expect(nextWorkingDay('france', '2020-02-29')).toBe('2020-03-02');
    expect(nextWorkingDay('england_wales', '2025-12-26')).toBe('2025-12-29');
    expect(nextWorkingDay('england_wales', '2021-12-25')).toBe('2021-12-29');
    expect(nextWorkingDay('scotland', '2021-12-31')).toBe('2021-12-31');
    expect(nextWorkingDay('scotland', '2022-01-01')).toBe('2022-01-05');
  });

  it('is any weekday that is no holiday', () => {
    fc.assert(
      fc.property(calendars, days, (calendar, on) => {
        const weekend = [0, 6].includes(new Date(on).getUTCDay());
        expect(isWorkingDay(calendar, on)).toBe(!weekend && !isHoliday(calendar, on));
      }),
    );
  });

  it('comes after at most five days without', () => {
    fc.assert(
      fc.property(calendars, days, (calendar, on) => {
        const next = nextWorkingDay(calendar, on);
        expect(isWorkingDay(calendar, next)).toBe(true);
        expect(next >= on && next <= addDays(on, 5)).toBe(true);
        for (let day = on; day < next; day = addDays(day, 1)) expect(isWorkingDay(calendar, day)).toBe(false);
      }),
    );
  });
});

describe('a holiday proclaimed later', () => {
  const added: readonly AddedHoliday[] = [{ calendar: 'scotland', on: '2030-07-08' }];

  it('counts in its own calendar', () => {
    expect(isHoliday('scotland', '2030-07-08')).toBe(false);
    expect(isHoliday('scotland', '2030-07-08', added)).toBe(true);
    expect(isWorkingDay('scotland', '2030-07-08', added)).toBe(false);
    expect(nextWorkingDay('scotland', '2030-07-06', added)).toBe('2030-07-09');
  });

  it('changes no other calendar and no other day', () => {
    expect(isHoliday('england_wales', '2030-07-08', added)).toBe(false);
    expect(isHoliday('scotland', '2030-07-09', added)).toBe(false);
    expect(nextWorkingDay('scotland', '2030-07-06')).toBe('2030-07-08');
  });
});

function oracle(country: string, state?: string): DateHolidays {
  return new DateHolidays({ country, ...(state && { state }) }, { types: ['public'] });
}

/** What the package lists, less the weekend days of the United Kingdom, which it names beside their substitutes. */
function daysOf(other: DateHolidays, year: number, calendar: HolidayCalendar): string[] {
  const replaced = calendar !== 'france' && calendar !== 'alsace_moselle';
  const listed = other.getHolidays(year).map(({ date }) => date.slice(0, 10));
  return listed.filter((on) => !replaced || ![0, 6].includes(new Date(on).getUTCDay()));
}
