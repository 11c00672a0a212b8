import type { Stage, Step } from './pathway.js';

/**
 * The take-charge procedure from France to the United Kingdom under Regulation (EU) 604/2013 and its implementing
 * Regulation (EC) 1560/2003, shared by the two paragraphs of Article 8.
 */

export const DUBLIN3_STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  protected: { number: 20, milestone: null, ending: null },
  age_disputed: { number: 25, milestone: null, ending: null },
  intent_recorded: { number: 30, milestone: null, ending: null },
  registered: { number: 40, milestone: null, ending: null },
  request_preparing: { number: 50, milestone: null, ending: null },
  request_time_expired: { number: 58, milestone: null, ending: 'lapsed' },
  request_sent: { number: 60, milestone: 'submitted', ending: null },
  holding_reply: { number: 62, milestone: null, ending: null },
  accepted: { number: 70, milestone: 'accepted', ending: null },
  accepted_by_silence: { number: 75, milestone: 'accepted', ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  reexamination_sent: { number: 85, milestone: null, ending: null },
  reexamination_lapsed: { number: 87, milestone: null, ending: 'lapsed' },
  reexamination_refused: { number: 88, milestone: null, ending: 'refused' },
  litigation: { number: 90, milestone: null, ending: null },
  article_17_2: { number: 92, milestone: null, ending: null },
  france_responsible: { number: 93, milestone: null, ending: 'lapsed' },
  closed_other: { number: 95, milestone: null, ending: 'closed' },
  // Reached from litigation without an acceptance when a court orders admission: it counts as one.
  transfer_decided: { number: 110, milestone: 'accepted', ending: null },
  transfer_suspended: { number: 115, milestone: null, ending: null },
  transfer_extended: { number: 118, milestone: null, ending: null },
  transfer_booked: { number: 120, milestone: 'transfer_arranged', ending: null },
  transferred: { number: 130, milestone: 'reunited', ending: null },
  post_arrival: { number: 140, milestone: 'followed_up', ending: null },
  closed_reunited: { number: 150, milestone: null, ending: 'reunited' },
} as const satisfies Record<string, Stage>;

export type Dublin3Stage = keyof typeof DUBLIN3_STAGES;

export const DUBLIN3_STEPS = {
  taken_into_care: { fact: 'care_started', date: 'event' },
  age_disputed: { fact: 'age_disputed', date: 'notification' },
  judge_seised: { fact: 'judge_seised', date: 'event' },
  // CAA Bordeaux 17BX03212: the association's written record already lodges the application, so it is keyed as lodging.
  intent_recorded: { fact: 'intent_recorded', date: 'event', key: 'application_lodged' },
  application_lodged: { fact: 'application_lodged', date: 'receipt', key: 'application_lodged' },
  registered: { fact: 'application_registered', date: 'event' },
  guardian_appointed: { fact: 'guardian_appointed', date: 'event' },
  fingerprints_taken: { fact: 'fingerprints_taken', date: 'event' },
  eurodac_hit_received: { fact: 'eurodac_hit', date: 'receipt' },
  evidence_complete: { fact: 'evidence_complete', date: 'event' },
  request_time_expired: { fact: 'request_time_expired', date: 'expiry' },
  request_sent: { fact: 'request_sent', date: 'sending', key: 'request_received' },
  request_received: { fact: 'request_received', date: 'receipt', key: 'request_received' },
  holding_reply_received: { fact: 'holding_reply', date: 'receipt' },
  acceptance_received: { fact: 'acceptance', date: 'receipt' },
  acceptance_by_silence: { fact: 'acceptance_by_silence', date: 'expiry', asks: 'proof_of_receipt' },
  refusal_received: { fact: 'refusal', date: 'receipt', asks: 'refusal_codes' },
  reexamination_sent: { fact: 'reexamination_sent', date: 'sending' },
  reexamination_received: { fact: 'reexamination_received', date: 'receipt' },
  reexamination_lapsed: { fact: 'reexamination_lapsed', date: 'expiry' },
  claim_issued: { fact: 'claim_issued', date: 'event' },
  court_order_made: { fact: 'court_order', date: 'judgment' },
  claim_dismissed: { fact: 'claim_dismissed', date: 'judgment' },
  article_17_2_requested: { fact: 'article_17_2_requested', date: 'sending', key: 'request_received' },
  article_17_2_received: { fact: 'article_17_2_received', date: 'receipt', key: 'request_received' },
  france_responsible: { fact: 'france_responsible', date: 'event' },
  transfer_decision_notified: { fact: 'transfer_decision', date: 'notification' },
  transfer_challenged: { fact: 'transfer_challenged', date: 'event' },
  transfer_judgment_given: { fact: 'transfer_judgment', date: 'judgment' },
  transfer_judgment_notified: { fact: 'transfer_judgment_notified', date: 'notification' },
  transfer_booked: { fact: 'transfer_booked', date: 'event' },
  extension_12m_notified: { fact: 'extension_12m', date: 'receipt' },
  extension_18m_notified: { fact: 'extension_18m', date: 'receipt' },
  transfer_time_expired: { fact: 'transfer_time_expired', date: 'expiry' },
  arrived: { fact: 'arrived', date: 'event' },
  post_arrival_check: { fact: 'post_arrival_check', date: 'event' },
  procedure_completed: { fact: 'completed', date: 'event' },
  procedure_closed: { fact: 'closed', date: 'event', asks: 'closing_reason' },
} as const satisfies Record<string, Step>;

export type Dublin3Step = keyof typeof DUBLIN3_STEPS;

/** A child may go missing, withdraw or die whatever the stage: a procedure can be closed from each that is not final. */
const CLOSE = { procedure_closed: 'closed_other' } as const;

/** Article 29(2): when six months (twelve, eighteen) pass without a transfer, responsibility moves to France. */
const TRANSFER_LAPSES = { transfer_time_expired: 'france_responsible' } as const;

/** Article 21(1): past three months from lodging no request can be made. */
const REQUEST_LAPSES = { request_time_expired: 'request_time_expired' } as const;

const REPLIES = {
  request_received: 'request_sent',
  holding_reply_received: 'holding_reply',
  acceptance_received: 'accepted',
  acceptance_by_silence: 'accepted_by_silence',
  refusal_received: 'refused',
} as const;

/** A refusal opens these in parallel; a new request only while three months from lodging have not passed. */
const REMEDIES = {
  claim_issued: 'litigation',
  article_17_2_requested: 'article_17_2',
  france_responsible: 'france_responsible',
} as const;

export const DUBLIN3_TRANSITIONS = {
  // A child not yet in care may still state the wish for asylum (CESEDA L521-9): no detour through care is demanded.
  identified: { taken_into_care: 'protected', intent_recorded: 'intent_recorded', ...CLOSE },
  protected: { age_disputed: 'age_disputed', intent_recorded: 'intent_recorded', ...CLOSE },
  age_disputed: {
    judge_seised: 'age_disputed',
    taken_into_care: 'protected',
    intent_recorded: 'intent_recorded',
    ...CLOSE,
  },
  intent_recorded: {
    application_lodged: 'intent_recorded',
    registered: 'registered',
    ...REQUEST_LAPSES,
    ...CLOSE,
  },
  registered: {
    application_lodged: 'registered',
    evidence_complete: 'request_preparing',
    ...REQUEST_LAPSES,
    ...CLOSE,
  },
  request_preparing: {
    application_lodged: 'request_preparing',
    request_sent: 'request_sent',
    request_received: 'request_sent',
    ...REQUEST_LAPSES,
    ...CLOSE,
  },
  // Article 17(2) may be used at any time before a first decision on the substance.
  request_time_expired: {
    article_17_2_requested: 'article_17_2',
    france_responsible: 'france_responsible',
    ...CLOSE,
  },
  request_sent: { ...REPLIES, ...CLOSE },
  holding_reply: { ...REPLIES, request_received: 'holding_reply', ...CLOSE },
  accepted: { transfer_decision_notified: 'transfer_decided', ...TRANSFER_LAPSES, ...CLOSE },
  accepted_by_silence: { transfer_decision_notified: 'transfer_decided', ...TRANSFER_LAPSES, ...CLOSE },
  refused: {
    reexamination_sent: 'reexamination_sent',
    request_sent: 'request_sent',
    request_received: 'request_sent',
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
  reexamination_lapsed: {
    request_sent: 'request_sent',
    request_received: 'request_sent',
    ...REMEDIES,
    ...CLOSE,
  },
  reexamination_refused: { reexamination_sent: 'reexamination_sent', ...REMEDIES, ...CLOSE },
  litigation: {
    court_order_made: 'litigation',
    acceptance_received: 'accepted',
    claim_dismissed: 'refused',
    refusal_received: 'refused',
    article_17_2_requested: 'article_17_2',
    transfer_decision_notified: 'transfer_decided',
    ...CLOSE,
  },
  // No default acceptance under Article 17(2): silence is chased, then brought to court.
  article_17_2: {
    article_17_2_received: 'article_17_2',
    acceptance_received: 'accepted',
    refusal_received: 'refused',
    claim_issued: 'litigation',
    france_responsible: 'france_responsible',
    ...CLOSE,
  },
  france_responsible: CLOSE,
  closed_other: {},
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
  transferred: { post_arrival_check: 'post_arrival', ...CLOSE },
  post_arrival: { post_arrival_check: 'post_arrival', procedure_completed: 'closed_reunited', ...CLOSE },
  closed_reunited: {},
} as const satisfies Record<Dublin3Stage, Partial<Record<Dublin3Step, Dublin3Stage>>>;

/** Facts that matter whenever they happen and move nothing by themselves. */
export const DUBLIN3_ANYTIME = [
  'guardian_appointed',
  'fingerprints_taken',
  'eurodac_hit_received',
] as const satisfies readonly Dublin3Step[];
