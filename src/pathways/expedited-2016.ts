import type { Stage, Step } from './pathway.js';
import {
  ANSWER_STEPS,
  ARRIVAL_STAGES,
  ARRIVAL_STEPS,
  ARRIVAL_TRANSITIONS,
  CLOSE,
  CLOSED_OTHER,
  COURT_STEPS,
} from './shared-steps.js';

/**
 * The expedited process at the clearance of the Calais camp: the Home Office interviewed children there and in the
 * centres they were sent to, and answered without a Dublin request and, when it refused, without reasons.
 */
export const EXPEDITED_STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  interviewed: { number: 20, milestone: 'submitted', ending: null },
  accepted: { number: 70, milestone: 'accepted', ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  reviewed: { number: 85, milestone: null, ending: null },
  judicial_review: { number: 86, milestone: null, ending: null },
  closed_other: CLOSED_OTHER,
  ...ARRIVAL_STAGES,
} as const satisfies Record<string, Stage>;

type Expedited2016Stage = keyof typeof EXPEDITED_STAGES;

export const EXPEDITED_STEPS = {
  interviewed: { fact: 'interviewed', date: 'event', key: 'interview' },
  ...ANSWER_STEPS,
  review_requested: { fact: 'review_requested', date: 'sending' },
  review_decided: { fact: 'review_decided', date: 'receipt' },
  ...COURT_STEPS,
  ...ARRIVAL_STEPS,
} as const satisfies Record<string, Step>;

type Expedited2016Step = keyof typeof EXPEDITED_STEPS;

const ANSWERS = { acceptance_received: 'accepted', refusal_received: 'refused' } as const;

export const EXPEDITED_TRANSITIONS = {
  identified: { interviewed: 'interviewed', ...CLOSE },
  interviewed: { ...ANSWERS, ...CLOSE },
  accepted: { arrived: 'transferred', ...CLOSE },
  refused: {
    review_requested: 'refused',
    review_decided: 'reviewed',
    claim_issued: 'judicial_review',
    ...CLOSE,
  },
  reviewed: { ...ANSWERS, claim_issued: 'judicial_review', arrived: 'transferred', ...CLOSE },
  judicial_review: {
    court_order_made: 'judicial_review',
    ...ANSWERS,
    claim_dismissed: 'refused',
    ...CLOSE,
  },
  ...ARRIVAL_TRANSITIONS,
} as const satisfies Record<Expedited2016Stage, Partial<Record<Expedited2016Step, Expedited2016Stage>>>;
