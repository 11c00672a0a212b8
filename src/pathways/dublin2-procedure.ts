import {
  DISCRETIONARY_ANSWER,
  OPENING_STAGES,
  OUTCOME_STAGES,
  REQUEST,
  REQUEST_STAGES,
  TAKE_CHARGE_TRANSITIONS,
} from './dublin-procedure.js';
import type { Dublin2Step } from './dublin-steps.js';
import type { Stage } from './pathway.js';

/** The take-charge procedure with the humanitarian clause of Regulation (EC) 343/2003 in it. */

export const DUBLIN2_STAGES = {
  ...OPENING_STAGES,
  ...REQUEST_STAGES,
  article_15: { number: 92, milestone: 'submitted', ending: null },
  ...OUTCOME_STAGES,
} as const satisfies Record<string, Stage>;

type Dublin2Stage = keyof typeof DUBLIN2_STAGES;

const HUMANITARIAN = { article_15_requested: 'article_15' } as const;

export const DUBLIN2_TRANSITIONS = {
  ...TAKE_CHARGE_TRANSITIONS,
  request_time_expired: { ...TAKE_CHARGE_TRANSITIONS.request_time_expired, ...HUMANITARIAN },
  refused: { ...TAKE_CHARGE_TRANSITIONS.refused, ...HUMANITARIAN },
  reexamination_lapsed: { ...TAKE_CHARGE_TRANSITIONS.reexamination_lapsed, ...HUMANITARIAN },
  reexamination_refused: { ...TAKE_CHARGE_TRANSITIONS.reexamination_refused, ...HUMANITARIAN },
  litigation: { ...TAKE_CHARGE_TRANSITIONS.litigation, ...HUMANITARIAN },
  article_15: { article_15_received: 'article_15', ...REQUEST, ...DISCRETIONARY_ANSWER },
} as const satisfies Record<Dublin2Stage, Partial<Record<Dublin2Step, Dublin2Stage>>>;
