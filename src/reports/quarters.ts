import { addDays, addMonths, civilDate, type CivilDate } from '../common/civil-date.js';

/** A quarter of the calendar, as in `2026-Q3`. Text order is the order of time. */
export type Quarter = `${number}-Q${number}`;

/** Days after the end of a quarter before its report: what happened by its end has been recorded by then. */
export const DAYS_TO_CLOSE = 30;

/** Whether a value names a quarter of this century. */
export function isQuarter(value: unknown): value is Quarter {
  return typeof value === 'string' && /^20\d\d-Q[1-4]$/.test(value);
}

/** The last day of a quarter: the day its cases are counted for. */
export function lastDayOf(quarter: Quarter): CivilDate {
  const [year, number] = partsOf(quarter);
  return addDays(addMonths(civilDate(`${year}-01-01`), number * 3), -1);
}

/** The first day on which the report of a quarter may be made. */
export function dueOn(quarter: Quarter): CivilDate {
  return addDays(lastDayOf(quarter), DAYS_TO_CLOSE);
}

/** The quarter a day lies in. */
export function quarterOf(day: CivilDate): Quarter {
  return `${Number(day.slice(0, 4))}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The quarter after this one. */
export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(lastDayOf(quarter), 1));
}

/** The first and last day of the quarter that lies so many before the one with that first day. */
export function quarterBefore(first: CivilDate, quarters: number): [first: CivilDate, last: CivilDate] {
  const begun = addMonths(first, -3 * quarters);
  return [begun, addDays(addMonths(begun, 3), -1)];
}

/**
 * The quarters whose report may be made on a day, newest first: those closed for long enough that come after the last
 * one reported, the latest `limit` of them.
 */
export function dueQuarters(today: CivilDate, reported: Quarter | null, limit = 8): Quarter[] {
  const due: Quarter[] = [];
  for (let end = quarterOf(today); due.length < limit; end = previous(end)) {
    if (reported !== null && end <= reported) break;
    if (dueOn(end) <= today) due.push(end);
  }
  return due;
}

/** The first quarter that is not yet due on a day. */
export function nextDue(today: CivilDate): Quarter {
  const last = dueQuarters(today, null, 1)[0];
  return last === undefined ? quarterOf(today) : nextQuarter(last);
}

/** Year, and number of the quarter from 1 to 4. */
export function partsOf(quarter: Quarter): [year: number, number: number] {
  return [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
}

function previous(quarter: Quarter): Quarter {
  const [year, number] = partsOf(quarter);
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}
