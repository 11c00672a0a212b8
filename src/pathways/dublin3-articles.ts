import type { ImmigrationStatus } from '../common/codes.js';
import { DUBLIN3_STEPS, DUBLIN_ANYTIME } from './dublin-steps.js';
import { DUBLIN3_IN_FORCE, DUBLIN3_STAGES, DUBLIN3_TRANSITIONS } from './dublin3-procedure.js';
import type { Pathway } from './pathway.js';

/** The articles of Regulation (EU) 604/2013 that bind the requested State, all in one procedure. */

const TRANSITION = 'SI 2019/745 Sch. 2 para. 9';

const DUBLIN3 = {
  inForce: DUBLIN3_IN_FORCE,
  way: 'entry',
  needsRelative: true,
  firstStage: 'identified',
  stages: DUBLIN3_STAGES,
  steps: DUBLIN3_STEPS,
  transitions: DUBLIN3_TRANSITIONS,
  anytime: DUBLIN_ANYTIME,
} as const satisfies Partial<Pathway>;

/** Legally present; the condition is lost when the relative's own claim is refused. */
const LEGALLY_PRESENT = [
  'british',
  'settled',
  'refugee',
  'humanitarian_protection',
  'pending_claim',
  'limited_leave',
] as const satisfies readonly ImmigrationStatus[];

/** The age test looks at lodging (Article 7(2)). */
const ARTICLE_8 = {
  ...DUBLIN3,
  group: 'dublin3_art8',
  relativeStatuses: LEGALLY_PRESENT,
  minority: { at: 'application_lodged', under: 18 },
} as const satisfies Partial<Pathway>;

/** Minor to a family member or sibling legally present. */
export const DUBLIN3_ART8_1 = {
  ...ARTICLE_8,
  id: 'dublin3_art8_1',
  lawId: 'D3-8.1',
  article: '604/2013 Art. 8(1)',
  sources: ['Regulation (EU) 604/2013', 'VG Düsseldorf 15 L 3299/19.A', TRANSITION],
  verified: true,
  relations: {
    named: ['mother', 'father', 'guardian', 'brother', 'sister'],
    byPractice: ['half_sibling', 'step_parent'],
  },
} as const satisfies Pathway;

/** Minor to an adult aunt, uncle or grandparent found able to care after an individual examination. */
export const DUBLIN3_ART8_2 = {
  ...ARTICLE_8,
  id: 'dublin3_art8_2',
  lawId: 'D3-8.2',
  article: '604/2013 Art. 8(2), 2(h)',
  sources: ['Regulation (EU) 604/2013', 'VG Ansbach AN 17 E 22.50448', TRANSITION],
  verified: true,
  relations: { named: ['uncle', 'aunt', 'grandfather', 'grandmother'], byPractice: [] },
} as const satisfies Pathway;

const FAMILY_MEMBER = {
  named: ['mother', 'father', 'guardian'],
  byPractice: ['step_parent'],
} as const satisfies Pathway['relations'];

/** Family member allowed to reside with international protection; still met once naturalised (HA, BJ). */
export const DUBLIN3_ART9 = {
  ...DUBLIN3,
  id: 'dublin3_art9',
  lawId: 'D3-9',
  group: 'dublin3_other',
  article: '604/2013 Art. 9, 2(g)',
  sources: ['Regulation (EU) 604/2013', 'HA [2018] UKUT 297', 'BJ [2019] UKUT 66', TRANSITION],
  verified: true,
  relations: FAMILY_MEMBER,
  relativeStatuses: ['refugee', 'humanitarian_protection', 'settled', 'british'],
  minority: null,
} as const satisfies Pathway;

/** Family member whose own claim awaits a first decision on the substance. */
export const DUBLIN3_ART10 = {
  ...DUBLIN3,
  id: 'dublin3_art10',
  lawId: 'D3-10',
  group: 'dublin3_other',
  article: '604/2013 Art. 10, 2(g)',
  sources: ['Regulation (EU) 604/2013', 'VG Ansbach AN 17 E 20.50166', TRANSITION],
  verified: true,
  relations: FAMILY_MEMBER,
  relativeStatuses: ['pending_claim'],
  minority: null,
} as const satisfies Pathway;

/** One of the two depends on the other's care: pregnancy, a newborn child, serious illness, disability or old age. */
export const DUBLIN3_ART16 = {
  ...DUBLIN3,
  id: 'dublin3_art16',
  lawId: 'D3-16',
  group: 'dublin3_other',
  article: '604/2013 Art. 16',
  sources: ['Regulation (EU) 604/2013', TRANSITION],
  verified: false,
  relations: { named: ['mother', 'father', 'brother', 'sister'], byPractice: ['half_sibling'] },
  relativeStatuses: ['british', 'settled', 'refugee', 'humanitarian_protection', 'limited_leave'],
  minority: null,
} as const satisfies Pathway;
