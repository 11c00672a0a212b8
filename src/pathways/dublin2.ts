import {
  DISCRETIONARY_ANSWER,
  OPENING_STAGES,
  OUTCOME_STAGES,
  REQUEST,
  REQUEST_STAGES,
  TAKE_CHARGE_TRANSITIONS,
} from './dublin-procedure.js';
import { DUBLIN2_STEPS, DUBLIN_ANYTIME, type Dublin2Step } from './dublin-steps.js';
import type { InForce, Pathway, Stage } from './pathway.js';

/** Regulation (EC) 343/2003: an unaccompanied minor to a family member (Article 6), or on humanitarian grounds (15(3)). */

/**
 * Its criteria hold for applications lodged before 1 January 2014 (VG Frankfurt (Oder) 6 L 586/14.A); a request about
 * such an application made later follows Regulation 604/2013 (Article 49 there) and stays possible as long as that does.
 */
const IN_FORCE = [
  {
    event: 'application_lodged',
    from: '2003-09-01T00:00:00+02:00',
    to: '2014-01-01T00:00:00+01:00',
    zone: 'Europe/Paris',
  },
  {
    event: 'request_received',
    from: '2003-09-01T00:00:00+01:00',
    to: '2020-12-31T23:00:00Z',
    zone: 'Europe/London',
  },
] as const satisfies readonly InForce[];

const STAGES = {
  ...OPENING_STAGES,
  ...REQUEST_STAGES,
  article_15: { number: 92, milestone: 'submitted', ending: null },
  ...OUTCOME_STAGES,
} as const satisfies Record<string, Stage>;

export type Dublin2Stage = keyof typeof STAGES;

const HUMANITARIAN = { article_15_requested: 'article_15' } as const;

const TRANSITIONS = {
  ...TAKE_CHARGE_TRANSITIONS,
  request_time_expired: { ...TAKE_CHARGE_TRANSITIONS.request_time_expired, ...HUMANITARIAN },
  refused: { ...TAKE_CHARGE_TRANSITIONS.refused, ...HUMANITARIAN },
  reexamination_lapsed: { ...TAKE_CHARGE_TRANSITIONS.reexamination_lapsed, ...HUMANITARIAN },
  reexamination_refused: { ...TAKE_CHARGE_TRANSITIONS.reexamination_refused, ...HUMANITARIAN },
  litigation: { ...TAKE_CHARGE_TRANSITIONS.litigation, ...HUMANITARIAN },
  article_15: { article_15_received: 'article_15', ...REQUEST, ...DISCRETIONARY_ANSWER },
} as const satisfies Record<Dublin2Stage, Partial<Record<Dublin2Step, Dublin2Stage>>>;

export const DUBLIN2 = {
  id: 'dublin2',
  lawId: 'D2',
  group: 'dublin2',
  article: '343/2003 Art. 6, 15(3)',
  sources: ['Regulation (EC) 343/2003', 'VG Frankfurt (Oder) 6 L 586/14.A, asyl.net M22241'],
  verified: false,
  inForce: IN_FORCE,
  way: 'entry',
  needsRelative: true,
  relations: {
    named: ['mother', 'father', 'guardian'],
    byPractice: ['brother', 'sister', 'uncle', 'aunt', 'grandfather', 'grandmother'],
  },
  relativeStatuses: [
    'british',
    'settled',
    'refugee',
    'humanitarian_protection',
    'pending_claim',
    'limited_leave',
  ],
  minority: { at: 'application_lodged', under: 18 },
  firstStage: 'identified',
  stages: STAGES,
  steps: DUBLIN2_STEPS,
  transitions: TRANSITIONS,
  anytime: DUBLIN_ANYTIME,
} as const satisfies Pathway;
