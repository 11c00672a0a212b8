import { COHORT_LEAVE } from './cohort-leave.js';
import type { Pathway } from './pathway.js';

/** Transferred from Calais to join family between 17 October 2016 and 13 July 2017, then refused asylum. */
export const CALAIS_LEAVE = {
  ...COHORT_LEAVE,
  id: 'calais_leave',
  lawId: 'CALAIS-LEAVE',
  article: 'Immigration Rules, paras 352I-352X',
  sources: ['Immigration Rules, Part 11'],
  verified: false,
} as const satisfies Pathway;
