import {
  DISCRETIONARY_ANSWER,
  OPENING_STAGES,
  OUTCOME_STAGES,
  REQUEST,
  REQUEST_STAGES,
  TAKE_CHARGE_TRANSITIONS,
} from './dublin-procedure.js';
import type { Dublin3Step } from './dublin-steps.js';
import { TRANSITION_ENDS } from './in-force.js';
import type { InForce, Stage } from './pathway.js';

/** What the articles of Regulation (EU) 604/2013 share: when it applied, and its procedure with Article 17(2) in it. */

/**
 * Applied to applications lodged from 1 January 2014 (Article 49) until the United Kingdom left it at the end of the
 * transition period. A request received before that instant is still decided under it (SI 2019/745, Schedule 2,
 * paragraph 9, `D3-TRANS`): its later steps stay possible, a new application or request does not.
 */
export const DUBLIN3_IN_FORCE = [
  {
    event: 'application_lodged',
    from: '2014-01-01T00:00:00+01:00',
    to: TRANSITION_ENDS,
    zone: 'Europe/Paris',
  },
  {
    event: 'request_received',
    from: '2014-01-01T00:00:00+01:00',
    to: TRANSITION_ENDS,
    zone: 'Europe/London',
  },
] as const satisfies readonly InForce[];

/** A discretionary request is made to the United Kingdom like any other: from then on the case has been submitted. */
export const ARTICLE_17_2_STAGE = {
  number: 92,
  milestone: 'submitted',
  ending: null,
} as const satisfies Stage;

export const DUBLIN3_STAGES = {
  ...OPENING_STAGES,
  ...REQUEST_STAGES,
  article_17_2: ARTICLE_17_2_STAGE,
  ...OUTCOME_STAGES,
} as const satisfies Record<string, Stage>;

type Dublin3Stage = keyof typeof DUBLIN3_STAGES;

/** Article 17(2) may be used at any time before a first decision on the substance. */
const DISCRETION = { article_17_2_requested: 'article_17_2' } as const;

export const DUBLIN3_TRANSITIONS = {
  ...TAKE_CHARGE_TRANSITIONS,
  request_time_expired: { ...TAKE_CHARGE_TRANSITIONS.request_time_expired, ...DISCRETION },
  refused: { ...TAKE_CHARGE_TRANSITIONS.refused, ...DISCRETION },
  reexamination_lapsed: { ...TAKE_CHARGE_TRANSITIONS.reexamination_lapsed, ...DISCRETION },
  reexamination_refused: { ...TAKE_CHARGE_TRANSITIONS.reexamination_refused, ...DISCRETION },
  litigation: { ...TAKE_CHARGE_TRANSITIONS.litigation, ...DISCRETION },
  // A take-charge request may still follow, while three months from lodging have not passed.
  article_17_2: { article_17_2_received: 'article_17_2', ...REQUEST, ...DISCRETIONARY_ANSWER },
} as const satisfies Record<Dublin3Stage, Partial<Record<Dublin3Step, Dublin3Stage>>>;
