import {
  DISCRETIONARY_ANSWER,
  OPENING_STAGES,
  OPENING_TRANSITIONS,
  OUTCOME_STAGES,
  REMEDIES,
  TAKE_CHARGE_TRANSITIONS,
  TRANSFER_TRANSITIONS,
} from './dublin-procedure.js';
import type { DISCRETIONARY_STEPS } from './dublin-steps.js';
import { ARTICLE_17_2_STAGE } from './dublin3-procedure.js';
import type { Stage } from './pathway.js';
import { CLOSE } from './shared-steps.js';

/**
 * A request that rests on Article 17(2) of Regulation (EU) 604/2013 from the start: for any family relation, at any time
 * before a first decision on the substance, with the written consent of those concerned. The limits of Articles 21 and
 * 22 do not govern it, so that there is neither a lapse of the time for asking nor an acceptance by silence.
 */
export const DISCRETIONARY_STAGES = {
  ...OPENING_STAGES,
  article_17_2: ARTICLE_17_2_STAGE,
  ...OUTCOME_STAGES,
} as const satisfies Record<string, Stage>;

type DiscretionaryStage = keyof typeof DISCRETIONARY_STAGES;

const DISCRETION = { article_17_2_requested: 'article_17_2' } as const;

export const DISCRETIONARY_TRANSITIONS = {
  ...OPENING_TRANSITIONS,
  request_preparing: {
    ...OPENING_TRANSITIONS.request_preparing,
    article_17_2_received: 'article_17_2',
    ...DISCRETION,
  },
  article_17_2: { article_17_2_received: 'article_17_2', ...DISCRETIONARY_ANSWER },
  refused: { ...DISCRETION, ...REMEDIES, ...CLOSE },
  litigation: { ...TAKE_CHARGE_TRANSITIONS.litigation, ...DISCRETION },
  ...TRANSFER_TRANSITIONS,
} as const satisfies Record<
  DiscretionaryStage,
  Partial<Record<keyof typeof DISCRETIONARY_STEPS, DiscretionaryStage>>
>;
