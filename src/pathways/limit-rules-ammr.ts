import type { LimitRule } from './limit-rule.js';
import { AGREED, ARRIVED, OVER } from './limit-scopes.js';

/** Requests between two Member States under Regulation (EU) 2024/1351, to which the United Kingdom is no party. */

const AMMR = {
  pathways: ['ammr_family'],
  ours: false,
  roll: 'disputed',
  calendar: 'france',
  sources: ['Regulation (EU) 2024/1351'],
  verified: false,
} as const satisfies Partial<LimitRule>;

const REQUESTED = ['request_sent', 'request_received'] as const;

/** For an unaccompanied child a request may still follow later, until a first decision, where it is in their interests. */
const REQUEST = {
  ...AMMR,
  metBy: REQUESTED,
  passedBy: ['request_time_expired'],
  endedBy: AGREED,
  guard: 'before',
  authority: 'prefecture',
  effect: 'later_request_possible',
  silence: 'responsibility_moves',
  article: '2024/1351 Art. 39(1)',
} as const satisfies Partial<LimitRule>;

const REPLY = {
  ...AMMR,
  metBy: ['acceptance', 'refusal'],
  passedBy: ['acceptance_by_silence'],
  endedBy: ARRIVED,
  guard: 'after',
  authority: 'other_state',
  effect: 'accepted',
  silence: 'accepted',
  needsProof: true,
  article: '2024/1351 Art. 40(1)–(2)',
} as const satisfies Partial<LimitRule>;

const AFTER_ACCEPTANCE = {
  ...AMMR,
  guard: 'before',
  authority: 'prefecture',
} as const satisfies Partial<LimitRule>;

const REPLIES = ['AMMR-REPLY-1M', 'AMMR-REPLY-2W'] as const;
const ACCEPTED = [
  { fact: 'acceptance' },
  { fact: 'acceptance', deemed: REPLIES, late: true },
  { fact: 'acceptance_by_silence', deemed: REPLIES },
] as const satisfies LimitRule['starts'];

export const AMMR_LIMITS = [
  {
    ...REQUEST,
    id: 'AMMR-TCR-2M',
    starts: [{ fact: 'application_registered' }],
    period: { amount: 2, unit: 'months' },
  },
  {
    ...REQUEST,
    id: 'AMMR-TCR-1M',
    starts: [{ fact: 'eurodac_hit', notGiven: REQUESTED }],
    period: { amount: 1, unit: 'months' },
  },
  {
    ...REPLY,
    id: 'AMMR-REPLY-1M',
    starts: [
      { fact: 'request_sent', until: 'request_received', notGiven: ['eurodac_hit'], detained: false },
      { fact: 'request_received', notGiven: ['eurodac_hit'], detained: false },
    ],
    period: { amount: 1, unit: 'months' },
  },
  {
    ...REPLY,
    id: 'AMMR-REPLY-2W',
    starts: [
      { fact: 'request_sent', until: 'request_received', given: 'eurodac_hit', detained: false },
      { fact: 'request_received', given: 'eurodac_hit', detained: false },
    ],
    period: { amount: 2, unit: 'weeks' },
  },
  {
    ...REPLY,
    id: 'AMMR-REPLY-2W',
    part: 'detained',
    starts: [
      { fact: 'request_sent', until: 'request_received', detained: true },
      { fact: 'request_received', detained: true },
    ],
    period: { amount: 1, unit: 'weeks' },
    article: '2024/1351 Art. 45(2)',
  },
  {
    ...AFTER_ACCEPTANCE,
    id: 'AMMR-DECISION-2W',
    starts: ACCEPTED,
    period: { amount: 2, unit: 'weeks' },
    metBy: ['transfer_decision'],
    endedBy: ARRIVED,
    effect: 'nothing',
    silence: 'nothing',
    article: '2024/1351 Art. 42(1)',
  },
  {
    ...AFTER_ACCEPTANCE,
    id: 'AMMR-TRANSFER-6M',
    starts: [...ACCEPTED, { fact: 'transfer_judgment_notified', given: 'transfer_challenged' }],
    period: { amount: 6, unit: 'months' },
    metBy: ['arrived'],
    passedBy: ['transfer_time_expired'],
    endedBy: { ...OVER, transfer_challenged: 'interrupted' },
    effect: 'requesting_state_responsible',
    silence: 'responsibility_moves',
    article: '2024/1351 Art. 46(1)',
  },
] as const satisfies readonly LimitRule[];
