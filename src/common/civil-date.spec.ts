import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageAt,
  birthdayOn,
  civilDate,
  compareDates,
  daysBetween,
  earliest,
  isCivilDate,
  parseCivilDate,
  todayIn,
  type CivilDate,
} from './civil-date.js';

const anyDay = fc.integer({ min: -25_567, max: 47_481 }).map((days) => addDays('1970-01-01', days)); // 1900 to 2099

describe('reading a day', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'])('accepts %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    '-2026-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(parseCivilDate(text)).toBeNull();
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it.each([null, undefined, 20260101, new Date(0), ['2026-01-01']])('does not take %p for a day', (value) => {
    expect(isCivilDate(value)).toBe(false);
  });

  it('agrees with the calendar of the engine on every day number', () => {
    for (const year of [1900, 1904, 2000, 2019, 2020, 2100]) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
          expect(isCivilDate(text)).toBe(exists);
        }
      }
    }
  });
});

describe('counting', () => {
  it('adds days over months, years and leap days', () => {
    expect(addDays('2020-02-18', 21)).toBe('2020-03-10');
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
  });

  it('is not moved by summer time', () => {
    expect(addDays('2019-03-30', 2)).toBe('2019-04-01');
    expect(daysBetween('2019-10-26', '2019-10-28')).toBe(2);
  });

  it('ends a period in months on the same day number or the last day of the month', () => {
    expect(addMonths('2019-01-31', 3)).toBe('2019-04-30');
    expect(addMonths('2018-11-30', 3)).toBe('2019-02-28');
    expect(addMonths('2019-11-30', 3)).toBe('2020-02-29');
    expect(addMonths('2019-12-31', 2)).toBe('2020-02-29');
    expect(addMonths('2019-05-31', 6)).toBe('2019-11-30');
    expect(addMonths('2019-03-31', -1)).toBe('2019-02-28');
    expect(addMonths('2019-01-15', -13)).toBe('2017-12-15');
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('orders days as text does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });

  it('refuses years outside 1 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError);
  });

  it('finds the earliest of the days known', () => {
    expect(earliest(['2019-03-01', null, '2018-12-31'])).toBe('2018-12-31');
    expect(earliest([null])).toBeNull();
  });
});

describe('age', () => {
  it.each<[CivilDate, CivilDate, number]>([
    ['2001-07-14', '2019-07-13', 17],
    ['2001-07-14', '2019-07-14', 18],
    ['2001-07-14', '2001-07-14', 0],
    ['2001-07-14', '2001-07-13', -1],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2020-02-28', 15],
    ['2004-02-29', '2020-02-29', 16],
  ])('born %s is on %s aged %i', (birth, on, age) => {
    expect(ageAt(birth, on)).toBe(age);
  });

  it('puts the birthday of 29 February on 1 March where the year has none', () => {
    expect(birthdayOn('2004-02-29', 18)).toBe('2022-03-01');
    expect(birthdayOn('2004-02-29', 16)).toBe('2020-02-29');
    expect(birthdayOn('2003-12-31', 18)).toBe('2021-12-31');
  });

  it('changes on the birthday and on no other day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (birth, years) => {
        const day = birthdayOn(birth, years);
        expect(ageAt(birth, day)).toBe(years);
        expect(ageAt(birth, addDays(day, -1))).toBe(years - 1);
      }),
    );
  });
});

describe('today', () => {
  it('is the day of the zone, not of the server', () => {
    expect(todayIn('Europe/Paris', new Date('2020-12-31T22:59:59Z'))).toBe('2020-12-31');
    expect(todayIn('Europe/Paris', new Date('2020-12-31T23:00:00Z'))).toBe('2021-01-01');
    expect(todayIn('Europe/London', new Date('2020-12-31T23:00:00Z'))).toBe('2020-12-31');
    expect(todayIn('Europe/Paris', new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  });

  it('refuses an unknown zone', () => {
    expect(() => todayIn('Europe/Atlantis', new Date(0))).toThrow(RangeError);
  });
});
