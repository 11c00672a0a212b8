import { describeIncidence } from '../../charts/describe.js';
import { incidenceChart } from '../../charts/incidence.js';
import { message, type Locale } from '../../common/messages.js';
import type { IncidenceCurve } from '../../indicators/incidence.js';
import type { Drawn } from './drawn.js';

/** Curves of every way cases ended. */
export function curveChart(
  locale: Locale,
  title: string,
  { series, points, waiting }: IncidenceCurve,
): Drawn {
  const last = points.at(-1);
  const [label] = series;
  if (!last?.interval || !label || !waiting)
    return { title, svg: null, text: message(locale, 'charts.none') };
  const text = describeIncidence(locale, {
    ...{ day: last.day, series: label[locale] },
    first: wholePercent(last.shares[0] ?? 0, last.interval.lower, last.interval.upper),
    waiting: wholePercent(waiting.share, waiting.limits.lower, waiting.limits.upper),
  });
  const svg = incidenceChart({ id: 'curves', title, description: text }, points, {
    series: [...series.map((each) => each[locale]), message(locale, 'indicators.waiting')],
    axis: message(locale, 'charts.axis.days'),
    percent: (value) => message(locale, 'charts.axis.percent', { value }),
  });
  return { title, svg, text };
}

/** Whole per cent, the range rounded outwards. */
export function wholePercent(share: number, lower: number, upper: number) {
  return {
    value: Math.round(share * 100),
    lower: Math.floor(lower * 100),
    upper: Math.ceil(upper * 100),
  };
}
