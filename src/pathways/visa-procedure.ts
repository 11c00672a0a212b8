import { ASYLUM_STEPS } from './dublin-steps.js';
import type { Stage, Step } from './pathway.js';
import {
  ARRIVAL_STAGES,
  ARRIVAL_STEPS,
  ARRIVAL_TRANSITIONS,
  ANSWER_STEPS,
  CLOSE,
  CLOSED_OTHER,
  COURT_STEPS,
  PROTECTION_FACTS,
  PROTECTION_STEPS,
  TRAVEL_STEPS,
} from './shared-steps.js';

/** An application for entry clearance, whatever the rule it rests on. Silence has no legal effect at any stage. */

export const APPLICATION_STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  eligibility_checked: { number: 20, milestone: null, ending: null },
  fee_waiver_pending: { number: 30, milestone: null, ending: null },
  application_submitted: { number: 40, milestone: 'submitted', ending: null },
  biometrics_given: { number: 50, milestone: null, ending: null },
  further_evidence: { number: 60, milestone: null, ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  appeal: { number: 85, milestone: null, ending: null },
  judicial_review: { number: 86, milestone: null, ending: null },
  closed_other: CLOSED_OTHER,
} as const satisfies Record<string, Stage>;

const VISA_STAGES = {
  ...APPLICATION_STAGES,
  granted: { number: 70, milestone: 'accepted', ending: null },
  travel_arranged: { number: 100, milestone: 'transfer_arranged', ending: null },
  ...ARRIVAL_STAGES,
} as const satisfies Record<string, Stage>;

type VisaStage = keyof typeof VISA_STAGES;

export const APPLICATION_STEPS = {
  eligibility_checked: { fact: 'eligibility_checked', date: 'event' },
  fee_waiver_requested: { fact: 'fee_waiver_requested', date: 'sending' },
  fee_waiver_decided: { fact: 'fee_waiver_decided', date: 'receipt' },
  biometrics_given: { fact: 'biometrics_given', date: 'event' },
  further_evidence_requested: { fact: 'further_evidence_requested', date: 'receipt' },
  further_evidence_sent: { fact: 'further_evidence_sent', date: 'sending' },
  appeal_lodged: { fact: 'appeal_lodged', date: 'event' },
  appeal_allowed: { fact: 'appeal_allowed', date: 'notification' },
  appeal_dismissed: { fact: 'appeal_dismissed', date: 'notification' },
  ...COURT_STEPS,
} as const satisfies Record<string, Step>;

export const VISA_STEPS = {
  application_submitted: {
    fact: 'application_submitted',
    date: 'sending',
    key: 'application_submitted',
    asks: ['clock_time'],
  },
  ...APPLICATION_STEPS,
  visa_granted: { fact: 'grant', date: 'receipt' },
  refusal_received: ANSWER_STEPS.refusal_received,
  ...TRAVEL_STEPS,
  ...ARRIVAL_STEPS,
  ...PROTECTION_STEPS,
  // A child who waits for a visa may ask France for asylum meanwhile.
  intent_recorded: ASYLUM_STEPS.intent_recorded,
  registered: ASYLUM_STEPS.registered,
} as const satisfies Record<string, Step>;

type VisaStep = keyof typeof VISA_STEPS;

const DECISIONS = { visa_granted: 'granted', refusal_received: 'refused' } as const;

const VISA_TRANSITIONS = {
  identified: { eligibility_checked: 'eligibility_checked', ...CLOSE },
  eligibility_checked: {
    fee_waiver_requested: 'fee_waiver_pending',
    application_submitted: 'application_submitted',
    ...CLOSE,
  },
  fee_waiver_pending: {
    fee_waiver_decided: 'fee_waiver_pending',
    application_submitted: 'application_submitted',
    ...CLOSE,
  },
  // Refused here as not valid: fee or charge unpaid, biometrics not given.
  application_submitted: {
    biometrics_given: 'biometrics_given',
    refusal_received: 'refused',
    ...CLOSE,
  },
  biometrics_given: { further_evidence_requested: 'further_evidence', ...DECISIONS, ...CLOSE },
  further_evidence: { further_evidence_sent: 'biometrics_given', ...DECISIONS, ...CLOSE },
  granted: { exit_authorised: 'granted', travel_arranged: 'travel_arranged', ...CLOSE },
  refused: {
    appeal_lodged: 'appeal',
    claim_issued: 'judicial_review',
    application_submitted: 'application_submitted',
    ...CLOSE,
  },
  appeal: {
    appeal_allowed: 'appeal',
    visa_granted: 'granted',
    appeal_dismissed: 'refused',
    ...CLOSE,
  },
  judicial_review: {
    court_order_made: 'judicial_review',
    ...DECISIONS,
    claim_dismissed: 'refused',
    ...CLOSE,
  },
  travel_arranged: {
    exit_authorised: 'travel_arranged',
    travel_arranged: 'travel_arranged',
    arrived: 'transferred',
    ...CLOSE,
  },
  ...ARRIVAL_TRANSITIONS,
} as const satisfies Record<VisaStage, Partial<Record<VisaStep, VisaStage>>>;

/** What each application for a visa has in common. */
export const VISA = {
  way: 'entry',
  firstStage: 'identified',
  stages: VISA_STAGES,
  steps: VISA_STEPS,
  transitions: VISA_TRANSITIONS,
  anytime: [...PROTECTION_FACTS, 'intent_recorded', 'registered', 'order_complied'],
} as const;
