import type { Dublin2Step, Dublin3Step } from './dublin-steps.js';
import type { Stage } from './pathway.js';
import { ARRIVAL_STAGES, ARRIVAL_TRANSITIONS, CLOSE, CLOSED_OTHER } from './shared-steps.js';

/**
 * The take-charge procedure from France to the United Kingdom as both Dublin Regulations and Regulation (EC) 1560/2003
 * order it, in three parts. Each Regulation adds its own discretionary clause.
 */

export const OPENING_STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  protected: { number: 20, milestone: null, ending: null },
  age_disputed: { number: 25, milestone: null, ending: null },
  intent_recorded: { number: 30, milestone: null, ending: null },
  registered: { number: 40, milestone: null, ending: null },
  request_preparing: { number: 50, milestone: null, ending: null },
} as const satisfies Record<string, Stage>;

export const REQUEST_STAGES = {
  request_time_expired: { number: 58, milestone: null, ending: 'lapsed' },
  request_sent: { number: 60, milestone: 'submitted', ending: null },
  holding_reply: { number: 62, milestone: null, ending: null },
  accepted_by_silence: { number: 75, milestone: 'accepted', ending: null },
  reexamination_sent: { number: 85, milestone: null, ending: null },
  reexamination_lapsed: { number: 87, milestone: null, ending: 'lapsed' },
  reexamination_refused: { number: 88, milestone: null, ending: 'refused' },
} as const satisfies Record<string, Stage>;

export const OUTCOME_STAGES = {
  accepted: { number: 70, milestone: 'accepted', ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  litigation: { number: 90, milestone: null, ending: null },
  france_responsible: { number: 93, milestone: null, ending: 'lapsed' },
  closed_other: CLOSED_OTHER,
  // Reached from litigation without an acceptance when a court orders admission: it counts as one.
  transfer_decided: { number: 110, milestone: 'accepted', ending: null },
  transfer_suspended: { number: 115, milestone: null, ending: null },
  transfer_extended: { number: 118, milestone: null, ending: null },
  transfer_booked: { number: 120, milestone: 'transfer_arranged', ending: null },
  ...ARRIVAL_STAGES,
} as const satisfies Record<string, Stage>;

type DublinStage = keyof typeof OPENING_STAGES | keyof typeof REQUEST_STAGES | keyof typeof OUTCOME_STAGES;
type Rows<From extends DublinStage> = Record<From, Partial<Record<Dublin2Step & Dublin3Step, DublinStage>>>;

/** From the first contact to the papers being complete, before any request. */
export const OPENING_TRANSITIONS = {
  // A child not yet in care may still state the wish for asylum (CESEDA L521-9): no detour through care is demanded.
  identified: { taken_into_care: 'protected', intent_recorded: 'intent_recorded', ...CLOSE },
  protected: { age_disputed: 'age_disputed', intent_recorded: 'intent_recorded', ...CLOSE },
  age_disputed: { taken_into_care: 'protected', intent_recorded: 'intent_recorded', ...CLOSE },
  intent_recorded: { application_lodged: 'intent_recorded', registered: 'registered', ...CLOSE },
  registered: { application_lodged: 'registered', evidence_complete: 'request_preparing', ...CLOSE },
  request_preparing: { application_lodged: 'request_preparing', ...CLOSE },
} as const satisfies Rows<keyof typeof OPENING_STAGES>;

/** Article 29(2): when six months (twelve, eighteen) pass without a transfer, responsibility moves to France. */
const TRANSFER_LAPSES = { transfer_time_expired: 'france_responsible' } as const;

/** From an acceptance, or a court's word in its place, to life in the United Kingdom. */
export const TRANSFER_TRANSITIONS = {
  accepted: { transfer_decision_notified: 'transfer_decided', ...TRANSFER_LAPSES, ...CLOSE },
  transfer_decided: {
    transfer_booked: 'transfer_booked',
    transfer_challenged: 'transfer_suspended',
    extension_12m_notified: 'transfer_extended',
    extension_18m_notified: 'transfer_extended',
    ...TRANSFER_LAPSES,
    ...CLOSE,
  },
  transfer_suspended: {
    transfer_judgment_given: 'transfer_suspended',
    transfer_judgment_notified: 'transfer_decided',
    transfer_booked: 'transfer_booked',
    france_responsible: 'france_responsible',
    ...TRANSFER_LAPSES,
    ...CLOSE,
  },
  transfer_extended: { transfer_booked: 'transfer_booked', ...TRANSFER_LAPSES, ...CLOSE },
  transfer_booked: {
    transfer_booked: 'transfer_booked',
    arrived: 'transferred',
    extension_12m_notified: 'transfer_extended',
    extension_18m_notified: 'transfer_extended',
    ...TRANSFER_LAPSES,
    ...CLOSE,
  },
  france_responsible: CLOSE,
  ...ARRIVAL_TRANSITIONS,
} as const satisfies Rows<Exclude<keyof typeof OUTCOME_STAGES, 'refused' | 'litigation'>>;

/** Article 21(1): past three months from lodging no request can be made. */
const REQUEST_LAPSES = { request_time_expired: 'request_time_expired' } as const;

const REPLIES = {
  request_received: 'request_sent',
  holding_reply_received: 'holding_reply',
  acceptance_received: 'accepted',
  acceptance_by_silence: 'accepted_by_silence',
  refusal_received: 'refused',
} as const;

/** A request while three months from lodging have not passed. */
export const REQUEST = { request_sent: 'request_sent', request_received: 'request_sent' } as const;

/** What a refusal opens in parallel, whatever the clause. */
export const REMEDIES = { claim_issued: 'litigation', france_responsible: 'france_responsible' } as const;

/** The whole take-charge procedure but for the discretionary clause. */
export const TAKE_CHARGE_TRANSITIONS = {
  ...OPENING_TRANSITIONS,
  intent_recorded: { ...OPENING_TRANSITIONS.intent_recorded, ...REQUEST_LAPSES },
  registered: { ...OPENING_TRANSITIONS.registered, ...REQUEST_LAPSES },
  request_preparing: { ...OPENING_TRANSITIONS.request_preparing, ...REQUEST, ...REQUEST_LAPSES },
  request_time_expired: { france_responsible: 'france_responsible', ...CLOSE },
  request_sent: { ...REPLIES, ...CLOSE },
  holding_reply: { ...REPLIES, request_received: 'holding_reply', ...CLOSE },
  ...TRANSFER_TRANSITIONS,
  accepted_by_silence: TRANSFER_TRANSITIONS.accepted,
  // Article 22(7): a refusal that comes after the reply period changes nothing about the acceptance.
  refused: {
    acceptance_by_silence: 'accepted_by_silence',
    reexamination_sent: 'reexamination_sent',
    ...REQUEST,
    ...REMEDIES,
    ...CLOSE,
  },
  // Regulation 1560/2003 Article 5(2): silence here is never an acceptance.
  reexamination_sent: {
    reexamination_received: 'reexamination_sent',
    acceptance_received: 'accepted',
    refusal_received: 'reexamination_refused',
    reexamination_lapsed: 'reexamination_lapsed',
    ...CLOSE,
  },
  // X and X, C-47/17: the procedure ends, unless time is left for a fresh request.
  reexamination_lapsed: { ...REQUEST, ...REMEDIES, ...CLOSE },
  reexamination_refused: { reexamination_sent: 'reexamination_sent', ...REMEDIES, ...CLOSE },
  litigation: {
    court_order_made: 'litigation',
    acceptance_received: 'accepted',
    claim_dismissed: 'refused',
    refusal_received: 'refused',
    transfer_decision_notified: 'transfer_decided',
    ...CLOSE,
  },
} as const satisfies Rows<DublinStage>;

/** The answer to a request under a discretionary clause: silence is chased, then brought to court. */
export const DISCRETIONARY_ANSWER = {
  acceptance_received: 'accepted',
  refusal_received: 'refused',
  ...REMEDIES,
  ...CLOSE,
} as const;
