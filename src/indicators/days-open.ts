import { kaplanMeier } from '../estimators/kaplan-meier.js';
import { ROUNDING_ERROR } from '../estimators/life-table.js';
import { Z95 } from '../estimators/limits.js';
import { mayShow } from '../estimators/may-show.js';
import { restrictedMean } from '../estimators/restricted-mean.js';
import { TERMINAL_CAUSES } from '../estimators/terminal-event.js';
import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer, Told } from './answer.js';
import { cohortOf, FOLLOWED_DAYS } from './cohorts.js';
import { TOTAL } from './selection.js';

/**
 * The mean number of days that cases were open within their first year: those ended in a band count as ended in its
 * middle. Its limits join sampling error and the most that rounding moves the curve, in quadrature.
 */
export function daysOpenAnswer(contents: readonly ReleaseContent[]): Answer {
  const { size, bands } = cohortOf(contents);
  const observations = bands.flatMap(({ until, ended, censored }, place) => {
    const middle = (until + (bands[place - 1]?.until ?? 0)) / 2;
    return [
      ...TERMINAL_CAUSES.flatMap((cause) => repeated(ended[cause], { entry: 0, time: middle, cause })),
      ...repeated(censored, { entry: 0, time: place === bands.length - 1 ? until : middle, cause: null }),
    ];
  });
  const mean = mayShow('public', 'point', [{ cases: size, events: 0 }])
    ? restrictedMean(kaplanMeier(observations), FOLLOWED_DAYS)
    : null;
  return {
    unit: 'days',
    columns: [{ code: TOTAL, label: null }],
    rows: size === 0 ? [] : [{ code: 'open', label: null, figures: [mean && withLimits(mean, size)] }],
  };
}

function withLimits({ days, se }: { days: number; se: number }, size: number): Told {
  const half = Math.hypot(Z95 * se, (ROUNDING_ERROR / size) * FOLLOWED_DAYS);
  return {
    value: Math.round(days),
    lower: Math.max(0, Math.floor(days - half)),
    upper: Math.min(FOLLOWED_DAYS, Math.ceil(days + half)),
    of: size,
  };
}

function repeated<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}
