import type { Stage, Step } from './pathway.js';
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
export const COURT_ORDER_STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  entry_ordered: { number: 70, milestone: 'accepted', ending: null },
  order_complied: { number: 90, milestone: null, ending: null },
  closed_other: CLOSED_OTHER,
  travel_arranged: { number: 100, milestone: 'transfer_arranged', ending: null },
  ...ARRIVAL_STAGES,
} as const satisfies Record<string, Stage>;

type CourtOrderStage = keyof typeof COURT_ORDER_STAGES;

export const COURT_ORDER_STEPS = {
  // An order to let the child in is an acceptance; most orders of a court (`court_order_made`) are not.
  entry_ordered: { fact: 'court_order', date: 'judgment', key: 'order_made', asks: ['due_date'] },
  order_complied: COURT_STEPS.order_complied,
  ...TRAVEL_STEPS,
  ...ARRIVAL_STEPS,
} as const satisfies Record<string, Step>;

type CourtOrderStep = keyof typeof COURT_ORDER_STEPS;

const TRAVEL = { travel_arranged: 'travel_arranged', arrived: 'transferred', ...CLOSE } as const;

export const COURT_ORDER_TRANSITIONS = {
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
