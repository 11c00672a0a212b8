import type { CivilDate } from '../common/civil-date.js';
import { dueQuarters, lastDayOf, quarterOf, type Quarter } from './quarters.js';

/** What the database holds when reports become due. */
export interface Standing {
  /** The day of the last cut. */
  readonly lastCut: CivilDate | null;
  /** The day the first case on record was opened. */
  readonly firstCase: CivilDate | null;
}

/**
 * The quarters whose report is to be made on a day without being asked for, in their order: all that are due after the last
 * one made. The very first report is of the newest quarter that is due, and of none before there are cases to count.
 */
export function quartersToMake(today: CivilDate, { lastCut, firstCase }: Standing): Quarter[] {
  if (lastCut !== null) return dueQuarters(today, quarterOf(lastCut)).toReversed();
  return dueQuarters(today, null, 1).filter(
    (quarter) => firstCase !== null && firstCase <= lastDayOf(quarter),
  );
}
