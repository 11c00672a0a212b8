import { createHash } from 'node:crypto';
import { HOLIDAY_CALENDARS, holidaysOf } from './holidays.js';
import { LIMIT_RULES } from './limit-rules.js';
import { allPathways } from './pathways.js';

/** The years whose days off are known to the law table. */
const FIRST_YEAR = 2013;
const LAST_YEAR = 2035;

/**
 * Sixteen hexadecimal digits that change with the data limits are computed from: the rules, the steps of the pathways and
 * the public holidays. What the computing itself makes of them is told by the release alone.
 */
export function lawDigest(): string {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const holidays = HOLIDAY_CALENDARS.map((calendar) => years.map((year) => holidaysOf(calendar, year)));
  const steps = allPathways().map(({ id, steps: known }) => [id, known]);
  const data = JSON.stringify([LIMIT_RULES, steps, holidays]);
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
