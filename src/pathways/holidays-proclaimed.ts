import type { CivilDate } from '../common/civil-date.js';
import type { HolidayCode } from './holidays-data.js';
import type { HolidayCalendar } from './holidays.js';

/** Royal proclamations from 2013 on that add a bank holiday for one year, or move one. */

interface Proclaimed {
  readonly code: HolidayCode;
  readonly on: CivilDate;
  readonly calendars: readonly HolidayCalendar[];
  /** The day the holiday would have been kept on. */
  readonly insteadOf?: CivilDate;
}

const UNITED_KINGDOM: readonly HolidayCalendar[] = ['england_wales', 'scotland', 'northern_ireland'];

export const PROCLAIMED: readonly Proclaimed[] = [
  { code: 'early_may', on: '2020-05-08', insteadOf: '2020-05-04', calendars: UNITED_KINGDOM },
  { code: 'spring', on: '2022-06-02', insteadOf: '2022-05-30', calendars: UNITED_KINGDOM },
  { code: 'platinum_jubilee', on: '2022-06-03', calendars: UNITED_KINGDOM },
  { code: 'state_funeral', on: '2022-09-19', calendars: UNITED_KINGDOM },
  { code: 'coronation', on: '2023-05-08', calendars: UNITED_KINGDOM },
  // Proclamation of 3 February 2026, for Scotland alone.
  { code: 'world_cup_2026', on: '2026-06-15', calendars: ['scotland'] },
];
