import { standingSteps, type StepRow } from '../cases/stored-facts.js';
import type { StoredLimit } from '../cases/stored-limits.js';
import type { UkNation } from '../common/codes.js';
import type { LimitedProcedure } from '../pathways/limits.js';
import type { PathwayId } from '../pathways/pathway.js';

/** A procedure as the database hands it out to be computed again: coded facts alone. */
export interface LimitFacts {
  readonly id: string;
  readonly facts: {
    readonly pathway: PathwayId;
    readonly ukNation: UkNation | null;
    readonly entries: readonly StepRow[];
    /** The current results. */
    readonly deadlines: readonly StoredLimit[];
  };
}

/** The procedure as its limits follow from it. */
export function procedureOf({ facts: { pathway, ukNation, entries } }: LimitFacts): LimitedProcedure {
  return { pathway, ukNation, steps: standingSteps(entries) };
}
