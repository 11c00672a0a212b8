import type { Pathway } from './pathway.js';
import { SETTLED_RELATIVE } from './settled-relative.js';
import { VISA } from './visa-procedure.js';

/** Parent or relative settled or British; for a relative, serious and compelling considerations. */
export const CHILD_RELATIVE_297 = {
  ...VISA,
  ...SETTLED_RELATIVE,
  id: 'child_relative_297',
  lawId: 'R297',
  article: 'Immigration Rules, Part 8, para. 297',
  sources: ['Immigration Rules, Part 8'],
  verified: false,
} as const satisfies Pathway;
