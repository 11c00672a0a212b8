import { IMMIGRATION_STATUSES } from '../common/codes.js';
import { HUMAN_RIGHTS_ACT } from './family-visas.js';
import type { Pathway, Stage, Step } from './pathway.js';
import {
  ARRIVAL_STAGES,
  ARRIVAL_STEPS,
  ARRIVAL_TRANSITIONS,
  CLOSE,
  CLOSED_OTHER,
  COURT_STEPS,
  TRAVEL_STEPS,
} from './shared-steps.js';

/** Entry that a court of the United Kingdom orders, as in ZAT, beside any other procedure. */
const STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  entry_ordered: { number: 70, milestone: 'accepted', ending: null },
  order_complied: { number: 90, milestone: null, ending: null },
  closed_other: CLOSED_OTHER,
  travel_arranged: { number: 100, milestone: 'transfer_arranged', ending: null },
  ...ARRIVAL_STAGES,
} as const satisfies Record<string, Stage>;

export type CourtOrderStage = keyof typeof STAGES;

const STEPS = {
  // An order to let the child in is an acceptance; most orders of a court (`court_order_made`) are not.
  entry_ordered: { fact: 'court_order', date: 'judgment', key: 'order_made', asks: ['due_date'] },
  order_complied: COURT_STEPS.order_complied,
  ...TRAVEL_STEPS,
  ...ARRIVAL_STEPS,
} as const satisfies Record<string, Step>;

export type CourtOrderStep = keyof typeof STEPS;

const TRAVEL = { travel_arranged: 'travel_arranged', arrived: 'transferred', ...CLOSE } as const;

const TRANSITIONS = {
  identified: { entry_ordered: 'entry_ordered', ...CLOSE },
  entry_ordered: {
    entry_ordered: 'entry_ordered',
    order_complied: 'order_complied',
    exit_authorised: 'entry_ordered',
    ...TRAVEL,
  },
  order_complied: { exit_authorised: 'order_complied', ...TRAVEL },
  travel_arranged: { exit_authorised: 'travel_arranged', order_complied: 'travel_arranged', ...TRAVEL },
  ...ARRIVAL_TRANSITIONS,
} as const satisfies Record<CourtOrderStage, Partial<Record<CourtOrderStep, CourtOrderStage>>>;

/** The court orders it as the guardian of Article 8, hence from the day the Act is in force. */
export const COURT_ORDER = {
  id: 'court_order',
  lawId: 'COURT',
  group: 'court_order',
  article: 'Senior Courts Act 1981 s. 31; Human Rights Act 1998 s. 6',
  sources: ['R (ZAT and others) v Home Secretary'],
  verified: true,
  inForce: [{ event: 'order_made', from: HUMAN_RIGHTS_ACT, to: null, zone: 'Europe/London' }],
  way: 'order',
  needsRelative: true,
  relations: {
    named: [
      'mother',
      'father',
      'guardian',
      'brother',
      'sister',
      'half_sibling',
      'uncle',
      'aunt',
      'grandfather',
      'grandmother',
      'step_parent',
      'cousin',
      'family_friend',
      'other',
    ],
    byPractice: [],
  },
  relativeStatuses: IMMIGRATION_STATUSES,
  minority: null,
  firstStage: 'identified',
  stages: STAGES,
  steps: STEPS,
  transitions: TRANSITIONS,
  anytime: [],
} as const satisfies Pathway;
