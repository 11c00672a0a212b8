import type { Stage, Step } from './pathway.js';
import { ARRIVAL_STEPS, CLOSE } from './shared-steps.js';
import { APPLICATION_STAGES, APPLICATION_STEPS } from './visa-procedure.js';

/**
 * An application for leave by a child who is in the United Kingdom already. Its refusal counts from the day it is sent,
 * not from the day it is received (FTT (IAC) Rules 2014, rule 19(2)).
 */
export const LEAVE_STAGES = {
  ...APPLICATION_STAGES,
  leave_granted: { number: 70, milestone: 'accepted', ending: null },
  closed_reunited: { number: 150, milestone: null, ending: 'reunited' },
} as const satisfies Record<string, Stage>;

type LeaveStage = keyof typeof LEAVE_STAGES;

const { procedure_completed, procedure_closed } = ARRIVAL_STEPS;

export const LEAVE_STEPS = {
  leave_requested: { fact: 'application_submitted', date: 'sending', key: 'application_submitted' },
  ...APPLICATION_STEPS,
  leave_granted: { fact: 'grant', date: 'receipt' },
  refusal_sent: { fact: 'refusal_in_country', date: 'sending', asks: ['refusal_codes'] },
  procedure_completed,
  procedure_closed,
} as const satisfies Record<string, Step>;

type LeaveStep = keyof typeof LEAVE_STEPS;

const DECISIONS = { leave_granted: 'leave_granted', refusal_sent: 'refused' } as const;

export const LEAVE_TRANSITIONS = {
  identified: { eligibility_checked: 'eligibility_checked', ...CLOSE },
  eligibility_checked: {
    fee_waiver_requested: 'fee_waiver_pending',
    leave_requested: 'application_submitted',
    ...CLOSE,
  },
  fee_waiver_pending: {
    fee_waiver_decided: 'fee_waiver_pending',
    leave_requested: 'application_submitted',
    ...CLOSE,
  },
  application_submitted: { biometrics_given: 'biometrics_given', ...DECISIONS, ...CLOSE },
  biometrics_given: { further_evidence_requested: 'further_evidence', ...DECISIONS, ...CLOSE },
  further_evidence: { further_evidence_sent: 'biometrics_given', ...DECISIONS, ...CLOSE },
  refused: {
    appeal_lodged: 'appeal',
    claim_issued: 'judicial_review',
    leave_requested: 'application_submitted',
    ...CLOSE,
  },
  appeal: {
    appeal_allowed: 'appeal',
    leave_granted: 'leave_granted',
    appeal_dismissed: 'refused',
    ...CLOSE,
  },
  judicial_review: {
    court_order_made: 'judicial_review',
    ...DECISIONS,
    claim_dismissed: 'refused',
    ...CLOSE,
  },
  closed_other: {},
  leave_granted: { procedure_completed: 'closed_reunited', ...CLOSE },
  closed_reunited: {},
} as const satisfies Record<LeaveStage, Partial<Record<LeaveStep, LeaveStage>>>;
