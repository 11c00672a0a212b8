import fc from 'fast-check';
import { addDays, addMonths, daysBetween, type CivilDate } from '../common/civil-date.js';
import { HOLIDAY_CALENDARS, isWorkingDay, type AddedHoliday, type HolidayCalendar } from './holidays.js';
import { periodEnd } from './period-end.js';
import type { Period } from './period.js';

const D = (amount: number, count?: Period['count']): Period => period(amount, 'days', count);
const WD = (amount: number, count?: Period['count']): Period => period(amount, 'working_days', count);
const W = (amount: number, count?: Period['count']): Period => period(amount, 'weeks', count);
const M = (amount: number, count?: Period['count']): Period => period(amount, 'months', count);

describe('the end of a period', () => {
  it.each<[string, CivilDate, Period, HolidayCalendar, CivilDate, CivilDate | null]>([
    ['a month without the day number', '2019-01-31', M(3), 'france', '2019-04-30', null],
    ['a February without it', '2018-11-30', M(3), 'france', '2019-02-28', null],
    ['a leap day on a Saturday', '2019-11-30', M(3), 'france', '2020-02-29', '2020-03-02'],
    ['a leap day in London', '2019-12-31', M(2), 'england_wales', '2020-02-29', '2020-03-02'],
    ['31 May and six months (CAA Versailles)', '2019-05-31', M(6), 'france', '2019-11-30', '2019-12-02'],
    ['lodging, where the hit comes later', '2019-03-01', M(3), 'france', '2019-06-01', '2019-06-03'],
    ['the hit', '2019-04-15', M(2), 'france', '2019-06-15', '2019-06-17'],
    ['three weeks from a refusal', '2020-02-18', W(3), 'france', '2020-03-10', null],
    ['two weeks from a Saturday', '2024-03-16', W(2), 'france', '2024-03-30', '2024-04-02'],
    ['working days over Easter', '2026-04-03', WD(3), 'france', '2026-04-09', null],
    ['the same from London', '2026-04-02', WD(3), 'england_wales', '2026-04-09', null],
    ['the same from Glasgow', '2026-04-02', WD(3), 'scotland', '2026-04-08', null],
    ['ten working days in May', '2026-04-30', WD(10), 'france', '2026-05-19', null],
    ['notice received abroad', '2025-12-01', D(28), 'england_wales', '2025-12-29', null],
    ['notice sent, ending on Boxing Day', '2025-12-12', D(14), 'england_wales', '2025-12-26', '2025-12-29'],
    ['shelter of five days', '2026-03-02', D(5, 'first_day'), 'france', '2026-03-06', null],
    ['shelter renewed twice', '2026-03-02', D(15, 'first_day'), 'france', '2026-03-16', null],
    ['All Saints on a Sunday', '2026-09-01', M(2), 'france', '2026-11-01', '2026-11-02'],
    ['an appeal, plain', '2019-03-04', D(7), 'france', '2019-03-11', null],
    ['an appeal, franc', '2019-03-04', D(7, 'franc'), 'france', '2019-03-12', null],
    ['fifteen days, franc (CE 470217)', '2022-12-20', D(15, 'franc'), 'france', '2023-01-05', null],
    [
      'fifteen days, franc, to a Saturday',
      '2023-10-12',
      D(15, 'franc'),
      'france',
      '2023-10-28',
      '2023-10-30',
    ],
    ['two months, franc', '2007-10-01', M(2, 'franc'), 'france', '2007-12-02', '2007-12-03'],
    ['three working days before a Tuesday', '2026-04-07', WD(3, 'back'), 'france', '2026-04-01', null],
    ['days back to a Sunday, which stays', '2026-04-07', D(2, 'back'), 'france', '2026-04-05', null],
    ['three months before a date', '2026-05-31', M(3, 'back'), 'france', '2026-02-28', null],
    ['working days with the first', '2026-04-02', WD(3, 'first_day'), 'france', '2026-04-07', null],
    ['working days without the last', '2026-04-02', WD(3, 'franc'), 'france', '2026-04-09', null],
    ['the day itself', '2026-05-08', D(0), 'france', '2026-05-08', '2026-05-11'],
  ])('%s', (_, start, length, calendar, last, rolled) => {
    expect(periodEnd(start, length, calendar)).toEqual({ last, rolled });
  });

  it('moves past a holiday proclaimed later', () => {
    const added: readonly AddedHoliday[] = [{ calendar: 'france', on: '2030-07-08' }];
    expect(periodEnd('2030-07-04', WD(2), 'france').last).toBe('2030-07-08');
    expect(periodEnd('2030-07-04', WD(2), 'france', added).last).toBe('2030-07-09');
    expect(periodEnd('2030-06-08', M(1), 'france', added)).toEqual({
      last: '2030-07-08',
      rolled: '2030-07-09',
    });
  });

  it('is no day for hours', () => {
    expect(() => periodEnd('2026-04-03', { amount: 48, unit: 'hours' }, 'france')).toThrow(RangeError);
  });
});

const days = fc.integer({ min: 0, max: 8_399 }).map((count) => addDays('2013-01-01', count)); // to 2035
const calendars = fc.constantFrom(...HOLIDAY_CALENDARS);
const amounts = fc.integer({ min: 1, max: 40 });
const counts = fc.constantFrom(undefined, 'first_day', 'franc', 'back');
const periods = fc
  .tuple(fc.constantFrom('days', 'working_days', 'weeks', 'months'), amounts, counts)
  .map(([unit, amount, count]) => period(amount, unit, count));

describe('every period', () => {
  it('ends no earlier for starting later', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 45 }), periods, calendars, (start, later, length, calendar) => {
        const first = periodEnd(start, length, calendar);
        const second = periodEnd(addDays(start, later), length, calendar);
        expect(second.last >= first.last).toBe(true);
        expect((second.rolled ?? second.last) >= (first.rolled ?? first.last)).toBe(true);
      }),
    );
  });

  it('ends after its start, or before it when counted back', () => {
    fc.assert(
      fc.property(days, periods, calendars, (start, length, calendar) => {
        const { last } = periodEnd(start, length, calendar);
        expect(length.count === 'back' ? last < start : last >= start).toBe(true);
      }),
    );
  });

  it('moves its end only from a day that is not worked, to the next that is', () => {
    fc.assert(
      fc.property(days, periods, calendars, (start, length, calendar) => {
        const { last, rolled } = periodEnd(start, length, calendar);
        const stays = length.count === 'back' || isWorkingDay(calendar, last);
        expect(rolled === null).toBe(stays);
        if (rolled !== null) expect(workedBetween(last, rolled, calendar)).toBe(1);
      }),
    );
  });

  it('in weeks keeps the weekday', () => {
    fc.assert(
      fc.property(days, amounts, calendars, (start, amount, calendar) => {
        const { last } = periodEnd(start, W(amount), calendar);
        expect(new Date(last).getUTCDay()).toBe(new Date(start).getUTCDay());
        expect(last).toBe(periodEnd(start, D(7 * amount), calendar).last);
      }),
    );
  });

  it('in months keeps the day number or ends its month', () => {
    fc.assert(
      fc.property(days, amounts, calendars, (start, amount, calendar) => {
        const { last } = periodEnd(start, M(amount), calendar);
        const endsMonth = addDays(last, 1).endsWith('-01') && last.slice(8) < start.slice(8);
        expect(last.slice(8) === start.slice(8) || endsMonth).toBe(true);
        expect(last.slice(0, 7)).toBe(addMonths(`${start.slice(0, 7)}-01` as CivilDate, amount).slice(0, 7));
        expect(daysBetween(start, last)).toBeLessThanOrEqual(31 * amount);
        expect(daysBetween(start, last)).toBeGreaterThanOrEqual(28 * amount);
      }),
    );
  });

  it('in working days holds exactly as many, the last of them its end', () => {
    fc.assert(
      fc.property(days, amounts, calendars, (start, amount, calendar) => {
        const { last } = periodEnd(start, WD(amount), calendar);
        expect(isWorkingDay(calendar, last)).toBe(true);
        expect(workedBetween(start, last, calendar)).toBe(amount);
        const back = periodEnd(start, WD(amount, 'back'), calendar).last;
        expect(isWorkingDay(calendar, back)).toBe(true);
        expect(workedBetween(addDays(back, -1), addDays(start, -1), calendar)).toBe(amount);
      }),
    );
  });

  it('is a day shorter with its first day and a day longer when franc', () => {
    fc.assert(
      fc.property(days, amounts, fc.constantFrom('days', 'weeks', 'months'), (start, amount, unit) => {
        const { last } = periodEnd(start, period(amount, unit), 'france');
        expect(periodEnd(start, period(amount, unit, 'first_day'), 'france').last).toBe(addDays(last, -1));
        expect(periodEnd(start, period(amount, unit, 'franc'), 'france').last).toBe(addDays(last, 1));
      }),
    );
  });
});

function period(amount: number, unit: Period['unit'], count?: Period['count']): Period {
  return { amount, unit, ...(count && { count }) };
}

/** Working days after one day up to another, that one included. */
function workedBetween(after: CivilDate, upTo: CivilDate, calendar: HolidayCalendar): number {
  let worked = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1))
    worked += Number(isWorkingDay(calendar, day));
  return worked;
}
