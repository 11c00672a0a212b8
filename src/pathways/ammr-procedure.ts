import { ASYLUM_STEPS } from './dublin-steps.js';
import type { Stage, Step } from './pathway.js';
import { ARRIVAL_STEPS, CLOSE, CLOSED_OTHER, PROTECTION_STEPS } from './shared-steps.js';

/**
 * Regulation (EU) 2024/1351 between France and another State of the Union. The United Kingdom is no party to it: a child
 * who joins family elsewhere that way reaches no milestone of the way there.
 */
export const AMMR_STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  registered: { number: 40, milestone: null, ending: null },
  request_time_expired: { number: 58, milestone: null, ending: 'lapsed' },
  ammr_requested: { number: 60, milestone: null, ending: null },
  accepted: { number: 70, milestone: null, ending: null },
  accepted_by_silence: { number: 75, milestone: null, ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  france_responsible: { number: 93, milestone: null, ending: 'lapsed' },
  closed_other: CLOSED_OTHER,
  transfer_decided: { number: 110, milestone: null, ending: null },
  ammr_arrived: { number: 130, milestone: null, ending: null },
  closed_reunited: { number: 150, milestone: null, ending: 'reunited' },
} as const satisfies Record<string, Stage>;

type AmmrStage = keyof typeof AMMR_STAGES;

const {
  intent_recorded,
  fingerprints_taken,
  eurodac_hit_received,
  attestation_requested,
  detained,
  released,
} = ASYLUM_STEPS;
const { procedure_completed, procedure_closed } = ARRIVAL_STEPS;

export const AMMR_STEPS = {
  intent_recorded,
  ammr_registered: { fact: 'application_registered', date: 'event', key: 'application_registered' },
  ammr_time_expired: {
    fact: 'request_time_expired',
    date: 'expiry',
    expires: ['AMMR-TCR-2M', 'AMMR-TCR-1M'],
  },
  ammr_request_sent: { fact: 'request_sent', date: 'sending' },
  ammr_request_received: { fact: 'request_received', date: 'receipt', asks: ['proof_of_receipt'] },
  ammr_acceptance_received: { fact: 'acceptance', date: 'receipt' },
  ammr_acceptance_by_silence: {
    fact: 'acceptance_by_silence',
    date: 'expiry',
    asks: ['proof_of_receipt'],
    expires: ['AMMR-REPLY-1M', 'AMMR-REPLY-2W'],
  },
  ammr_refusal_received: { fact: 'refusal', date: 'receipt', asks: ['refusal_codes'] },
  ammr_decision_notified: { fact: 'transfer_decision', date: 'notification', asks: ['clock_time'] },
  ammr_transfer_challenged: { fact: 'transfer_challenged', date: 'event' },
  ammr_judgment_notified: { fact: 'transfer_judgment_notified', date: 'notification' },
  ammr_transfer_expired: {
    fact: 'transfer_time_expired',
    date: 'expiry',
    expires: ['AMMR-TRANSFER-6M'],
  },
  ammr_arrived: { fact: 'arrived', date: 'event' },
  procedure_completed,
  procedure_closed,
  ...PROTECTION_STEPS,
  fingerprints_taken,
  eurodac_hit_received,
  attestation_requested,
  detained,
  released,
} as const satisfies Record<string, Step>;

type AmmrStep = keyof typeof AMMR_STEPS;

const REQUEST = { ammr_request_sent: 'ammr_requested', ammr_request_received: 'ammr_requested' } as const;
const TRANSFER_LAPSES = { ammr_transfer_expired: 'france_responsible' } as const;
const DECISION = { ammr_decision_notified: 'transfer_decided', ...TRANSFER_LAPSES, ...CLOSE } as const;

export const AMMR_TRANSITIONS = {
  identified: { ammr_registered: 'registered', ...CLOSE },
  registered: { ...REQUEST, ammr_time_expired: 'request_time_expired', ...CLOSE },
  // For an unaccompanied child a request may still be made until a first decision, in the child's interests (Art. 39(1)).
  request_time_expired: { ...REQUEST, ...CLOSE },
  ammr_requested: {
    ammr_request_received: 'ammr_requested',
    ammr_acceptance_received: 'accepted',
    ammr_acceptance_by_silence: 'accepted_by_silence',
    ammr_refusal_received: 'refused',
    ...CLOSE,
  },
  accepted: DECISION,
  accepted_by_silence: DECISION,
  // A refusal that comes after the reply period changes nothing about the acceptance.
  refused: { ammr_acceptance_by_silence: 'accepted_by_silence', ...REQUEST, ...CLOSE },
  france_responsible: CLOSE,
  closed_other: {},
  transfer_decided: {
    ammr_transfer_challenged: 'transfer_decided',
    ammr_judgment_notified: 'transfer_decided',
    ammr_arrived: 'ammr_arrived',
    ...TRANSFER_LAPSES,
    ...CLOSE,
  },
  ammr_arrived: { procedure_completed: 'closed_reunited', ...CLOSE },
  closed_reunited: {},
} as const satisfies Record<AmmrStage, Partial<Record<AmmrStep, AmmrStage>>>;
