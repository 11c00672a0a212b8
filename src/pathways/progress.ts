import type { CivilDate } from '../common/civil-date.js';
import type { Ending, PathwayId, ProcedureMilestone, StepFact } from './pathway.js';
import { nextStage, pathway, type StageCode } from './pathways.js';

/** Where a procedure stands, told by its steps alone. */
export interface Progress {
  stage: StageCode;
  /** The day the procedure came to its stage; null while it has not left the first one. */
  since: CivilDate | null;
  ending: Ending | null;
  /** The first day each funnel milestone was reached. A later refusal or lapse takes none away. */
  milestones: Partial<Record<ProcedureMilestone, CivilDate>>;
  /** Ids of steps that the law's table does not allow where their date puts them; they moved nothing. */
  misplaced: readonly string[];
}

/**
 * Folds the steps of a procedure, in the order of their dates, into its progress. The order of the array does not
 * matter. Steps of one day follow in the order of recording, save that a step recorded late goes before the others
 * of its day where that is the only lawful order. Superseded steps must be left out by the caller.
 */
export function progressOf(id: PathwayId, steps: readonly StepFact[]): Progress {
  const { firstStage, stages } = pathway(id);
  const progress = {
    stage: firstStage as StageCode,
    since: null as CivilDate | null,
    milestones: {} as Progress['milestones'],
    misplaced: [] as string[],
  };
  for (const step of lawfulOrder(id, firstStage, steps)) {
    const next = nextStage(id, progress.stage, step.code);
    if (next === null) {
      progress.misplaced.push(step.id);
      continue;
    }
    if (next !== progress.stage) progress.since = step.on;
    progress.stage = next;
    const milestone = stages[next]?.milestone;
    if (milestone) progress.milestones[milestone] ??= step.on;
  }
  return { ...progress, ending: stages[progress.stage]?.ending ?? null };
}

/** The stage a procedure has reached. */
export function stageAfter(id: PathwayId, steps: readonly StepFact[]): StageCode {
  return progressOf(id, steps).stage;
}

interface Walk {
  stage: string;
  /** Whether every step was allowed where it came. */
  lawful: boolean;
}

function lawfulOrder(id: PathwayId, firstStage: string, steps: readonly StepFact[]): StepFact[] {
  const ordered: StepFact[] = [];
  let day: StepFact[] = [];
  let morning = firstStage;
  let evening: Walk = { stage: firstStage, lawful: true };
  for (const step of [...steps].sort(byDateThenRecording)) {
    if (day[0] !== undefined && day[0].on !== step.on) {
      ordered.push(...day);
      day = [];
      morning = evening.stage;
      evening = { stage: morning, lawful: true };
    }
    const onwards = walk(id, evening, [step]);
    day = onwards.lawful ? [...day, step] : withStep(id, morning, day, step);
    evening = onwards.lawful ? onwards : walk(id, { stage: morning, lawful: true }, day);
  }
  return [...ordered, ...day];
}

/** Puts a step at the last place of its day that leaves the day lawful, or at its end when there is none. */
function withStep(id: PathwayId, morning: string, day: readonly StepFact[], step: StepFact): StepFact[] {
  for (let place = day.length; place >= 0; place -= 1) {
    const attempt = day.toSpliced(place, 0, step);
    if (walk(id, { stage: morning, lawful: true }, attempt).lawful) return attempt;
  }
  return [...day, step];
}

/** Goes on from where a walk stands; a step not allowed moves nothing. */
function walk(id: PathwayId, from: Walk, steps: readonly StepFact[]): Walk {
  let { stage, lawful } = from;
  for (const { code } of steps) {
    const next = nextStage(id, stage, code);
    lawful &&= next !== null;
    stage = next ?? stage;
  }
  return { stage, lawful };
}

function byDateThenRecording(a: StepFact, b: StepFact): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.id < b.id ? -1 : 1);
}
