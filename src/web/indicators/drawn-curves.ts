import { describeIncidence } from '../../charts/describe.js';
import { incidenceChart } from '../../charts/incidence.js';
import { measuredText } from '../../charts/measured.js';
import { formatNumber } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { IncidenceCurve } from '../../indicators/life-curves.js';
import type { Drawn } from './drawn.js';

interface CurveCaption {
  readonly id: string;
  readonly title: string;
  /** Cases from their opening, or children from the beginning of a wait. */
  readonly of: 'cases' | 'waits';
}

const WORDS = {
  cases: { still: 'indicators.waiting', axis: 'charts.axis.days' },
  waits: { still: 'indicators.still_waiting', axis: 'indicators.axis.waited' },
} as const;

/** Curves of every way cases, or waits, ended. */
export function curveChart(
  locale: Locale,
  { id, title, of }: CurveCaption,
  { series, points, waiting }: IncidenceCurve,
): Drawn {
  const last = points.at(-1);
  const [label] = series;
  if (!last?.interval || !label || !waiting)
    return { title, svg: null, text: message(locale, 'charts.none') };
  const told = {
    ...{ day: last.day, series: label[locale] },
    first: wholePercent(last.shares[0] ?? 0, last.interval.lower, last.interval.upper),
    waiting: wholePercent(waiting.share, waiting.limits.lower, waiting.limits.upper),
  };
  const text = of === 'cases' ? describeIncidence(locale, told) : describeWait(locale, told);
  const svg = incidenceChart({ id, title, description: text }, points, {
    series: [...series.map((each) => each[locale]), message(locale, WORDS[of].still)],
    axis: message(locale, WORDS[of].axis),
    percent: (value) => message(locale, 'charts.axis.percent', { value }),
  });
  return { title, svg, text };
}

function describeWait(
  locale: Locale,
  { day, series, first, waiting }: Parameters<typeof describeIncidence>[1],
): string {
  return message(locale, 'indicators.wait_text', {
    ...{ day: formatNumber(locale, day), series },
    first: measuredText(locale, 'percent', first),
    waiting: measuredText(locale, 'percent', waiting),
  });
}

/** Whole per cent, the range rounded outwards. */
export function wholePercent(share: number, lower: number, upper: number) {
  return {
    value: Math.round(share * 100),
    lower: Math.floor(lower * 100),
    upper: Math.ceil(upper * 100),
  };
}
