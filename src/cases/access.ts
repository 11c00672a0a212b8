import { Refused } from '../common/errors.js';

/** What lets the caller at a case: the highest level of a live grant, or their team. Each allows what those before it allow. */
export const ACCESS_LEVELS = ['read', 'legal', 'full', 'team'] as const;
export type CaseAccess = (typeof ACCESS_LEVELS)[number];

/** Whether an access reaches a level. */
export function reaches(access: CaseAccess, level: CaseAccess): boolean {
  return ACCESS_LEVELS.indexOf(access) >= ACCESS_LEVELS.indexOf(level);
}

/** @throws Refused when an access stays below a level. The case is known to the caller, so 404 would hide nothing. */
export function demand(access: CaseAccess, level: CaseAccess): void {
  if (!reaches(access, level)) throw new Refused('access_too_low', 'forbidden');
}
