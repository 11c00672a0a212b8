import type { CivilDate } from '../common/civil-date.js';
import { AMMR_FAMILY } from './ammr-family.js';
import { APPENDIX_FM_CHILD } from './appendix-fm-child.js';
import { CALAIS_LEAVE } from './calais-leave.js';
import { CHILD_RELATIVE_297 } from './child-relative-297.js';
import { CHILD_RELATIVE_298 } from './child-relative-298.js';
import { CHILD_RELATIVE_319X } from './child-relative-319x.js';
import { CHILD_RELATIVE_VISA } from './child-relative-visa.js';
import { COURT_ORDER } from './court-order.js';
import { DUBLIN2 } from './dublin2.js';
import { DUBLIN3_ART10 } from './dublin3-art10.js';
import { DUBLIN3_ART16 } from './dublin3-art16.js';
import { DUBLIN3_ART17_2 } from './dublin3-art17-2.js';
import { DUBLIN3_ART8_1 } from './dublin3-art8-1.js';
import { DUBLIN3_ART8_2 } from './dublin3-art8-2.js';
import { DUBLIN3_ART9 } from './dublin3-art9.js';
import { FAMILY_REUNION_PROTECTION } from './family-reunion-protection.js';
import { holdsAt, holdsOn } from './in-force.js';
import { LEAVE_OUTSIDE_RULES } from './leave-outside-rules.js';
import type { InForce, KeyEvent, Pathway, PathwayId } from './pathway.js';
import { PURNIA } from './purnia.js';
import { REFUGEE_CHILD_352D } from './refugee-child-352d.js';
import { SECTION67_LEAVE } from './section67-leave.js';
import { SECTION67 } from './section67.js';
import { UK_FRANCE_2025 } from './uk-france-2025.js';

const PATHWAYS = {
  dublin2: DUBLIN2,
  dublin3_art8_1: DUBLIN3_ART8_1,
  dublin3_art8_2: DUBLIN3_ART8_2,
  dublin3_art9: DUBLIN3_ART9,
  dublin3_art10: DUBLIN3_ART10,
  dublin3_art16: DUBLIN3_ART16,
  dublin3_art17_2: DUBLIN3_ART17_2,
  purnia: PURNIA,
  section67: SECTION67,
  calais_leave: CALAIS_LEAVE,
  section67_leave: SECTION67_LEAVE,
  refugee_child_352d: REFUGEE_CHILD_352D,
  family_reunion_protection: FAMILY_REUNION_PROTECTION,
  child_relative_319x: CHILD_RELATIVE_319X,
  child_relative_visa: CHILD_RELATIVE_VISA,
  child_relative_297: CHILD_RELATIVE_297,
  child_relative_298: CHILD_RELATIVE_298,
  appendix_fm_child: APPENDIX_FM_CHILD,
  leave_outside_rules: LEAVE_OUTSIDE_RULES,
  uk_france_2025: UK_FRANCE_2025,
  ammr_family: AMMR_FAMILY,
  court_order: COURT_ORDER,
} as const satisfies Record<PathwayId, Pathway>;

type Written = (typeof PATHWAYS)[PathwayId];
type KeysOfEach<Table> = Table extends Table ? keyof Table & string : never;

/** A step of any pathway; the same code means the same act wherever it occurs. */
export type StepCode = KeysOfEach<Written['steps']>;
export const STEP_CODES = distinct<StepCode>(allPathways().map(({ steps }) => steps));

/** A stage of any pathway. */
export type StageCode = KeysOfEach<Written['stages']>;
export const STAGE_CODES = distinct<StageCode>(allPathways().map(({ stages }) => stages));

/** The pathway of an id. */
export function pathway(id: PathwayId): Pathway {
  return PATHWAYS[id];
}

/** Every pathway, in the order of the law table. */
export function allPathways(): readonly Pathway[] {
  return Object.values(PATHWAYS);
}

/**
 * Whether the law of a pathway applies to an event that happens at an instant.
 * @param at the instant of the event, not of the question: a request pending since 2019 stays open to its later steps.
 * @param event which key event; the first the pathway is keyed on (application lodged or submitted) when not given.
 */
export function isOpen(id: PathwayId, at: Date, event?: KeyEvent): boolean {
  return windowsOf(id, event).some((window) => holdsAt(window, at));
}

/**
 * The same for an event of which the day is known, in the zone where that event happens, and perhaps the hour. On the
 * day a law begins or ends the hour decides; without one it is open when the law applied during any part of the day.
 * @param time clock time `HH:MM` there.
 */
export function isOpenOn(id: PathwayId, on: CivilDate, event?: KeyEvent, time?: string | null): boolean {
  return windowsOf(id, event).some((window) => holdsOn(window, on, time));
}

/**
 * The ways a child alone could begin at an instant to come to the United Kingdom, to offer when the one asked for is
 * over. Leave for those who are there, orders of a court and ways to another State are none of them.
 */
export function openPathways(at: Date): PathwayId[] {
  return allPathways()
    .filter(({ id, way, closedToMinors }) => way === 'entry' && !closedToMinors && isOpen(id, at))
    .map(({ id }) => id);
}

/** The steps the law's table allows from a stage, facts recordable at any stage included; none from a final stage. */
export function allowedSteps(id: PathwayId, stage: string): StepCode[] {
  const { transitions, steps } = pathway(id);
  return (Object.keys(steps) as StepCode[]).filter(
    (code) => nextStage(id, stage, code) !== null && stage in transitions,
  );
}

/**
 * The stage a step leads to, or null when it is not allowed there. A fact that may come at any time leaves the stage
 * where it is, unless the table makes it move that one.
 */
export function nextStage(id: PathwayId, stage: string, code: string): StageCode | null {
  const { transitions, anytime } = pathway(id);
  const row = Object.hasOwn(transitions, stage) ? transitions[stage] : undefined;
  if (row === undefined || Object.keys(row).length === 0) return null;
  if (Object.hasOwn(row, code)) return row[code] as StageCode;
  return anytime.includes(code) ? (stage as StageCode) : null;
}

function windowsOf(id: PathwayId, event: KeyEvent | undefined): readonly InForce[] {
  const { inForce } = pathway(id);
  const wanted = event ?? inForce[0]?.event;
  return inForce.filter((window) => window.event === wanted);
}

function distinct<Code extends string>(tables: readonly object[]): readonly Code[] {
  return [...new Set(tables.flatMap((table) => Object.keys(table) as Code[]))];
}
