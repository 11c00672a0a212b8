import { kaplanMeier } from '../estimators/kaplan-meier.js';
import { ROUNDING_ERROR } from '../estimators/life-table.js';
import { Z95 } from '../estimators/limits.js';
import { mayShow } from '../estimators/may-show.js';
import { restrictedMean } from '../estimators/restricted-mean.js';
import type { Told } from './answer.js';
import type { Followed } from './followed.js';

/**
 * The mean number of days until anything ended it, within the first `days`: those ended in a band count as ended in
 * its middle. Its limits join sampling error and the most that rounding moves the curve, in quadrature. Null for fewer
 * than 100 as published.
 */
export function meanDays<Cause extends string>({ size, bands }: Followed<Cause>, days: number): Told | null {
  if (!mayShow('public', 'point', [{ cases: size, events: 0 }])) return null;
  const observations = bands.flatMap(({ until, ended, censored }, place) => {
    const middle = (until + (bands[place - 1]?.until ?? 0)) / 2;
    const events = Object.values<number>(ended).reduce((sum, count) => sum + count, 0);
    const last = place === bands.length - 1 ? until : middle;
    return [
      ...repeated(events, { entry: 0, time: middle, cause: 'ended' }),
      ...repeated(censored, { entry: 0, time: last, cause: null }),
    ];
  });
  const mean = restrictedMean(kaplanMeier(observations), days);
  if (mean === null) return null;
  const half = Math.hypot(Z95 * mean.se, (ROUNDING_ERROR / size) * days);
  return {
    value: Math.round(mean.days),
    lower: Math.max(0, Math.floor(mean.days - half)),
    upper: Math.min(days, Math.ceil(mean.days + half)),
    of: size,
  };
}

function repeated<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}
