import { BINDING_ARTICLE, FAMILY_MEMBER, TRANSITION } from './dublin3.js';
import type { Pathway } from './pathway.js';

/** Family member allowed to reside with international protection; still met once naturalised (HA, BJ). */
export const DUBLIN3_ART9 = {
  ...BINDING_ARTICLE,
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
