import type { InForce, Pathway, Stage, Step } from './pathway.js';

/**
 * Entry clearance for a child joining a close relative with protection who is not the parent: Immigration Rules,
 * Appendix Child Relative (Sponsors with Protection), called Appendix Child staying with or joining a Non-Parent
 * Relative (Protection) when it opened. Silence has no legal effect at any stage.
 */

const STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  eligibility_checked: { number: 20, milestone: null, ending: null },
  fee_waiver_pending: { number: 30, milestone: null, ending: null },
  application_submitted: { number: 40, milestone: 'submitted', ending: null },
  biometrics_given: { number: 50, milestone: null, ending: null },
  further_evidence: { number: 60, milestone: null, ending: null },
  granted: { number: 70, milestone: 'accepted', ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  appeal: { number: 85, milestone: null, ending: null },
  judicial_review: { number: 86, milestone: null, ending: null },
  closed_other: { number: 95, milestone: null, ending: 'closed' },
  travel_arranged: { number: 100, milestone: 'transfer_arranged', ending: null },
  transferred: { number: 130, milestone: 'reunited', ending: null },
  post_arrival: { number: 140, milestone: 'followed_up', ending: null },
  closed_reunited: { number: 150, milestone: null, ending: 'reunited' },
} as const satisfies Record<string, Stage>;

type VisaStage = keyof typeof STAGES;

export const VISA_STEPS = {
  eligibility_checked: { fact: 'eligibility_checked', date: 'event' },
  fee_waiver_requested: { fact: 'fee_waiver_requested', date: 'sending' },
  fee_waiver_decided: { fact: 'fee_waiver_decided', date: 'receipt' },
  application_submitted: {
    fact: 'application_submitted',
    date: 'sending',
    key: 'application_submitted',
  },
  biometrics_given: { fact: 'biometrics_given', date: 'event' },
  further_evidence_requested: { fact: 'further_evidence_requested', date: 'receipt' },
  further_evidence_sent: { fact: 'further_evidence_sent', date: 'sending' },
  visa_granted: { fact: 'grant', date: 'receipt' },
  refusal_received: { fact: 'refusal', date: 'receipt', asks: 'refusal_codes' },
  appeal_lodged: { fact: 'appeal_lodged', date: 'event' },
  appeal_allowed: { fact: 'appeal_allowed', date: 'notification' },
  appeal_dismissed: { fact: 'appeal_dismissed', date: 'notification' },
  claim_issued: { fact: 'claim_issued', date: 'event' },
  court_order_made: { fact: 'court_order', date: 'judgment' },
  claim_dismissed: { fact: 'claim_dismissed', date: 'judgment' },
  exit_authorised: { fact: 'exit_authorised', date: 'event' },
  travel_arranged: { fact: 'travel_arranged', date: 'event' },
  arrived: { fact: 'arrived', date: 'event' },
  post_arrival_check: { fact: 'post_arrival_check', date: 'event' },
  procedure_completed: { fact: 'completed', date: 'event' },
  procedure_closed: { fact: 'closed', date: 'event', asks: 'closing_reason' },
} as const satisfies Record<string, Step>;

export type VisaStep = keyof typeof VISA_STEPS;

/** A child may go missing, withdraw or die whatever the stage. */
const CLOSE = { procedure_closed: 'closed_other' } as const;

const DECISIONS = { visa_granted: 'granted', refusal_received: 'refused' } as const;

const TRANSITIONS = {
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
  closed_other: {},
  travel_arranged: {
    exit_authorised: 'travel_arranged',
    travel_arranged: 'travel_arranged',
    arrived: 'transferred',
    ...CLOSE,
  },
  transferred: { post_arrival_check: 'post_arrival', ...CLOSE },
  post_arrival: { post_arrival_check: 'post_arrival', procedure_completed: 'closed_reunited', ...CLOSE },
  closed_reunited: {},
} as const satisfies Record<VisaStage, Partial<Record<VisaStep, VisaStage>>>;

/** The application date fixes the version of the rules; the rules version read is that of 8 November 2024. */
const IN_FORCE = [
  {
    event: 'application_submitted',
    from: '2023-04-12T00:00:00+01:00',
    to: null,
    zone: 'Europe/London',
  },
] as const satisfies readonly InForce[];

/** Sponsor with protection, neither settled nor British; no other family able to care. */
export const CHILD_RELATIVE_VISA = {
  id: 'child_relative_visa',
  lawId: 'CNP',
  group: 'child_relative_visa',
  article: 'Immigration Rules, Appendix Child Relative (Sponsors with Protection)',
  sources: [
    'Immigration Rules, version of 2024-11-08',
    'GOV.UK: child of a close relative with protection status',
  ],
  verified: false,
  inForce: IN_FORCE,
  needsRelative: true,
  relations: {
    named: ['brother', 'sister', 'uncle', 'aunt', 'grandfather', 'grandmother', 'step_parent'],
    byPractice: ['half_sibling'],
  },
  relativeStatuses: ['refugee', 'humanitarian_protection'],
  minority: { at: 'application_submitted', under: 18 },
  firstStage: 'identified',
  stages: STAGES,
  steps: VISA_STEPS,
  transitions: TRANSITIONS,
  anytime: [],
} as const satisfies Pathway;

export type ChildRelativeVisaStage = VisaStage;
