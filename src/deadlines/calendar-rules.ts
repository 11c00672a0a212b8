import type { HolidayCalendar } from '../pathways/holidays.js';
import type { LimitId, LimitRule } from '../pathways/limit-rule.js';
import { LIMIT_RULES } from '../pathways/limit-rules.js';

/** The rules whose end a day off in a calendar can move: they count working days, or leave days off in some reading. */
export function rulesOn(calendar: HolidayCalendar): LimitId[] {
  const bound = LIMIT_RULES.filter((rule) => keeps(rule, calendar) && heedsDaysOff(rule));
  return [...new Set(bound.map(({ id }) => id))];
}

function keeps({ calendar: own }: LimitRule, calendar: HolidayCalendar): boolean {
  return own === calendar || (own === 'uk_nation' && UNITED_KINGDOM.includes(calendar));
}

const UNITED_KINGDOM: readonly HolidayCalendar[] = ['england_wales', 'scotland', 'northern_ireland'];

function heedsDaysOff({ roll, period }: LimitRule): boolean {
  return roll !== 'none' || period.unit === 'working_days';
}
