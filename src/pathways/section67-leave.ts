import { COHORT_LEAVE } from './cohort-leave.js';
import type { Pathway } from './pathway.js';

/** Brought under section 67; settlement after five years. */
export const SECTION67_LEAVE = {
  ...COHORT_LEAVE,
  id: 'section67_leave',
  lawId: 'S67-LEAVE',
  article: 'Immigration Rules, paras 352ZG-352ZS',
  sources: ['Immigration Rules, Part 11'],
  verified: true,
} as const satisfies Pathway;
