import { addDays, addMonths, todayIn, type CivilDate } from '../common/civil-date.js';
import { isWorkingDay, nextWorkingDay, type AddedHoliday, type HolidayCalendar } from './holidays.js';
import type { Period } from './period.js';
import { firstInstantAt, type Zone } from './zone-instant.js';

export interface PeriodEnd {
  /** The last day by the number of the period. */
  readonly last: CivilDate;
  /** The next working day, where `last` is none; null where there is nothing to move. */
  readonly rolled: CivilDate | null;
}

export interface HoursEnd {
  /** ISO instant in UTC. */
  readonly endsAt: string;
  /** The last day with a moment before the end, in the zone. */
  readonly last: CivilDate;
}

const HOUR_MS = 3_600_000;

/**
 * The last day of a period in days, working days, weeks or months: the day of the event is not counted (604/2013 Art.
 * 42(a), 1182/71 Art. 3(1)), weeks end on the same weekday, months on the same day number or the last day of that month
 * (Art. 42(b)), weekends and holidays inside count (Art. 42(c)) save in working days. Whether the last day moves is for
 * the rule to say; a period counted back from an event never does (1182/71 Art. 3(4), second subparagraph).
 * @throws RangeError for hours, which need a time of day (`hoursEnd`).
 */
export function periodEnd(
  start: CivilDate,
  period: Period,
  calendar: HolidayCalendar,
  added: readonly AddedHoliday[] = [],
): PeriodEnd {
  const last = lastDay(start, period, (day) => isWorkingDay(calendar, day, added));
  const next = nextWorkingDay(calendar, last, added);
  return { last, rolled: period.count === 'back' || next === last ? null : next };
}

/**
 * When a period in hours ends: hours that really pass, whatever the clocks do meanwhile. An unknown time of day (null)
 * is read as 00:00, the earliest, so that the limit is never thought longer than it is.
 * @throws RangeError when `time` is no time of day (`HH:MM` or `HH:MM:SS`).
 */
export function hoursEnd(start: CivilDate, time: string | null, hours: number, zone: Zone): HoursEnd {
  const end = firstInstantAt(start, time ?? '00:00', zone) + hours * HOUR_MS;
  // A limit that ends at midnight leaves nothing of the day that begins.
  return { endsAt: new Date(end).toISOString(), last: todayIn(zone, new Date(end - 1)) };
}

/** The instant a day ends in a zone (24:00 there), ISO in UTC. */
export function endOfDay(on: CivilDate, zone: Zone): string {
  return new Date(firstInstantAt(addDays(on, 1), '00:00', zone)).toISOString();
}

function lastDay(
  start: CivilDate,
  { amount, unit, count }: Period,
  isWorking: (day: CivilDate) => boolean,
): CivilDate {
  const sign = count === 'back' ? -1 : 1;
  const shift = count === 'first_day' ? -1 : count === 'franc' ? 1 : 0;
  switch (unit) {
    case 'days':
      return addDays(start, sign * amount + shift);
    case 'weeks':
      return addDays(start, sign * 7 * amount + shift);
    case 'months':
      return addDays(addMonths(start, sign * amount), shift);
    case 'working_days':
      return count === 'first_day'
        ? workingDays(addDays(start, -1), amount, 1, isWorking)
        : workingDays(start, amount + shift, sign, isWorking);
    case 'hours':
      throw new RangeError('Hours end at an instant, not on a day');
  }
}

/** The day on which the given number of working days, counted forwards or backwards from a day, is full. */
function workingDays(
  from: CivilDate,
  amount: number,
  step: 1 | -1,
  isWorking: (day: CivilDate) => boolean,
): CivilDate {
  let day = from;
  for (let left = amount; left > 0;) {
    day = addDays(day, step);
    if (isWorking(day)) left -= 1;
  }
  return day;
}
