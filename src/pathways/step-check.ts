import type { CivilDate } from '../common/civil-date.js';
import type { PathwayId, StepFact } from './pathway.js';
import { isOpenOn, pathway, type StepCode } from './pathways.js';
import { progressOf, type Progress } from './progress.js';

export type StepRefusal = {
  ok: false;
  /** Translation keys under `errors.`: not allowed there, makes a later step impossible, or law not in force that day. */
  code: 'step_not_allowed' | 'step_breaks_later' | 'step_law_not_in_force';
  /** The steps that could be recorded at that date instead. */
  allowed: StepCode[];
};
export type StepCheck = { ok: true; progress: Progress } | StepRefusal;

/**
 * Whether a step may join the steps standing so far: it is put at its date and the whole sequence is checked again.
 * @param supersedes the id of the step it corrects, which then no longer counts.
 */
export function checkStep(
  id: PathwayId,
  soFar: readonly StepFact[],
  step: StepFact,
  supersedes?: string,
): StepCheck {
  const kept = soFar.filter((other) => other.id !== supersedes);
  const code = refusalOf(id, soFar, kept, step);
  if (code !== null) return { ok: false, code, allowed: stepsPossibleOn(id, kept, step.on, soFar) };
  return { ok: true, progress: progressOf(id, [...kept, step]) };
}

/** Whether a step may be withdrawn without making a later one impossible. */
export function checkWithdrawal(id: PathwayId, soFar: readonly StepFact[], stepId: string): StepCheck {
  const kept = soFar.filter((step) => step.id !== stepId);
  const progress = progressOf(id, kept);
  return introduces(progressOf(id, soFar).misplaced, progress.misplaced)
    ? { ok: false, code: 'step_breaks_later', allowed: [] }
    : { ok: true, progress };
}

/**
 * Every step that could be recorded with a given date: for the choices of a form and for the answer to a refusal.
 * @param soFar the steps before a correction, whose faults are not held against it; `kept` when there is none.
 */
export function stepsPossibleOn(
  id: PathwayId,
  kept: readonly StepFact[],
  on: CivilDate,
  soFar: readonly StepFact[] = kept,
): StepCode[] {
  return (Object.keys(pathway(id).steps) as StepCode[]).filter((code) => {
    const candidate = { id: CANDIDATE, code, on, recordedAt: LATEST };
    return refusalOf(id, soFar, kept, candidate) === null;
  });
}

const CANDIDATE = 'candidate';
const LATEST = '9999-12-31T23:59:59.999Z';

function refusalOf(
  id: PathwayId,
  soFar: readonly StepFact[],
  kept: readonly StepFact[],
  step: StepFact,
): StepRefusal['code'] | null {
  const misplaced = progressOf(id, [...kept, step]).misplaced;
  if (misplaced.includes(step.id)) return 'step_not_allowed';
  const key = pathway(id).steps[step.code]?.key;
  if (key !== undefined && !isOpenOn(id, step.on, key)) return 'step_law_not_in_force';
  return introduces(progressOf(id, soFar).misplaced, misplaced) ? 'step_breaks_later' : null;
}

/** Faults already there must not block further work on the procedure; new ones must. */
function introduces(before: readonly string[], after: readonly string[]): boolean {
  return after.some((stepId) => !before.includes(stepId));
}
