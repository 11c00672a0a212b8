import { deadlineChanges, type DeadlineChanges } from '../cases/deadline-changes.js';
import type { AddedHoliday } from '../pathways/holidays.js';
import type { Limit } from '../pathways/limit.js';
import { limitsOf } from '../pathways/limits.js';
import { procedureOf, type LimitFacts } from './limit-facts.js';

/** What the law of this release makes of stored results. */
export interface LawChanges {
  readonly replaced: readonly { readonly id: string }[];
  readonly settled: DeadlineChanges['settled'];
  readonly started: readonly (Limit & { readonly procedureId: string })[];
}

/** Compares the results of some procedures with what the law of this release says of the same steps. */
export function lawChanges(procedures: readonly LimitFacts[], holidays: readonly AddedHoliday[]): LawChanges {
  const each = procedures.map((known) => {
    const limits = limitsOf(procedureOf(known), holidays);
    const { replaced, settled, started } = deadlineChanges(known.facts.deadlines, limits, limits);
    return { replaced, settled, started: started.map(({ limit }) => ({ ...limit, procedureId: known.id })) };
  });
  return {
    replaced: each.flatMap(({ replaced }) => replaced.map(({ id }) => ({ id }))),
    settled: each.flatMap(({ settled }) => settled),
    started: each.flatMap(({ started }) => started),
  };
}
