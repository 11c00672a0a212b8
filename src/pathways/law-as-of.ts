import type { CivilDate } from '../common/civil-date.js';

/** The day up to which the law written down here was looked up. */
export const LAW_AS_OF = '2026-11-22' satisfies CivilDate;
