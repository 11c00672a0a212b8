import { BINDING_ARTICLE, FAMILY_MEMBER, TRANSITION } from './dublin3.js';
import type { Pathway } from './pathway.js';

/** Family member whose own claim awaits a first decision on the substance. */
export const DUBLIN3_ART10 = {
  ...BINDING_ARTICLE,
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
