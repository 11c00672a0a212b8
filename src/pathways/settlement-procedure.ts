import { LEAVE_STAGES, LEAVE_STEPS, LEAVE_TRANSITIONS } from './leave-procedure.js';
import type { Stage, Step } from './pathway.js';
import { CLOSE } from './shared-steps.js';

/** The two kinds of leave made for the children of 2016 and 2017 lead on to settlement. */
export const SETTLEMENT_STAGES = {
  ...LEAVE_STAGES,
  settlement_requested: { number: 90, milestone: null, ending: null },
  settled: { number: 100, milestone: null, ending: null },
} as const satisfies Record<string, Stage>;

type SettlementStage = keyof typeof SETTLEMENT_STAGES;

export const SETTLEMENT_STEPS = {
  ...LEAVE_STEPS,
  settlement_requested: { fact: 'settlement_requested', date: 'sending' },
  settlement_granted: { fact: 'settlement_granted', date: 'receipt' },
  settlement_refused: { fact: 'refusal_in_country', date: 'sending', asks: ['refusal_codes'] },
} as const satisfies Record<string, Step>;

type SettlementStep = keyof typeof SETTLEMENT_STEPS;

export const SETTLEMENT_TRANSITIONS = {
  ...LEAVE_TRANSITIONS,
  leave_granted: { ...LEAVE_TRANSITIONS.leave_granted, settlement_requested: 'settlement_requested' },
  // A refusal of settlement leaves the leave already held as it is.
  settlement_requested: { settlement_granted: 'settled', settlement_refused: 'leave_granted', ...CLOSE },
  settled: { procedure_completed: 'closed_reunited', ...CLOSE },
} as const satisfies Record<SettlementStage, Partial<Record<SettlementStep, SettlementStage>>>;
