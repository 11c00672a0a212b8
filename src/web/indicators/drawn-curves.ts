import { describeIncidence } from '../../charts/describe.js';
import { incidenceChart } from '../../charts/incidence.js';
import { message, type Locale } from '../../common/messages.js';
import type { IncidenceCurve } from '../../indicators/incidence.js';
import type { Drawn } from './drawn.js';

/** Curves of every way cases ended. */
export function curveChart(locale: Locale, title: string, { series, points }: IncidenceCurve): Drawn {
  const last = points.at(-1);
  const [label] = series;
  if (!last?.interval || !label) return { title, svg: null, text: message(locale, 'charts.none') };
  const open = last.shares.at(-1) ?? 0;
  const half = (last.interval.upper - last.interval.lower) / 2;
  const text = describeIncidence(locale, {
    ...{ day: last.day, series: label[locale] },
    first: wholePercent(last.shares[0] ?? 0, last.interval.lower, last.interval.upper),
    waiting: wholePercent(open, Math.max(0, open - half), Math.min(1, open + half)),
  });
  const svg = incidenceChart({ id: 'curves', title, description: text }, points, {
    series: [...series.map((each) => each[locale]), message(locale, 'indicators.waiting')],
    axis: message(locale, 'charts.axis.days'),
    percent: (value) => message(locale, 'charts.axis.percent', { value }),
  });
  return { title, svg, text };
}

function wholePercent(share: number, lower: number, upper: number) {
  return {
    value: Math.round(share * 100),
    lower: Math.floor(lower * 100),
    upper: Math.ceil(upper * 100),
  };
}
