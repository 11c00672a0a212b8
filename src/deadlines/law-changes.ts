import { deadlineChanges } from '../cases/deadline-changes.js';
import { standingSteps, type StepRow } from '../cases/stored-facts.js';
import type { StoredLimit } from '../cases/stored-limits.js';
import type { UkNation } from '../common/codes.js';
import type { AddedHoliday } from '../pathways/holidays.js';
import type { Limit } from '../pathways/limit.js';
import { limitsOf } from '../pathways/limits.js';
import type { PathwayId } from '../pathways/pathway.js';

/** A procedure whose limits were computed under the law of another release. */
export interface ProcedureOfAnotherLaw {
  readonly id: string;
  readonly facts: {
    readonly pathway: PathwayId;
    readonly ukNation: UkNation | null;
    readonly entries: readonly StepRow[];
    /** The current results. */
    readonly deadlines: readonly StoredLimit[];
  };
}

/** What the law of this release makes of stored results. */
export interface LawChanges {
  readonly replaced: readonly { readonly id: string }[];
  readonly settled: readonly ({ readonly id: string } & Pick<
    Limit,
    'status' | 'reason' | 'closedBy' | 'closedOn'
  >)[];
  readonly started: readonly (Limit & { readonly procedureId: string })[];
}

/** Compares the results of some procedures with what the law of this release says of the same steps. */
export function lawChanges(
  procedures: readonly ProcedureOfAnotherLaw[],
  holidays: readonly AddedHoliday[],
): LawChanges {
  const each = procedures.map(({ id, facts }) => {
    const { pathway, ukNation, entries, deadlines } = facts;
    const limits = limitsOf({ pathway, ukNation, steps: standingSteps(entries) }, holidays);
    const { replaced, settled, started } = deadlineChanges(deadlines, limits, limits);
    return { replaced, settled, started: started.map(({ limit }) => ({ ...limit, procedureId: id })) };
  });
  return {
    replaced: each.flatMap(({ replaced }) => replaced.map(({ id }) => ({ id }))),
    settled: each.flatMap(({ settled }) => settled),
    started: each.flatMap(({ started }) => started),
  };
}
