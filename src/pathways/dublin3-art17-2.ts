import { IMMIGRATION_STATUSES, KINSHIP_RELATIONS } from '../common/codes.js';
import { DISCRETIONARY_STAGES, DISCRETIONARY_TRANSITIONS } from './discretionary-procedure.js';
import { DISCRETIONARY_STEPS, DUBLIN_ANYTIME } from './dublin-steps.js';
import { TRANSITION } from './dublin3.js';
import { DUBLIN3_IN_FORCE } from './dublin3-procedure.js';
import type { Pathway } from './pathway.js';

/** Any family relation; a friend of the family by practice alone. */
export const DUBLIN3_ART17_2 = {
  id: 'dublin3_art17_2',
  lawId: 'D3-17.2',
  group: 'dublin3_other',
  article: '604/2013 Art. 17(2)',
  sources: ['Regulation (EU) 604/2013', 'BAA [2020] UKUT 227', 'HA [2018] UKUT 297', TRANSITION],
  verified: true,
  inForce: DUBLIN3_IN_FORCE,
  way: 'entry',
  needsRelative: true,
  relations: {
    named: KINSHIP_RELATIONS.filter((relation) => relation !== 'family_friend'),
    byPractice: ['family_friend'],
  },
  relativeStatuses: IMMIGRATION_STATUSES,
  minority: null,
  firstStage: 'identified',
  stages: DISCRETIONARY_STAGES,
  steps: DISCRETIONARY_STEPS,
  transitions: DISCRETIONARY_TRANSITIONS,
  anytime: DUBLIN_ANYTIME,
} as const satisfies Pathway;
