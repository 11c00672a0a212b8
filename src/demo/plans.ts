import type { RefusalCode } from '../common/codes.js';
import type { ClosingReason } from '../pathways/pathway.js';
import type { StepCode } from '../pathways/pathways.js';

/** A step of a procedure, and how many days after the one before it comes, from and to. */
export interface PlannedStep {
  readonly code: StepCode;
  readonly after: readonly [number, number];
  readonly refusal?: readonly RefusalCode[];
  readonly closing?: ClosingReason;
  readonly proof?: true;
}

function step(code: StepCode, from: number, to: number, more: Omit<PlannedStep, 'code' | 'after'> = {}) {
  return { code, after: [from, to] as const, ...more };
}

/** A procedure that stops short, for a reason. */
export function closedFor(closing: ClosingReason, from = 5, to = 20): PlannedStep {
  return step('procedure_closed', from, to, { closing });
}

/** The first steps of a plan, the one named included. */
export function until(plan: readonly PlannedStep[], code: StepCode): readonly PlannedStep[] {
  const last = plan.findLastIndex((each) => each.code === code);
  if (last < 0) throw new RangeError(`no step ${code} in the plan`);
  return plan.slice(0, last + 1);
}

const DUBLIN_START = [
  step('intent_recorded', 0, 0),
  step('registered', 8, 35),
  step('fingerprints_taken', 0, 2),
  step('guardian_appointed', 1, 8),
  step('evidence_complete', 8, 30),
  step('request_sent', 1, 8),
  step('request_received', 0, 1, { proof: true }),
];
const DUBLIN_JOURNEY = [
  step('transfer_decision_notified', 8, 35),
  step('transfer_booked', 8, 35),
  step('arrived', 4, 18),
  step('post_arrival_check', 15, 35),
  step('procedure_completed', 60, 120),
];
const DUBLIN_REFUSED = [
  ...DUBLIN_START,
  step('refusal_received', 30, 58, { refusal: ['R01', 'R11'] }),
  step('reexamination_sent', 8, 19),
];

/** From France to the United Kingdom under Dublin III, by how it went. */
export const DUBLIN = {
  accepted: [...DUBLIN_START, step('acceptance_received', 22, 58), ...DUBLIN_JOURNEY],
  bySilence: [...DUBLIN_START, step('acceptance_by_silence', 62, 70, { proof: true }), ...DUBLIN_JOURNEY],
  afterReexamination: [...DUBLIN_REFUSED, step('acceptance_received', 9, 14), ...DUBLIN_JOURNEY],
  byCourt: [
    ...DUBLIN_REFUSED,
    step('refusal_received', 9, 14, { refusal: ['R01'] }),
    step('claim_issued', 20, 60),
    step('court_order_made', 35, 80),
    step('acceptance_received', 4, 15),
    ...DUBLIN_JOURNEY,
  ],
  refused: [...DUBLIN_REFUSED, step('refusal_received', 9, 14, { refusal: ['R01', 'R06'] })],
  dismissed: [
    ...DUBLIN_START,
    step('refusal_received', 40, 58, { refusal: ['R06', 'R10'] }),
    step('claim_issued', 20, 60),
    step('claim_dismissed', 60, 120),
  ],
  lapsed: [
    step('intent_recorded', 0, 0),
    step('registered', 30, 60),
    step('request_time_expired', 66, 80),
    step('france_responsible', 3, 20),
  ],
} as const satisfies Record<string, readonly PlannedStep[]>;

const VISA_START = [
  step('eligibility_checked', 0, 0),
  step('fee_waiver_requested', 4, 15),
  step('fee_waiver_decided', 20, 50),
  step('application_submitted', 2, 14),
  step('biometrics_given', 7, 24),
  step('further_evidence_requested', 25, 50),
  step('further_evidence_sent', 6, 20),
];
const VISA_JOURNEY = [
  step('exit_authorised', 6, 20),
  step('travel_arranged', 2, 10),
  step('arrived', 4, 14),
  step('post_arrival_check', 15, 30),
  step('procedure_completed', 60, 100),
];
const VISA_REFUSED = [
  ...VISA_START,
  step('refusal_received', 25, 60, { refusal: ['R15'] }),
  step('appeal_lodged', 8, 26),
];

/** Entry clearance to join a relative with protection, by how it went. */
export const VISA = {
  granted: [...VISA_START, step('visa_granted', 25, 60), ...VISA_JOURNEY],
  late: [...VISA_START, step('visa_granted', 150, 190), ...VISA_JOURNEY],
  onAppeal: [...VISA_REFUSED, step('appeal_allowed', 90, 150), step('visa_granted', 10, 30), ...VISA_JOURNEY],
  dismissed: [...VISA_REFUSED, step('appeal_dismissed', 90, 150)],
} as const satisfies Record<string, readonly PlannedStep[]>;
