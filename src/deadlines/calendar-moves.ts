import { movedLimits } from '../cases/deadline-changes.js';
import type { AddedHoliday } from '../pathways/holidays.js';
import type { Limit } from '../pathways/limit.js';
import { limitsOf } from '../pathways/limits.js';
import { procedureOf, type LimitFacts } from './limit-facts.js';

/** What another day off gives a limit: which result it takes the place of, and the days it says then. */
export type DeadlineMove = { readonly from: string } & Pick<
  Limit,
  'startOn' | 'statutory' | 'rollAlternative' | 'endsAt' | 'operative' | 'lastDay' | 'assertFrom'
>;

/** The open limits of a procedure that a change of the calendar moves. */
export function movesOf(
  known: LimitFacts,
  calendars: { before: readonly AddedHoliday[]; after: readonly AddedHoliday[] },
): DeadlineMove[] {
  const procedure = procedureOf(known);
  const [before, after] = [limitsOf(procedure, calendars.before), limitsOf(procedure, calendars.after)];
  return movedLimits(known.facts.deadlines, before, after).map(({ result, limit }) => {
    const { startOn, statutory, rollAlternative, endsAt, operative, lastDay, assertFrom } = limit;
    return { from: result.id, startOn, statutory, rollAlternative, endsAt, operative, lastDay, assertFrom };
  });
}
