import type { CivilDate } from '../common/civil-date.js';

/** One id per way of reaching the United Kingdom; stored on procedures. */
export const PATHWAY_IDS = ['dublin3_art8_1', 'dublin3_art8_2', 'child_relative_visa'] as const;
export type PathwayId = (typeof PATHWAY_IDS)[number];

/** How reports group pathways. */
export const PATHWAY_GROUPS = ['dublin3_art8', 'child_relative_visa'] as const;
export type PathwayGroup = (typeof PATHWAY_GROUPS)[number];

/** A recorded step of a procedure. */
export interface StepFact {
  id: string;
  code: string;
  on: CivilDate;
  /** ISO instant. */
  recordedAt: string;
}
