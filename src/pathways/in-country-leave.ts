import { SETTLED_RELATIVE } from './family-visas.js';
import { LEAVE_STAGES, LEAVE_STEPS, LEAVE_TRANSITIONS } from './leave-procedure.js';
import type { InForce, Pathway, Stage, Step } from './pathway.js';
import { CLOSE } from './shared-steps.js';

/** Leave for children who have come already: those of Calais and of section 67, and any with a settled relative. */

/** The two kinds of leave made for the children of 2016 and 2017 lead on to settlement. */
const STAGES = {
  ...LEAVE_STAGES,
  settlement_requested: { number: 90, milestone: null, ending: null },
  settled: { number: 100, milestone: null, ending: null },
} as const satisfies Record<string, Stage>;

export type SettlementStage = keyof typeof STAGES;

const STEPS = {
  ...LEAVE_STEPS,
  settlement_requested: { fact: 'settlement_requested', date: 'sending' },
  settlement_granted: { fact: 'settlement_granted', date: 'receipt' },
  settlement_refused: { fact: 'refusal_in_country', date: 'sending', asks: ['refusal_codes'] },
} as const satisfies Record<string, Step>;

export type SettlementStep = keyof typeof STEPS;

const TRANSITIONS = {
  ...LEAVE_TRANSITIONS,
  leave_granted: { ...LEAVE_TRANSITIONS.leave_granted, settlement_requested: 'settlement_requested' },
  // A refusal of settlement leaves the leave already held as it is.
  settlement_requested: { settlement_granted: 'settled', settlement_refused: 'leave_granted', ...CLOSE },
  settled: { procedure_completed: 'closed_reunited', ...CLOSE },
} as const satisfies Record<SettlementStage, Partial<Record<SettlementStep, SettlementStage>>>;

/** The table of the law names the year alone. */
const IN_FORCE = [
  {
    event: 'application_submitted',
    from: '2018-01-01T00:00:00Z',
    to: null,
    zone: 'Europe/London',
  },
] as const satisfies readonly InForce[];

const COHORT = {
  group: 'in_country_leave',
  way: 'stay',
  inForce: IN_FORCE,
  needsRelative: false,
  relations: { named: [], byPractice: [] },
  relativeStatuses: [],
  minority: null,
  firstStage: 'identified',
  stages: STAGES,
  steps: STEPS,
  transitions: TRANSITIONS,
  anytime: ['order_complied'],
} as const satisfies Partial<Pathway>;

/** Transferred from Calais to join family between 17 October 2016 and 13 July 2017, then refused asylum. */
export const CALAIS_LEAVE = {
  ...COHORT,
  id: 'calais_leave',
  lawId: 'CALAIS-LEAVE',
  article: 'Immigration Rules, paras 352I-352X',
  sources: ['Immigration Rules, Part 11'],
  verified: false,
} as const satisfies Pathway;

/** Brought under section 67; settlement after five years. */
export const SECTION67_LEAVE = {
  ...COHORT,
  id: 'section67_leave',
  lawId: 'S67-LEAVE',
  article: 'Immigration Rules, paras 352ZG-352ZS',
  sources: ['Immigration Rules, Part 11'],
  verified: true,
} as const satisfies Pathway;

/** As paragraph 297, for a child who is in the country already. */
export const CHILD_RELATIVE_298 = {
  ...SETTLED_RELATIVE,
  id: 'child_relative_298',
  lawId: 'R298',
  article: 'Immigration Rules, Part 8, para. 298',
  sources: ['Immigration Rules, Part 8'],
  verified: false,
  way: 'stay',
  firstStage: 'identified',
  stages: LEAVE_STAGES,
  steps: LEAVE_STEPS,
  transitions: LEAVE_TRANSITIONS,
  anytime: ['order_complied'],
} as const satisfies Pathway;
