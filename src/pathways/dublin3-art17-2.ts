import { IMMIGRATION_STATUSES } from '../common/codes.js';
import {
  DISCRETIONARY_ANSWER,
  OPENING_STAGES,
  OPENING_TRANSITIONS,
  OUTCOME_STAGES,
  REMEDIES,
  TAKE_CHARGE_TRANSITIONS,
  TRANSFER_TRANSITIONS,
} from './dublin-procedure.js';
import { DISCRETIONARY_STEPS, DUBLIN_ANYTIME } from './dublin-steps.js';
import { ARTICLE_17_2_STAGE, DUBLIN3_IN_FORCE } from './dublin3-procedure.js';
import type { Pathway, Stage } from './pathway.js';
import { CLOSE } from './shared-steps.js';

/**
 * A request that rests on Article 17(2) of Regulation (EU) 604/2013 from the start: for any family relation, at any time
 * before a first decision on the substance, with the written consent of those concerned. The limits of Articles 21 and
 * 22 do not govern it, so that there is neither a lapse of the time for asking nor an acceptance by silence.
 */
const STAGES = {
  ...OPENING_STAGES,
  article_17_2: ARTICLE_17_2_STAGE,
  ...OUTCOME_STAGES,
} as const satisfies Record<string, Stage>;

type DiscretionaryStage = keyof typeof STAGES;

const DISCRETION = { article_17_2_requested: 'article_17_2' } as const;

const TRANSITIONS = {
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

export const DUBLIN3_ART17_2 = {
  id: 'dublin3_art17_2',
  lawId: 'D3-17.2',
  group: 'dublin3_other',
  article: '604/2013 Art. 17(2)',
  sources: [
    'Regulation (EU) 604/2013',
    'BAA [2020] UKUT 227',
    'HA [2018] UKUT 297',
    'SI 2019/745 Sch. 2 para. 9',
  ],
  verified: true,
  inForce: DUBLIN3_IN_FORCE,
  way: 'entry',
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
      'other',
    ],
    byPractice: ['family_friend'],
  },
  relativeStatuses: IMMIGRATION_STATUSES,
  minority: null,
  firstStage: 'identified',
  stages: STAGES,
  steps: DISCRETIONARY_STEPS,
  transitions: TRANSITIONS,
  anytime: DUBLIN_ANYTIME,
} as const satisfies Pathway;

export type Dublin3DiscretionaryStage = DiscretionaryStage;
