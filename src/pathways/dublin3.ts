import { DUBLIN3_STEPS, DUBLIN_ANYTIME } from './dublin-steps.js';
import { DUBLIN3_IN_FORCE, DUBLIN3_STAGES, DUBLIN3_TRANSITIONS } from './dublin3-procedure.js';
import type { Pathway } from './pathway.js';

/** What still governs a request that was pending when the transition ended. */
export const TRANSITION = 'SI 2019/745 Sch. 2 para. 9';

/** What the articles that bind the State asked have in common. */
export const BINDING_ARTICLE = {
  inForce: DUBLIN3_IN_FORCE,
  way: 'entry',
  needsRelative: true,
  firstStage: 'identified',
  stages: DUBLIN3_STAGES,
  steps: DUBLIN3_STEPS,
  transitions: DUBLIN3_TRANSITIONS,
  anytime: DUBLIN_ANYTIME,
} as const satisfies Partial<Pathway>;

/** Article 2(g). */
export const FAMILY_MEMBER = {
  named: ['mother', 'father', 'guardian'],
  byPractice: ['step_parent'],
} as const satisfies Pathway['relations'];
