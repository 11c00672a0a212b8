import { PUBLIC_DAYS } from '../estimators/may-show.js';
import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer } from './answer.js';
import { cohortOf } from './cohorts.js';
import { curveOf, pointAt, stepsOf, type IncidenceCurve } from './life-curves.js';

/** Cumulative incidence at 90, 180 and 365 days: of reunion, or of every other outcome. */
export function incidenceAnswer(contents: readonly ReleaseContent[], cause: 'reunited' | 'others'): Answer {
  const cohort = cohortOf(contents);
  const steps = stepsOf(cohort);
  return {
    unit: 'percent',
    columns: PUBLIC_DAYS.map((day) => ({ code: String(day), label: null })),
    rows: cohort.causes
      .filter(({ code }) => (code === 'reunited') === (cause === 'reunited'))
      .map((heading) => ({
        ...heading,
        figures: PUBLIC_DAYS.map((day) => pointAt(steps, cohort.size, heading.code, day)),
      })),
  };
}

/** The curves of all outcomes of a cohort. */
export function incidenceCurve(contents: readonly ReleaseContent[]): IncidenceCurve {
  return curveOf(cohortOf(contents));
}
