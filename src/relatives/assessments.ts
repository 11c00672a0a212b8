import type { CivilDate } from '../common/civil-date.js';
import { CAPACITIES, WILLINGNESS, type Capacity, type Willingness } from '../common/codes.js';

/** What is asked of a relative who may take a child in: whether they wish to, and whether they can. */
export const ASSESSMENT_KINDS = ['willingness', 'capacity'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

export type AssessmentResult = Exclude<Willingness, 'not_asked'> | Exclude<Capacity, 'not_assessed'>;

const RESULTS: Record<AssessmentKind, readonly AssessmentResult[]> = {
  willingness: WILLINGNESS.filter((result) => result !== 'not_asked'),
  capacity: CAPACITIES.filter((result) => result !== 'not_assessed'),
};

/** Every result of either kind. */
export const ASSESSMENT_RESULTS: readonly AssessmentResult[] = Object.values(RESULTS).flat();

/** Whether an assessment of this kind can come to this result; "not asked" is the absence of one. */
export function canResultIn(kind: AssessmentKind, result: AssessmentResult): boolean {
  return RESULTS[kind].includes(result);
}

/** Whether an assessment no longer speaks for the present: from the day it expires on. */
export function hasExpired(expiresOn: CivilDate | null, today: CivilDate): boolean {
  return expiresOn !== null && expiresOn <= today;
}
