import { TRANSITION } from './dublin3.js';
import { ARTICLE_8 } from './dublin3-art8.js';
import type { Pathway } from './pathway.js';

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
