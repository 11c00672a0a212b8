import { TRANSITION } from './dublin3.js';
import { ARTICLE_8 } from './dublin3-art8.js';
import type { Pathway } from './pathway.js';

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
