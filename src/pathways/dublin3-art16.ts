import { BINDING_ARTICLE, TRANSITION } from './dublin3.js';
import type { Pathway } from './pathway.js';

/** One of the two depends on the other's care: pregnancy, a newborn child, serious illness, disability or old age. */
export const DUBLIN3_ART16 = {
  ...BINDING_ARTICLE,
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
