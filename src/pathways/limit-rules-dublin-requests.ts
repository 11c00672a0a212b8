import type { LimitRule } from './limit-rule.js';
import { DUBLIN3, OVER, SETTLED, TAKE_CHARGE, TAKE_CHARGE_REPLIES } from './limit-scopes.js';

/** Requests from France to the United Kingdom and the replies to them: Regulation (EU) 604/2013. */

const DUBLIN = '604/2013';

/** Owed by the prefecture, but it is the child who pays when it passes: planned by its earliest reading. */
const BY_FRANCE = {
  guard: 'before',
  ours: false,
  authority: 'prefecture',
  roll: 'disputed',
  calendar: 'france',
} as const satisfies Partial<LimitRule>;

/** No request could be made any more once the United Kingdom had left. */
const REQUEST = {
  ...BY_FRANCE,
  pathways: TAKE_CHARGE,
  endedBy: SETTLED,
  effect: 'france_responsible',
  silence: 'responsibility_moves',
  notSaved: true,
} as const satisfies Partial<LimitRule>;

/** Owed by the State asked: what it leaves unanswered opens something. */
const BY_UK = {
  pathways: TAKE_CHARGE,
  endedBy: SETTLED,
  guard: 'after',
  ours: false,
  authority: 'home_office',
  roll: 'disputed',
  calendar: 'england_wales',
} as const satisfies Partial<LimitRule>;

const REQUESTED = ['request_sent', 'request_received'] as const;
const REPLIED = ['acceptance', 'refusal'] as const;

/** CAA Bordeaux 17BX03212: the association's record already starts the three months, whatever the certificate says. */
const LODGED = [{ fact: 'intent_recorded' }, { fact: 'application_lodged' }] as const;

const TAKE_CHARGE_IN_3_MONTHS = {
  ...REQUEST,
  id: 'D3-TCR-3M',
  starts: LODGED,
  period: { amount: 3, unit: 'months' },
  passedBy: ['request_time_expired'],
  article: `${DUBLIN} Art. 21(1)(1), 20(2)`,
  sources: ['Mengesteab C-670/16', 'CAA Bordeaux 17BX03212'],
  verified: true,
} as const satisfies Partial<LimitRule>;

/** Silence accepts, but only who can prove that the request was received can say so. */
const REPLY = {
  ...BY_UK,
  metBy: REPLIED,
  passedBy: ['acceptance_by_silence'],
  effect: 'accepted',
  silence: 'accepted',
  needsProof: true,
} as const satisfies Partial<LimitRule>;

const TAKE_BACK = {
  ...REQUEST,
  id: 'D3-TB-REQ',
  metBy: ['take_back_requested'],
  effect: 'requesting_state_responsible',
  article: `${DUBLIN} Art. 23(2), 24(2)`,
  sources: ['asile-en-france.org'],
  verified: true,
} as const satisfies Partial<LimitRule>;

const TAKE_BACK_REPLY = {
  ...REPLY,
  metBy: ['take_back_answered', ...REPLIED],
  article: `${DUBLIN} Art. 25(1), 25(2)`,
  sources: ['asile-en-france.org'],
  verified: true,
} as const satisfies Partial<LimitRule>;

const URGENT = {
  ...REPLY,
  id: 'D3-URGENT-REPLY',
  starts: [{ fact: 'urgent_reply_asked' }],
  article: `${DUBLIN} Art. 21(2), 22(6)`,
  sources: [],
  verified: false,
} as const satisfies Partial<LimitRule>;

const DETENTION = {
  id: 'D3-DET',
  article: `${DUBLIN} Art. 28(3)`,
  sources: [],
  verified: false,
} as const satisfies Partial<LimitRule>;

export const DUBLIN_REQUEST_LIMITS = [
  { ...TAKE_CHARGE_IN_3_MONTHS, metBy: REQUESTED },
  {
    // A refusal leaves what remains of the three months for a new request.
    ...TAKE_CHARGE_IN_3_MONTHS,
    part: 'fresh',
    onlyIf: { facts: ['refusal', 'reexamination_lapsed'], within: 'D3-TCR-3M' },
    metBy: REQUESTED,
  },
  {
    ...REQUEST,
    id: 'D3-TCR-EURODAC-2M',
    starts: [{ fact: 'eurodac_hit', notGiven: REQUESTED }],
    period: { amount: 2, unit: 'months' },
    cappedBy: 'D3-TCR-3M',
    metBy: REQUESTED,
    passedBy: ['request_time_expired'],
    article: `${DUBLIN} Art. 21(1)(2)`,
    sources: ['Mengesteab C-670/16'],
    verified: true,
  },
  {
    // Past the week at least that was asked for, the reply is late; only the month makes silence an acceptance.
    ...URGENT,
    part: 'asked',
    period: { amount: 1, unit: 'weeks' },
    metBy: ['urgent_delay_announced', ...REPLIED],
    effect: 'nothing',
    silence: 'nothing',
  },
  { ...URGENT, part: 'ceiling', period: { amount: 1, unit: 'months' } },
  {
    ...REPLY,
    id: 'D3-REPLY-2M',
    starts: [{ fact: 'request_sent', until: 'request_received' }, { fact: 'request_received' }],
    period: { amount: 2, unit: 'months' },
    article: `${DUBLIN} Art. 22(1), 22(7)`,
    sources: ['Safe Passage [2021] EWHC 1821', 'CE 428761'],
    verified: true,
  },
  {
    ...BY_UK,
    id: 'D3-17.2-REPLY-2M',
    pathways: DUBLIN3,
    starts: [
      { fact: 'article_17_2_requested', until: 'article_17_2_received' },
      { fact: 'article_17_2_received' },
    ],
    period: { amount: 2, unit: 'months' },
    metBy: REPLIED,
    effect: 'nothing',
    silence: 'nothing',
    article: `${DUBLIN} Art. 17(2)(4)`,
    sources: ['HA [2018] UKUT 297', 'BAA [2020] UKUT 227'],
    verified: false,
  },
  {
    ...TAKE_BACK,
    part: 'hit',
    starts: [{ fact: 'eurodac_asylum_hit', notGiven: ['take_back_requested'] }],
    period: { amount: 2, unit: 'months' },
  },
  {
    ...TAKE_BACK,
    part: 'lodging',
    starts: LODGED,
    onlyIf: { facts: ['take_back_requested'] },
    period: { amount: 3, unit: 'months' },
  },
  {
    ...TAKE_BACK_REPLY,
    id: 'D3-TB-REPLY-EURODAC-2W',
    starts: [{ fact: 'take_back_received', given: 'eurodac_asylum_hit' }],
    period: { amount: 2, unit: 'weeks' },
  },
  {
    ...TAKE_BACK_REPLY,
    id: 'D3-TB-REPLY-1M',
    starts: [{ fact: 'take_back_received', notGiven: ['eurodac_asylum_hit'] }],
    period: { amount: 1, unit: 'months' },
  },
  {
    ...REQUEST,
    ...DETENTION,
    part: 'request',
    starts: [{ fact: 'detained', notGiven: REQUESTED }],
    period: { amount: 1, unit: 'months' },
    metBy: REQUESTED,
    endedBy: { ...SETTLED, released: 'ended' },
    effect: 'release',
    silence: 'nothing',
  },
  {
    ...REPLY,
    ...DETENTION,
    part: 'reply',
    starts: [{ fact: 'request_received', detained: true }],
    period: { amount: 2, unit: 'weeks' },
    endedBy: { ...SETTLED, released: 'ended' },
  },
  {
    ...BY_FRANCE,
    ...DETENTION,
    part: 'transfer',
    pathways: DUBLIN3,
    starts: [
      { fact: 'acceptance', detained: true },
      { fact: 'acceptance', detained: true, deemed: TAKE_CHARGE_REPLIES, late: true },
      { fact: 'acceptance_by_silence', detained: true, deemed: TAKE_CHARGE_REPLIES },
    ],
    period: { amount: 6, unit: 'weeks' },
    metBy: ['arrived', 'released'],
    endedBy: OVER,
    effect: 'release',
    silence: 'nothing',
  },
] as const satisfies readonly LimitRule[];
