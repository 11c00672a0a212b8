import { Z95 } from '../estimators/limits.js';
import { mayShow } from '../estimators/may-show.js';
import { standardisedShare } from '../estimators/standardise.js';
import { TERMINAL_CAUSES } from '../estimators/terminal-event.js';
import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer, Told } from './answer.js';
import { RESULT } from './measure.js';
import { categoriesOf, partsOf, sumOf, tableWith, TOTAL } from './selection.js';
import { roundingOf, shareOf } from './shares.js';

/** Quarters of the reference year, and the fewest cases of an age band that is weighed by itself. */
const YEAR = 4;
const LEAST_OF_BAND = 20;
const AGE = 'age_band';
/** Cases that were never at risk, and those that are not followed to the end. */
const NOT_FOLLOWED = ['opened_in_error', 'transferred'];

/**
 * Shares of a cohort that ended in each way within its year, as counted and as they would be if its ages were those of
 * the reference year: direct standardisation over age bands, weighed by all cases of the cohorts of the last four
 * releases. So cohorts of different ages can be compared over time.
 */
export function standardisedAnswer(
  content: ReleaseContent,
  earlier: readonly ReleaseContent[],
  cause: 'reunited' | 'others',
): Answer {
  const reference = earlier.filter((one) => tableWith(one, [RESULT, AGE])).slice(-YEAR);
  const causes = TERMINAL_CAUSES.filter((one) => (one === 'reunited') === (cause === 'reunited'));
  return {
    unit: 'percent',
    columns: ['standardised', 'crude'].map((code) => ({ code, label: null })),
    rows: categoriesOf(content, RESULT)
      .filter(({ code }) => causes.some((one) => one === code))
      .map(({ code, label }) => {
        const strata = strataOf(content, reference, code);
        return { code, label, figures: [standardised(strata), crude(strata)] };
      }),
  };
}

/** An age band: its cases in the reference year, those of the cohort and how many of them ended in one way. */
interface AgeStratum {
  readonly weight: number;
  readonly events: number;
  readonly exposure: number;
  /** How far rounding may have moved events and cases, in quadrature where several figures are joined. */
  readonly eventsError: number;
  readonly exposureError: number;
}

function strataOf(content: ReleaseContent, reference: readonly ReleaseContent[], code: string): AgeStratum[] {
  const bands = partsOf(content, AGE, TOTAL).map((band): AgeStratum => {
    const [events, exposure] = [countIn(content, band.code, code), followedOf(content, band.code)];
    return {
      weight: reference.reduce((sum, one) => sum + followedOf(one, band.code).value, 0),
      ...{ events: events.value, eventsError: events.error },
      ...{ exposure: exposure.value, exposureError: exposure.error },
    };
  });
  return pooled(bands);
}

interface Count {
  readonly value: number;
  readonly error: number;
}

/** Cases of an age band that were followed to their end, or through the year. */
function followedOf(content: ReleaseContent, band: string): Count {
  const all = countIn(content, band, TOTAL);
  const left = NOT_FOLLOWED.map((code) => countIn(content, band, code));
  return {
    value: Math.max(0, all.value - left.reduce((sum, { value }) => sum + value, 0)),
    error: Math.hypot(all.error, ...left.map(({ error }) => error)),
  };
}

function countIn(content: ReleaseContent, band: string, result: string): Count {
  const table = tableWith(content, [RESULT, AGE]);
  const sum = table && sumOf(content, table, { [AGE]: [band], [RESULT]: [result] });
  return sum ? { value: sum.value, error: roundingOf(sum) } : { value: 0, error: 0 };
}

/** Bands with too few cases of the cohort join the one above them, the last of all the one below. */
function pooled(bands: readonly AgeStratum[]): AgeStratum[] {
  return bands.reduce<AgeStratum[]>((found, band, place) => {
    const last = found.at(-1);
    const isShort = (one: AgeStratum) => one.exposure < LEAST_OF_BAND;
    const joins = last && (isShort(last) || (place === bands.length - 1 && isShort(band)));
    return joins ? [...found.slice(0, -1), together(last, band)] : [...found, band];
  }, []);
}

function together(one: AgeStratum, other: AgeStratum): AgeStratum {
  return {
    weight: one.weight + other.weight,
    events: one.events + other.events,
    exposure: one.exposure + other.exposure,
    eventsError: Math.hypot(one.eventsError, other.eventsError),
    exposureError: Math.hypot(one.exposureError, other.exposureError),
  };
}

/** The weighted share with limits that join sampling and rounding in quadrature. */
function standardised(strata: readonly AgeStratum[]): Told | null {
  const size = strata.reduce((sum, { exposure }) => sum + exposure, 0);
  const sound = strata.map((one) => ({ ...one, events: Math.min(one.events, one.exposure) }));
  const share = standardisedShare(sound);
  if (share === null || !mayShow('public', 'point', [{ cases: size, events: 0 }])) return null;
  const weights = sound.reduce((sum, { weight }) => sum + weight, 0);
  const rounding = sound.map(({ weight, events, exposure, eventsError, exposureError }) =>
    weight === 0
      ? 0
      : ((weight / weights) * Math.hypot(eventsError, (events / exposure) * exposureError)) / exposure,
  );
  const width = Math.hypot(Z95 * share.se, ...rounding);
  return {
    value: Math.round(share.value * 100),
    lower: Math.floor(Math.max(0, share.value - width) * 100),
    upper: Math.ceil(Math.min(1, share.value + width) * 100),
    of: size,
  };
}

function crude(strata: readonly AgeStratum[]): Told | null {
  const all = strata.reduce(together, {
    weight: 0,
    events: 0,
    exposure: 0,
    eventsError: 0,
    exposureError: 0,
  });
  if (!mayShow('public', 'point', [{ cases: all.exposure, events: 0 }])) return null;
  const counted = (value: number, error: number) => ({
    value,
    lower: Math.max(0, value - error),
    upper: value + error,
  });
  const share = shareOf(counted(all.events, all.eventsError), counted(all.exposure, all.exposureError));
  return share && { ...share, of: all.exposure };
}
