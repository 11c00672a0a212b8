import type { Pathway, Stage, Step } from './pathway.js';
import {
  ANSWER_STEPS,
  ARRIVAL_STAGES,
  ARRIVAL_STEPS,
  ARRIVAL_TRANSITIONS,
  CLOSE,
  CLOSED_OTHER,
  COURT_STEPS,
  TRAVEL_STEPS,
} from './shared-steps.js';

/** Immigration Act 2016, section 67: unaccompanied children relocated from France, Greece and Italy, with family or without. */
const STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  referred: { number: 20, milestone: 'submitted', ending: null },
  bid_done: { number: 30, milestone: null, ending: null },
  security_checked: { number: 40, milestone: null, ending: null },
  placement_found: { number: 70, milestone: 'accepted', ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  judicial_review: { number: 86, milestone: null, ending: null },
  closed_other: CLOSED_OTHER,
  travel_arranged: { number: 100, milestone: 'transfer_arranged', ending: null },
  ...ARRIVAL_STAGES,
} as const satisfies Record<string, Stage>;

export type Section67Stage = keyof typeof STAGES;

const STEPS = {
  referred: { fact: 'referred', date: 'event', key: 'referral' },
  best_interests_determined: { fact: 'best_interests_determined', date: 'event' },
  security_checked: { fact: 'security_checked', date: 'event' },
  placement_found: { fact: 'placement_found', date: 'event' },
  refusal_received: ANSWER_STEPS.refusal_received,
  ...COURT_STEPS,
  ...TRAVEL_STEPS,
  ...ARRIVAL_STEPS,
} as const satisfies Record<string, Step>;

export type Section67Step = keyof typeof STEPS;

const REFUSAL = { refusal_received: 'refused' } as const;

const TRANSITIONS = {
  identified: { referred: 'referred', ...CLOSE },
  referred: { best_interests_determined: 'bid_done', ...REFUSAL, ...CLOSE },
  bid_done: { security_checked: 'security_checked', ...REFUSAL, ...CLOSE },
  security_checked: { placement_found: 'placement_found', ...REFUSAL, ...CLOSE },
  placement_found: {
    exit_authorised: 'placement_found',
    travel_arranged: 'travel_arranged',
    arrived: 'transferred',
    ...CLOSE,
  },
  refused: { referred: 'referred', claim_issued: 'judicial_review', ...CLOSE },
  judicial_review: {
    court_order_made: 'judicial_review',
    referred: 'referred',
    ...REFUSAL,
    claim_dismissed: 'refused',
    ...CLOSE,
  },
  travel_arranged: {
    exit_authorised: 'travel_arranged',
    travel_arranged: 'travel_arranged',
    arrived: 'transferred',
    ...CLOSE,
  },
  ...ARRIVAL_TRANSITIONS,
} as const satisfies Record<Section67Stage, Partial<Record<Section67Step, Section67Stage>>>;

/** From Royal Assent to the day the last of the 480 places was filled. */
export const SECTION67 = {
  id: 'section67',
  lawId: 'S67',
  group: 'section67',
  article: 'Immigration Act 2016 s. 67',
  sources: ['Immigration Act 2016 s. 67', 'Home Office factsheet on section 67'],
  verified: true,
  inForce: [
    {
      event: 'referral',
      from: '2016-05-12T00:00:00+01:00',
      to: '2020-07-28T00:00:00+01:00',
      zone: 'Europe/London',
    },
  ],
  way: 'entry',
  needsRelative: false,
  relations: { named: [], byPractice: [] },
  relativeStatuses: [],
  minority: { at: 'arrival', under: 18 },
  firstStage: 'identified',
  stages: STAGES,
  steps: STEPS,
  transitions: TRANSITIONS,
  anytime: ['order_complied'],
} as const satisfies Pathway;
