import type { LimitRule } from './limit-rule.js';
import { ARRIVED, DUBLIN3, OVER, SETTLED, TAKE_CHARGE, TAKE_CHARGE_REPLIES } from './limit-scopes.js';

/** After a reply: re-examination and information (Regulation 1560/2003), and the transfer (604/2013 Article 29). */

const REEXAMINATION = {
  pathways: TAKE_CHARGE,
  endedBy: SETTLED,
  ours: false,
  roll: 'disputed',
  notSaved: true,
  article: '1560/2003 Art. 5(2)',
} as const satisfies Partial<LimitRule>;

const INFORMATION = {
  pathways: DUBLIN3,
  endedBy: SETTLED,
  guard: 'after',
  ours: false,
  authority: 'home_office',
  effect: 'nothing',
  silence: 'nothing',
  roll: 'disputed',
  calendar: 'england_wales',
  sources: [],
  verified: false,
} as const satisfies Partial<LimitRule>;

const FAMILY_INFORMATION = {
  ...INFORMATION,
  id: 'IR-INFO-4W',
  starts: [{ fact: 'family_information_requested' }],
  metBy: ['family_information_received'],
  notSaved: true,
  article: '1560/2003 Art. 12 (118/2014)',
} as const satisfies Partial<LimitRule>;

/**
 * Six months from acceptance, or anew after a challenge. Until the Conseil d'État decided otherwise on 27 May 2019
 * (421276, 428025) they ran from the judgment (24 September 2018, 420708), since then from its notification to the
 * administration. Appeal and stay on appeal interrupt nothing; neither do closed borders (C-245/21).
 */
const TRANSFER = {
  pathways: DUBLIN3,
  starts: [
    { fact: 'acceptance' },
    { fact: 'acceptance', deemed: TAKE_CHARGE_REPLIES, late: true },
    { fact: 'acceptance_by_silence', deemed: TAKE_CHARGE_REPLIES },
    { fact: 'transfer_judgment', given: 'transfer_challenged', before: '2019-05-27' },
    { fact: 'transfer_judgment_notified', given: 'transfer_challenged', from: '2019-05-27' },
  ],
  metBy: ['arrived'],
  passedBy: ['transfer_time_expired'],
  guard: 'before',
  ours: false,
  authority: 'prefecture',
  effect: 'france_responsible',
  silence: 'responsibility_moves',
  roll: 'disputed',
  calendar: 'france',
  verified: true,
} as const satisfies Partial<LimitRule>;

const INTERRUPTED = { ...OVER, france_responsible: 'ended', transfer_challenged: 'interrupted' } as const;

export const DUBLIN_TRANSFER_LIMITS = [
  {
    ...TRANSFER,
    id: 'D3-TRANSFER-6M',
    period: { amount: 6, unit: 'months' },
    endedBy: { ...INTERRUPTED, extension_12m: 'extended', extension_18m: 'extended' },
    article: '604/2013 Art. 29(1), 29(2)',
    sources: [
      'Shiri C-201/16',
      'A.S. C-490/16',
      'CE 421276',
      'CE 428025',
      'CE 420708',
      'MA, PB, LE C-245/21',
    ],
  },
  {
    ...TRANSFER,
    id: 'D3-TRANSFER-12M',
    onlyIf: { facts: ['extension_12m'], within: 'D3-TRANSFER-6M' },
    period: { amount: 12, unit: 'months' },
    endedBy: { ...INTERRUPTED, extension_18m: 'extended' },
    article: '604/2013 Art. 29(2)',
    sources: ['Shiri C-201/16'],
  },
  {
    ...TRANSFER,
    id: 'D3-TRANSFER-18M',
    onlyIf: { facts: ['extension_18m'], within: 'D3-TRANSFER-6M' },
    period: { amount: 18, unit: 'months' },
    endedBy: INTERRUPTED,
    article: '604/2013 Art. 29(2)',
    sources: ['BVerwG 1 C 55.20'],
  },
] as const satisfies readonly LimitRule[];

export const DUBLIN_REPLY_LIMITS = [
  {
    ...REEXAMINATION,
    id: 'IR-REEXAM-3W',
    starts: [{ fact: 'refusal', replyTo: ['take_charge', 'reexamination'] }],
    period: { amount: 3, unit: 'weeks' },
    metBy: ['reexamination_sent'],
    guard: 'before',
    authority: 'prefecture',
    effect: 'no_reexamination',
    silence: 'responsibility_moves',
    calendar: 'france',
    sources: ['SM, AWG (UTIAC)'],
    verified: false,
  },
  {
    ...REEXAMINATION,
    id: 'IR-REEXAM-REPLY-2W',
    starts: [
      { fact: 'reexamination_sent', until: 'reexamination_received' },
      { fact: 'reexamination_received' },
    ],
    period: { amount: 2, unit: 'weeks' },
    metBy: ['acceptance', 'refusal'],
    passedBy: ['reexamination_lapsed'],
    guard: 'after',
    authority: 'home_office',
    effect: 'procedure_ends',
    silence: 'not_accepted',
    calendar: 'england_wales',
    sources: ['X and X C-47/17'],
    verified: true,
  },
  {
    ...FAMILY_INFORMATION,
    period: { amount: 4, unit: 'weeks' },
    endedBy: { ...SETTLED, family_information_extended: 'extended' },
  },
  {
    ...FAMILY_INFORMATION,
    part: 'extended',
    onlyIf: { facts: ['family_information_extended'] },
    period: { amount: 6, unit: 'weeks' },
  },
  {
    ...INFORMATION,
    id: 'D3-INFO-5W',
    starts: [{ fact: 'information_requested' }],
    period: { amount: 5, unit: 'weeks' },
    metBy: ['information_received'],
    article: '604/2013 Art. 34(5)',
  },
  {
    id: 'IR-ARRIVAL-NOTICE',
    pathways: DUBLIN3,
    starts: [{ fact: 'transfer_booked' }],
    period: { amount: 3, unit: 'working_days', count: 'back', from: 'due_date' },
    metBy: ['arrival_notice_given'],
    endedBy: { ...ARRIVED, transfer_booked: 'ended' },
    guard: 'before',
    ours: false,
    authority: 'prefecture',
    effect: 'nothing',
    silence: 'nothing',
    roll: 'none',
    calendar: 'france',
    notSaved: true,
    article: '1560/2003 Art. 8',
    sources: [],
    verified: false,
  },
] as const satisfies readonly LimitRule[];
