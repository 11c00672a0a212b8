import { todayIn, type CivilDate } from '../common/civil-date.js';
import {
  CHILD_RELATIVE_VISA,
  VISA_STEPS,
  type ChildRelativeVisaStage,
  type VisaStep,
} from './child-relative-visa.js';
import { DUBLIN3_ART8_1, DUBLIN3_ART8_2 } from './dublin3-art8.js';
import { DUBLIN3_STAGES, DUBLIN3_STEPS, type Dublin3Stage, type Dublin3Step } from './dublin3-procedure.js';
import type { InForce, KeyEvent, Pathway, PathwayId } from './pathway.js';

const PATHWAYS: Readonly<Record<PathwayId, Pathway>> = {
  dublin3_art8_1: DUBLIN3_ART8_1,
  dublin3_art8_2: DUBLIN3_ART8_2,
  child_relative_visa: CHILD_RELATIVE_VISA,
};

/** A step of any pathway; the same code means the same act wherever it occurs. */
export type StepCode = Dublin3Step | VisaStep;
export const STEP_CODES = distinct<StepCode>(DUBLIN3_STEPS, VISA_STEPS);

/** A stage of any pathway. */
export type StageCode = Dublin3Stage | ChildRelativeVisaStage;
export const STAGE_CODES = distinct<StageCode>(DUBLIN3_STAGES, CHILD_RELATIVE_VISA.stages);

/** The pathway of an id. */
export function pathway(id: PathwayId): Pathway {
  return PATHWAYS[id];
}

/** Every pathway written so far, in the order of the law table. */
export function allPathways(): readonly Pathway[] {
  return Object.values(PATHWAYS);
}

/**
 * Whether the law of a pathway applies to an event that happens at an instant.
 * @param at the instant of the event, not of the question: a request pending since 2019 stays open to its later steps.
 * @param event which key event; the first the pathway is keyed on (application lodged or submitted) when not given.
 */
export function isOpen(id: PathwayId, at: Date, event?: KeyEvent): boolean {
  return windowsOf(id, event).some(
    ({ from, to }) => at.getTime() >= Date.parse(from) && (to === null || at.getTime() < Date.parse(to)),
  );
}

/**
 * The same for an event of which only the day is known, in the zone where that event happens: open when the law
 * applied during any part of the day.
 */
export function isOpenOn(id: PathwayId, on: CivilDate, event?: KeyEvent): boolean {
  return windowsOf(id, event).some((window) => {
    const { from, to } = daysOf(window);
    return on >= from && (to === null || on <= to);
  });
}

/** The pathways a new application could use at an instant, to offer when the one asked for is over. */
export function openPathways(at: Date): PathwayId[] {
  return allPathways().flatMap(({ id }) => (isOpen(id, at) ? [id] : []));
}

/** The steps the law's table allows from a stage, facts recordable at any stage included; none from a final stage. */
export function allowedSteps(id: PathwayId, stage: string): StepCode[] {
  const { transitions, steps } = pathway(id);
  return (Object.keys(steps) as StepCode[]).filter(
    (code) => nextStage(id, stage, code) !== null && stage in transitions,
  );
}

/** The stage a step leads to, the same stage for a fact that moves nothing, or null when it is not allowed there. */
export function nextStage(id: PathwayId, stage: string, code: string): StageCode | null {
  const { transitions, anytime } = pathway(id);
  const row = Object.hasOwn(transitions, stage) ? transitions[stage] : undefined;
  if (row === undefined || Object.keys(row).length === 0) return null;
  if (anytime.includes(code)) return stage as StageCode;
  return Object.hasOwn(row, code) ? (row[code] as StageCode) : null;
}

function windowsOf(id: PathwayId, event: KeyEvent | undefined): readonly InForce[] {
  const { inForce } = pathway(id);
  const wanted = event ?? inForce[0]?.event;
  return inForce.filter((window) => window.event === wanted);
}

/** First and last calendar day of a window; computed once, as every step of every procedure is held against it. */
function daysOf(window: InForce): { from: CivilDate; to: CivilDate | null } {
  let days = windowDays.get(window);
  if (days === undefined) {
    const lastMoment = window.to === null ? null : new Date(Date.parse(window.to) - 1);
    days = {
      from: todayIn(window.zone, new Date(window.from)),
      to: lastMoment && todayIn(window.zone, lastMoment),
    };
    windowDays.set(window, days);
  }
  return days;
}

const windowDays = new Map<InForce, { from: CivilDate; to: CivilDate | null }>();

function distinct<Code extends string>(
  ...tables: readonly Readonly<Partial<Record<Code, unknown>>>[]
): readonly Code[] {
  return [...new Set(tables.flatMap((table) => Object.keys(table) as Code[]))];
}
