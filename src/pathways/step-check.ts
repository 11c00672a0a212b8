import { earliest, type CivilDate } from '../common/civil-date.js';
import { unpassed } from './limit-passed.js';
import type { PathwayId, StepFact } from './pathway.js';
import { isOpenOn, pathway, type StepCode } from './pathways.js';
import { progressOf, type Progress } from './progress.js';

export type StepRefusal = {
  ok: false;
  /**
   * Translation keys under `errors.`: not allowed there, makes a later step impossible, law not in force that day, or the
   * limit whose passing it states still ran or was kept.
   */
  code:
    | 'step_not_allowed'
    | 'step_breaks_later'
    | 'step_law_not_in_force'
    | 'step_limit_runs'
    | 'step_limit_kept';
  /** The steps that could be recorded at that date instead. */
  allowed: StepCode[];
  /** What the words of the code need: the last day of the limit that still ran. */
  values?: { until: CivilDate };
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
  const replaced = soFar.find((other) => other.id === supersedes);
  const kept = soFar.filter((other) => other !== replaced);
  const since = earliest([step.on, replaced?.on ?? null]) ?? step.on;
  const standing = { kept, since, faults: faultsOf(id, soFar, since) };
  const progress = progressOf(id, [...kept, step]);
  const code = refusalOf(id, standing, step, progress);
  if (code === null) return { ok: true, progress };
  const allowed = possible(id, standing, step.on);
  const hindered = code === 'step_limit_runs' ? unpassed(id, kept, step) : null;
  return { ok: false, code, allowed, ...(hindered && hindered !== 'kept' && { values: hindered }) };
}

/** Whether a step may be withdrawn without making a later one impossible. */
export function checkWithdrawal(id: PathwayId, soFar: readonly StepFact[], stepId: string): StepCheck {
  const kept = soFar.filter((step) => step.id !== stepId);
  const since = soFar.find((step) => step.id === stepId)?.on;
  if (since === undefined) return { ok: true, progress: progressOf(id, kept) };
  return addsFaults(faultsOf(id, kept, since), faultsOf(id, soFar, since))
    ? { ok: false, code: 'step_breaks_later', allowed: [] }
    : { ok: true, progress: progressOf(id, kept) };
}

/** Every step that could be recorded with a given date: the choices of a form. */
export function stepsPossibleOn(id: PathwayId, soFar: readonly StepFact[], on: CivilDate): StepCode[] {
  return possible(id, { kept: soFar, since: on, faults: faultsOf(id, soFar, on) }, on);
}

/** The steps that another joins. */
interface Standing {
  readonly kept: readonly StepFact[];
  /** The first day on which anything changes. */
  readonly since: CivilDate;
  /** Ids of those at fault already. */
  readonly faults: readonly string[];
}

function possible(id: PathwayId, standing: Standing, on: CivilDate): StepCode[] {
  return (Object.keys(pathway(id).steps) as StepCode[]).filter((code) => {
    const candidate = { id: CANDIDATE, code, on, recordedAt: LATEST };
    return refusalOf(id, standing, candidate, progressOf(id, [...standing.kept, candidate])) === null;
  });
}

const CANDIDATE = 'candidate';
const LATEST = '9999-12-31T23:59:59.999Z';

function refusalOf(
  id: PathwayId,
  { kept, since, faults }: Standing,
  step: StepFact,
  progress: Progress,
): StepRefusal['code'] | null {
  if (progress.misplaced.includes(step.id)) return 'step_not_allowed';
  if (!isLawful(id, step)) return 'step_law_not_in_force';
  const hindered = unpassed(id, kept, step);
  if (hindered !== null) return hindered === 'kept' ? 'step_limit_kept' : 'step_limit_runs';
  const after = [...progress.misplaced, ...premature(id, [...kept, step], since)];
  return addsFaults(after, faults) ? 'step_breaks_later' : null;
}

/** Whether the law applied on the day, and at the hour, of a step whose date it is chosen by in this pathway. */
function isLawful(id: PathwayId, { code, on, time }: StepFact): boolean {
  const { steps, inForce } = pathway(id);
  const key = steps[code]?.key;
  return !inForce.some(({ event }) => event === key) || isOpenOn(id, on, key, time);
}

/** Ids of the steps that the table has no place for, or that state too early, from a day on, that a limit has passed. */
function faultsOf(id: PathwayId, steps: readonly StepFact[], since: CivilDate): string[] {
  return [...progressOf(id, steps).misplaced, ...premature(id, steps, since)];
}

/** Ids of the steps from a day on that state the passing of a limit which, by all the others, has not passed. */
function premature(id: PathwayId, steps: readonly StepFact[], since: CivilDate): string[] {
  return steps
    .filter(
      (step) =>
        step.on >= since &&
        unpassed(
          id,
          steps.filter((other) => other !== step),
          step,
        ) !== null,
    )
    .map((step) => step.id);
}

/** Faults already there must not block further work on the procedure; new ones must. */
function addsFaults(after: readonly string[], before: readonly string[]): boolean {
  return after.some((stepId) => !before.includes(stepId));
}
