import { checkOpen } from '../cases/case-moves.js';
import type { LockedCase } from '../cases/case-state.queries.js';
import type { NewEntry } from '../cases/entry-writes.queries.js';
import { RECORDED_LAST, type ProcedureWithSteps } from '../cases/stored-facts.js';
import type { CivilDate } from '../common/civil-date.js';
import type { StepFact } from '../pathways/pathway.js';
import type { StepCode } from '../pathways/pathways.js';
import type { Progress } from '../pathways/progress.js';
import { checkStep } from '../pathways/step-check.js';
import type { RecordStep } from './procedures.dto.js';

/** A step about to be recorded, and whether the case and the law let it. */
export interface StepPlan {
  readonly entry: NewEntry;
  readonly step: StepFact;
  readonly check:
    | { readonly ok: true; readonly progress: Progress }
    /** `code` is a translation key under `errors.`; `allowed` what could be recorded at that date instead. */
    | {
        readonly ok: false;
        readonly code: string;
        readonly allowed: readonly StepCode[];
        readonly values?: { readonly until: CivilDate };
      };
}

/** Puts a step at its place among those that stand. @param id of the entry it will be. */
export function planStep(
  held: Pick<LockedCase, 'derived'>,
  procedure: ProcedureWithSteps,
  input: RecordStep,
  id: string,
): StepPlan {
  const { code, on, proofOfReceipt, time, dueOn, refusalCodes, closingReason } = input;
  const said = { code, on, proofOfReceipt, time, dueOn };
  const entry: NewEntry = {
    ...said,
    ...{ refusalCodes, closingReason, id, kind: 'step', procedureId: procedure.id },
  };
  const step: StepFact = { ...said, id, recordedAt: RECORDED_LAST };
  const move = checkOpen(held.derived, on);
  const check = move.ok
    ? checkStep(procedure.pathway, procedure.steps, step)
    : { ...move, allowed: [] as const };
  return { entry, step, check };
}
