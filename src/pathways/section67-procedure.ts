import type { Stage, Step } from './pathway.js';
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
export const SECTION67_STAGES = {
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

type Section67Stage = keyof typeof SECTION67_STAGES;

export const SECTION67_STEPS = {
  referred: { fact: 'referred', date: 'event', key: 'referral' },
  best_interests_determined: { fact: 'best_interests_determined', date: 'event' },
  security_checked: { fact: 'security_checked', date: 'event' },
  placement_found: { fact: 'placement_found', date: 'event' },
  refusal_received: ANSWER_STEPS.refusal_received,
  ...COURT_STEPS,
  ...TRAVEL_STEPS,
  ...ARRIVAL_STEPS,
} as const satisfies Record<string, Step>;

type Section67Step = keyof typeof SECTION67_STEPS;

const REFUSAL = { refusal_received: 'refused' } as const;

export const SECTION67_TRANSITIONS = {
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
