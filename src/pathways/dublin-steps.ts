import type { Step } from './pathway.js';
import {
  ANSWER_STEPS,
  ARRIVAL_STEPS,
  COURT_STEPS,
  PROTECTION_FACTS,
  PROTECTION_STEPS,
} from './shared-steps.js';

/** The acts of the procedures between two States under the Dublin Regulations, each with the one of its dates that counts. */

/** Asylum in France: the claim recorded, registered, and what its papers decide. */
export const ASYLUM_STEPS = {
  // CAA Bordeaux 17BX03212: the association's written record already lodges the application, so it is keyed as lodging.
  intent_recorded: { fact: 'intent_recorded', date: 'event', key: 'application_lodged' },
  application_lodged: {
    fact: 'application_lodged',
    date: 'receipt',
    key: 'application_lodged',
    asks: ['clock_time'],
  },
  registered: { fact: 'application_registered', date: 'event' },
  fingerprints_taken: { fact: 'fingerprints_taken', date: 'event' },
  eurodac_hit_received: { fact: 'eurodac_hit', date: 'receipt' },
  eurodac_asylum_hit_received: { fact: 'eurodac_asylum_hit', date: 'receipt' },
  attestation_requested: { fact: 'attestation_requested', date: 'event' },
  detained: { fact: 'detained', date: 'event', asks: ['clock_time'] },
  released: { fact: 'released', date: 'event' },
} as const satisfies Record<string, Step>;

/** What the States ask of each other beside the request itself; no answer to these decides who is responsible. */
const INFORMATION_STEPS = {
  urgent_reply_asked: { fact: 'urgent_reply_asked', date: 'receipt', asks: ['proof_of_receipt'] },
  urgent_delay_announced: { fact: 'urgent_delay_announced', date: 'receipt' },
  take_back_requested: { fact: 'take_back_requested', date: 'sending' },
  take_back_received: { fact: 'take_back_received', date: 'receipt', asks: ['proof_of_receipt'] },
  take_back_answered: { fact: 'take_back_answered', date: 'receipt' },
  family_information_requested: { fact: 'family_information_requested', date: 'sending' },
  family_information_extended: { fact: 'family_information_extended', date: 'receipt' },
  family_information_received: { fact: 'family_information_received', date: 'receipt' },
  information_requested: { fact: 'information_requested', date: 'sending' },
  information_received: { fact: 'information_received', date: 'receipt' },
} as const satisfies Record<string, Step>;

/** A take-charge request with its limits, and what their passing means. */
const TAKE_CHARGE_STEPS = {
  request_time_expired: {
    fact: 'request_time_expired',
    date: 'expiry',
    expires: ['D3-TCR-3M', 'D3-TCR-EURODAC-2M'],
  },
  request_sent: { fact: 'request_sent', date: 'sending', key: 'request_received' },
  request_received: {
    fact: 'request_received',
    date: 'receipt',
    key: 'request_received',
    asks: ['proof_of_receipt', 'clock_time'],
  },
  holding_reply_received: { fact: 'holding_reply', date: 'receipt' },
  acceptance_by_silence: {
    fact: 'acceptance_by_silence',
    date: 'expiry',
    asks: ['proof_of_receipt'],
    expires: ['D3-REPLY-2M', 'D3-URGENT-REPLY', 'D3-DET'],
  },
  reexamination_sent: { fact: 'reexamination_sent', date: 'sending' },
  reexamination_received: {
    fact: 'reexamination_received',
    date: 'receipt',
    asks: ['proof_of_receipt'],
  },
  reexamination_lapsed: {
    fact: 'reexamination_lapsed',
    date: 'expiry',
    expires: ['IR-REEXAM-REPLY-2W'],
  },
} as const satisfies Record<string, Step>;

const TRANSFER_STEPS = {
  transfer_decision_notified: { fact: 'transfer_decision', date: 'notification', asks: ['clock_time'] },
  transfer_challenged: { fact: 'transfer_challenged', date: 'event' },
  transfer_judgment_given: { fact: 'transfer_judgment', date: 'judgment' },
  transfer_judgment_notified: { fact: 'transfer_judgment_notified', date: 'notification' },
  transfer_booked: { fact: 'transfer_booked', date: 'event', asks: ['due_date'] },
  arrival_notice_given: { fact: 'arrival_notice_given', date: 'sending' },
  extension_12m_notified: { fact: 'extension_12m', date: 'receipt' },
  extension_18m_notified: { fact: 'extension_18m', date: 'receipt' },
  transfer_time_expired: {
    fact: 'transfer_time_expired',
    date: 'expiry',
    expires: ['D3-TRANSFER-6M', 'D3-TRANSFER-12M', 'D3-TRANSFER-18M'],
  },
  ...ARRIVAL_STEPS,
} as const satisfies Record<string, Step>;

const OPENING_STEPS = {
  ...PROTECTION_STEPS,
  ...ASYLUM_STEPS,
  evidence_complete: { fact: 'evidence_complete', date: 'event' },
} as const satisfies Record<string, Step>;

const OUTCOME_STEPS = {
  ...ANSWER_STEPS,
  ...COURT_STEPS,
  france_responsible: { fact: 'france_responsible', date: 'event' },
  ...TRANSFER_STEPS,
  ...INFORMATION_STEPS,
} as const satisfies Record<string, Step>;

/** Article 15 of Regulation (EC) 343/2003: the humanitarian clause, forerunner of Article 17(2). */
export const DUBLIN2_STEPS = {
  ...OPENING_STEPS,
  ...TAKE_CHARGE_STEPS,
  article_15_requested: { fact: 'article_17_2_requested', date: 'sending', key: 'request_received' },
  article_15_received: {
    fact: 'article_17_2_received',
    date: 'receipt',
    key: 'request_received',
    asks: ['proof_of_receipt'],
  },
  ...OUTCOME_STEPS,
} as const satisfies Record<string, Step>;

const ARTICLE_17_2_STEPS = {
  article_17_2_requested: { fact: 'article_17_2_requested', date: 'sending', key: 'request_received' },
  article_17_2_received: {
    fact: 'article_17_2_received',
    date: 'receipt',
    key: 'request_received',
    asks: ['proof_of_receipt', 'clock_time'],
  },
} as const satisfies Record<string, Step>;

/** A request that rests on Article 17(2) alone. */
export const DISCRETIONARY_STEPS = {
  ...OPENING_STEPS,
  ...ARTICLE_17_2_STEPS,
  ...OUTCOME_STEPS,
} as const satisfies Record<string, Step>;

export const DUBLIN3_STEPS = {
  ...OPENING_STEPS,
  ...TAKE_CHARGE_STEPS,
  ...ARTICLE_17_2_STEPS,
  ...OUTCOME_STEPS,
} as const satisfies Record<string, Step>;

export type Dublin2Step = keyof typeof DUBLIN2_STEPS;
export type Dublin3Step = keyof typeof DUBLIN3_STEPS;

/** Facts that matter whenever they happen and move nothing by themselves. */
export const DUBLIN_ANYTIME: readonly (Dublin2Step & Dublin3Step)[] = [
  ...PROTECTION_FACTS,
  'fingerprints_taken',
  'eurodac_hit_received',
  'eurodac_asylum_hit_received',
  'attestation_requested',
  'detained',
  'released',
  'arrival_notice_given',
  'order_complied',
  ...(Object.keys(INFORMATION_STEPS) as (keyof typeof INFORMATION_STEPS)[]),
];
