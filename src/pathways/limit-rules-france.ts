import type { LimitRule } from './limit-rule.js';
import { ARRIVED, OVER, THROUGH_FRANCE, TRANSFERRED } from './limit-scopes.js';

/** Limits of French law: asylum registration, care, the children's judge, challenges before the administrative courts. */

const FRENCH = { calendar: 'france' } as const satisfies Partial<LimitRule>;

const REGISTRATION = {
  ...FRENCH,
  id: 'FR-REG-3WD',
  pathways: THROUGH_FRANCE,
  starts: [{ fact: 'intent_recorded' }],
  metBy: ['application_registered'],
  endedBy: OVER,
  guard: 'after',
  ours: false,
  authority: 'prefecture',
  effect: 'interim_relief',
  silence: 'nothing',
  roll: 'by_law',
  article: 'CESEDA L521-4',
  sources: ['CESEDA L521-4'],
  verified: true,
} as const satisfies Partial<LimitRule>;

/** Emergency shelter: five days from the first day of reception, renewable twice; the prosecutor hears of each step. */
const SHELTER = {
  ...FRENCH,
  id: 'FR-APU-5D',
  pathways: THROUGH_FRANCE,
  starts: [{ fact: 'care_started' }],
  metBy: ['age_disputed', 'prosecutor_order', 'judge_seised'],
  guard: 'after',
  ours: false,
  authority: 'department',
  effect: 'prosecutor_informed',
  silence: 'nothing',
  roll: 'none',
  article: 'CASF L221-2-4, R221-11',
  sources: ['CASF R221-11'],
  verified: true,
} as const satisfies Partial<LimitRule>;

/** A child taken into care again is sheltered anew. */
const SHELTERED = { ...OVER, care_started: 'ended' } as const;
const RENEWED = { ...SHELTERED, care_renewed: 'extended' } as const;

/** Until it is challenged, a transfer decision is not enforced before its time; a challenge bars it until the ruling. */
const HOLD = {
  ...FRENCH,
  id: 'FR-TRANSFER-HOLD',
  pathways: TRANSFERRED,
  metBy: [],
  endedBy: { ...ARRIVED, transfer_challenged: 'interrupted' },
  guard: 'after',
  ours: false,
  authority: 'prefecture',
  effect: 'enforceable',
  silence: 'nothing',
  roll: 'none',
  article: 'CESEDA L572-2',
  sources: ['CESEDA L572-2'],
  verified: true,
} as const satisfies Partial<LimitRule>;

const CHALLENGE = {
  ...FRENCH,
  pathways: TRANSFERRED,
  metBy: ['transfer_challenged'],
  endedBy: ARRIVED,
  guard: 'before',
  ours: true,
  authority: 'french_court',
  effect: 'out_of_time',
  silence: 'nothing',
  sources: ['CJA R421-5'],
  verified: false,
} as const satisfies Partial<LimitRule>;

const RULING = {
  ...CHALLENGE,
  part: 'ruling',
  metBy: ['transfer_judgment', 'transfer_judgment_notified'],
  guard: 'after',
  ours: false,
  effect: 'nothing',
} as const satisfies Partial<LimitRule>;

const SEVEN_DAYS = { id: 'FR-APPEAL-7D', article: 'CESEDA L572-4, L921-1', roll: 'by_law' } as const;
const HOURS = {
  id: 'FR-APPEAL-48H',
  article: 'CESEDA L921-2, L921-4',
  roll: 'none',
  verified: true,
} as const;

export const FRENCH_LIMITS = [
  { ...REGISTRATION, period: { amount: 3, unit: 'working_days' } },
  { ...REGISTRATION, part: 'many', period: { amount: 10, unit: 'working_days' } },
  { ...SHELTER, period: { amount: 5, unit: 'days', count: 'first_day' }, endedBy: RENEWED },
  {
    ...SHELTER,
    part: 'renewed_once',
    onlyIf: { facts: ['care_renewed'], times: 1 },
    period: { amount: 10, unit: 'days', count: 'first_day' },
    endedBy: RENEWED,
  },
  {
    ...SHELTER,
    part: 'renewed_twice',
    onlyIf: { facts: ['care_renewed'], times: 2 },
    period: { amount: 15, unit: 'days', count: 'first_day' },
    endedBy: SHELTERED,
  },
  {
    ...FRENCH,
    id: 'FR-375-8D',
    pathways: THROUGH_FRANCE,
    starts: [{ fact: 'prosecutor_order' }],
    period: { amount: 8, unit: 'days' },
    metBy: ['judge_seised'],
    endedBy: OVER,
    guard: 'before',
    ours: false,
    authority: 'prosecutor',
    effect: 'order_falls',
    silence: 'nothing',
    roll: 'by_law',
    article: 'Code civil 375-5',
    sources: ['Code civil 375, 375-5'],
    verified: false,
  },
  {
    ...HOLD,
    starts: [{ fact: 'transfer_decision', detained: false }],
    period: { amount: 15, unit: 'days' },
  },
  {
    ...HOLD,
    part: 'detained',
    starts: [{ fact: 'transfer_decision', detained: true }],
    period: { amount: 48, unit: 'hours' },
  },
  {
    // The administrative courts may leave out the last day as well; the earlier reading counts.
    ...CHALLENGE,
    ...SEVEN_DAYS,
    starts: [{ fact: 'transfer_decision', detained: false }],
    period: { amount: 7, unit: 'days' },
  },
  {
    ...RULING,
    ...SEVEN_DAYS,
    starts: [{ fact: 'transfer_challenged', detained: false }],
    period: { amount: 15, unit: 'days' },
  },
  {
    ...CHALLENGE,
    ...HOURS,
    starts: [{ fact: 'transfer_decision', detained: true }],
    period: { amount: 48, unit: 'hours' },
  },
  {
    // Ninety-six hours after the forty-eight for the challenge.
    ...RULING,
    ...HOURS,
    starts: [{ fact: 'transfer_decision', detained: true }],
    onlyIf: { facts: ['transfer_challenged'] },
    period: { amount: 144, unit: 'hours' },
  },
  {
    ...RULING,
    ...HOURS,
    part: 'ruling_detained',
    starts: [
      {
        fact: 'detained',
        given: 'transfer_challenged',
        notGiven: ['transfer_judgment', 'transfer_judgment_notified'],
      },
    ],
    period: { amount: 144, unit: 'hours' },
  },
  {
    ...CHALLENGE,
    id: 'FR-ADMIN-2M',
    pathways: THROUGH_FRANCE,
    starts: [{ fact: 'administrative_decision' }, { fact: 'administrative_silence' }],
    period: { amount: 2, unit: 'months', count: 'franc' },
    metBy: ['administrative_appeal'],
    endedBy: OVER,
    roll: 'by_law',
    article: 'CJA R421-1, R421-2',
    sources: ['CJA R421-7'],
  },
] as const satisfies readonly LimitRule[];
