import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer } from './answer.js';
import { FOLLOWED_DAYS } from '../reports/dimensions.js';
import { cohortOf } from './cohorts.js';
import { meanDays } from './mean-days.js';
import { TOTAL } from './selection.js';

/** The mean number of days that cases were open within their first year. */
export function daysOpenAnswer(contents: readonly ReleaseContent[]): Answer {
  const cohort = cohortOf(contents);
  return {
    unit: 'days',
    columns: [{ code: TOTAL, label: null }],
    rows:
      cohort.size === 0 ? [] : [{ code: 'open', label: null, figures: [meanDays(cohort, FOLLOWED_DAYS)] }],
  };
}
