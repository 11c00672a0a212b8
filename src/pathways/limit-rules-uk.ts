import type { LimitRule } from './limit-rule.js';
import { AGREED, ARRIVED, DUBLIN3, FROM_ABROAD, IN_COUNTRY, OVER } from './limit-scopes.js';
import { PATHWAY_IDS } from './pathway.js';

/** Limits of the United Kingdom's courts and offices, and those a court sets itself. */

const BEFORE_THE_COURTS = {
  guard: 'before',
  ours: true,
  authority: 'uk_court',
  silence: 'nothing',
  roll: 'by_law',
  calendar: 'uk_nation',
  verified: false,
} as const satisfies Partial<LimitRule>;

const TRIBUNAL = {
  ...BEFORE_THE_COURTS,
  metBy: ['appeal_lodged'],
  endedBy: { ...ARRIVED, grant: 'ended' },
  effect: 'late_application',
  sources: ['SI 2014/2604 r. 19, r. 11'],
} as const satisfies Partial<LimitRule>;

/** Unaccompanied children are excluded both ways: these serve to check what is said of an adult of the family. */
const AGREEMENT = {
  id: 'UKFR25-14D',
  pathways: ['uk_france_2025'],
  endedBy: { ...OVER, returned: 'procedure_ended' },
  guard: 'after',
  ours: false,
  effect: 'no_return',
  silence: 'nothing',
  roll: 'none',
  article: 'UK–France Agreement 2025',
  sources: ['UK–France Agreement, in force 6 August 2025'],
  verified: true,
} as const satisfies Partial<LimitRule>;

export const UK_LIMITS = [
  {
    ...BEFORE_THE_COURTS,
    id: 'UK-JR-3M',
    pathways: ['dublin2', ...DUBLIN3, 'purnia', 'section67', ...IN_COUNTRY, ...FROM_ABROAD],
    starts: [{ fact: 'refusal' }, { fact: 'refusal_in_country' }, { fact: 'reexamination_lapsed' }],
    period: { amount: 3, unit: 'months' },
    metBy: ['claim_issued'],
    endedBy: { ...AGREED, grant: 'ended', placement_found: 'ended', appeal_lodged: 'ended' },
    effect: 'permission_refused',
    article: 'CPR 54.5(1); SI 2008/2698 r. 28(2)',
    sources: ['CPR 54.5', 'I, S C-19/21', 'MK, IK, HK [2016] UKUT 231', 'MS [2019] UKUT 9'],
  },
  {
    ...TRIBUNAL,
    id: 'UK-FTT-28D',
    pathways: FROM_ABROAD,
    starts: [{ fact: 'refusal' }],
    period: { amount: 28, unit: 'days' },
    article: 'FTT (IAC) Rules 2014 r. 19(3)(b)',
  },
  {
    ...TRIBUNAL,
    id: 'UK-FTT-14D',
    pathways: IN_COUNTRY,
    starts: [{ fact: 'refusal_in_country' }],
    period: { amount: 14, unit: 'days' },
    article: 'FTT (IAC) Rules 2014 r. 19(2)',
  },
  {
    id: 'UK-CNP-12W',
    pathways: ['child_relative_visa'],
    starts: [{ fact: 'application_submitted', until: 'biometrics_given' }, { fact: 'biometrics_given' }],
    period: { amount: 12, unit: 'weeks' },
    metBy: ['grant', 'refusal'],
    endedBy: ARRIVED,
    guard: 'after',
    ours: false,
    authority: 'home_office',
    effect: 'nothing',
    silence: 'nothing',
    roll: 'none',
    calendar: 'england_wales',
    article: 'GOV.UK',
    sources: ['GOV.UK: child of a close relative with protection status'],
    verified: true,
  },
  {
    ...AGREEMENT,
    part: 'request',
    starts: [{ fact: 'small_boat_arrival' }],
    period: { amount: 14, unit: 'days' },
    metBy: ['readmission_asked'],
    authority: 'home_office',
    calendar: 'england_wales',
  },
  {
    ...AGREEMENT,
    part: 'answer',
    starts: [{ fact: 'readmission_asked' }],
    period: { amount: 14, unit: 'days' },
    metBy: ['readmission_answered'],
    authority: 'prefecture',
    calendar: 'france',
  },
  {
    // The three months bound the whole way from arrival to return.
    ...AGREEMENT,
    part: 'return',
    starts: [{ fact: 'small_boat_arrival' }],
    period: { amount: 3, unit: 'months' },
    metBy: ['returned'],
    authority: 'home_office',
    calendar: 'england_wales',
  },
  {
    id: 'COURT-ORDERED',
    pathways: PATHWAY_IDS,
    starts: [{ fact: 'court_order' }],
    period: { amount: 0, unit: 'days', from: 'due_date' },
    metBy: ['order_complied', 'acceptance', 'grant', 'arrived'],
    endedBy: OVER,
    guard: 'after',
    ours: false,
    authority: 'home_office',
    effect: 'contempt',
    silence: 'nothing',
    roll: 'none',
    calendar: 'england_wales',
    article: 'The order',
    sources: ['Khalili'],
    verified: true,
  },
] as const satisfies readonly LimitRule[];
