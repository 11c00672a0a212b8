import { earliest, type CivilDate } from '../common/civil-date.js';
import type { AddedHoliday } from '../pathways/holidays.js';
import type { Limit } from '../pathways/limit.js';
import { isOpenLimit, limitsOf } from '../pathways/limits.js';
import type { IdentifiedFacts } from './stored-facts.js';

/**
 * Why another result took the place of one: a fact recorded, corrected or withdrawn; a day of the calendar; or a release
 * that counts otherwise (a rule changed, or the relative moved to a nation with other holidays).
 */
export const REPLACEMENT_CAUSES = ['entry', 'holiday', 'law'] as const;
export type ReplacementCause = (typeof REPLACEMENT_CAUSES)[number];

/** A current result as its table keeps it. */
export interface StoredLimit extends Limit {
  /** UUIDv7. */
  readonly id: string;
  readonly procedureId: string;
}

/** The limits of one procedure without an entry and with it. */
export interface LimitsAround {
  readonly procedureId: string;
  readonly before: readonly Limit[];
  readonly after: readonly Limit[];
}

/** Compares a procedure in two states of its case's facts. @param holidays days proclaimed since this release. */
export function limitsAround(
  procedureId: string,
  before: IdentifiedFacts,
  after: IdentifiedFacts,
  holidays: readonly AddedHoliday[],
): LimitsAround {
  const limitsIn = ({ procedures }: IdentifiedFacts) => {
    const procedure = procedures.find(({ id }) => id === procedureId);
    return procedure ? limitsOf(procedure, holidays) : [];
  };
  return { procedureId, before: limitsIn(before), after: limitsIn(after) };
}

/** The earliest day to plan by among limits that still ask for something; null when none does. */
export function nextDeadline(limits: Iterable<Pick<Limit, 'status' | 'operative'>>): CivilDate | null {
  return earliest([...limits].filter(isOpenLimit).map(({ operative }) => operative));
}
