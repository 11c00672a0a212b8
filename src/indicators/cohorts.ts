import { TERMINAL_CAUSES, type TerminalCause } from '../estimators/terminal-event.js';
import type { ReleaseContent } from '../publications/release-content.js';
import { FOLLOWED_DAYS } from '../reports/dimensions.js';
import { followedIn, type Followed } from './followed.js';
import { DURATION, RESULT } from './measure.js';
import { TOTAL } from './selection.js';

/** The cohorts of all releases that have them, added up. Cases opened in error were never at risk. */
export function cohortOf(contents: readonly ReleaseContent[]): Followed<TerminalCause> {
  return followedIn(contents, {
    ...{ time: DURATION, still: 'open', end: RESULT, waiting: [TOTAL], days: FOLLOWED_DAYS },
    ...{ causes: TERMINAL_CAUSES.map((cause) => [cause, [cause]] as const), handedOver: ['transferred'] },
  });
}
