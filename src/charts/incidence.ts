import { scaleLinear } from 'd3-scale';
import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { FILLS, fillWith, patterns, type Fill } from './fills.js';
import { legend } from './legend.js';
import { element, picture, WIDTH, words, type Caption } from './svg.js';

/** Where everybody stands on one day: a share from 0 to 1 for each series, which add up to 1. */
export interface IncidencePoint {
  readonly day: number;
  readonly shares: readonly number[];
  /** Limits of the first series, where they may be told. */
  readonly interval?: { readonly lower: number; readonly upper: number };
}

export interface IncidenceWords {
  /** Series in the order of the shares; the last one is those still waiting. */
  readonly series: readonly string[];
  /** Under the axis, such as "Days since the case was opened". */
  readonly axis: string;
  readonly percent: (value: number) => string;
}

const LEFT = 40;
const HEIGHT = 210;
const TOP = 8;
const DAYS = [90, 180, 270, 365] as const;

/**
 * Cumulative incidence of every way a case ends, one area upon the other up to all cases: at each day what lies over
 * the last area still waits. `exact` draws steps (every event on its day), otherwise straight lines between bands.
 */
export function incidenceChart(
  caption: Caption,
  points: readonly IncidencePoint[],
  { series, axis, percent }: IncidenceWords,
  { exact = false } = {},
): string {
  const last = Math.max(1, ...points.map(({ day }) => day));
  const x = scaleLinear([0, last], [LEFT, WIDTH - 2]);
  const y = scaleLinear([0, 1], [TOP + HEIGHT, TOP]);
  const curve = exact ? curveStepAfter : curveLinear;
  const under = (shares: readonly number[], place: number) =>
    shares.slice(0, place).reduce((sum, share) => sum + share, 0);
  const areas = series.map((_, place) => {
    const shape = area<IncidencePoint>((point) => x(point.day))
      .y0((point) => y(under(point.shares, place)))
      .y1((point) => y(under(point.shares, place + 1)))
      .curve(curve)
      .digits(1);
    return element('path', {
      ...{ d: shape(points) ?? '', fill: fillWith(caption.id, place) },
      class: 'reunir-chart__edge',
    });
  });
  const limits = (['lower', 'upper'] as const).map((side) => {
    const shape = line<IncidencePoint>(
      (point) => x(point.day),
      (point) => y(point.interval?.[side] ?? 0),
    )
      .defined((point) => point.interval !== undefined)
      .curve(curve)
      .digits(1);
    return dashed(shape(points) ?? '');
  });
  const floor = TOP + HEIGHT;
  const key = legend(caption.id, series, floor + 44);
  return picture(caption, floor + 44 + key.height, [
    patterns(caption.id, seriesFills(series.length)),
    ...areas,
    ...limits,
    ...[0.25, 0.5, 0.75].flatMap((share) => [
      element('path', { class: 'reunir-chart__guide', d: `M${LEFT - 4} ${y(share)}H${LEFT}` }),
      words(percent(share * 100), LEFT - 6, y(share) + 4, { 'text-anchor': 'end' }),
    ]),
    ...DAYS.filter((day) => day <= last).map((day) =>
      words(String(day), Math.min(x(day), WIDTH - 12), floor + 15, { 'text-anchor': 'middle' }),
    ),
    words(axis, LEFT, floor + 34),
    ...key.content,
  ]);
}

/** As many fills as series, the last one blank: it waits. */
function seriesFills(count: number): Fill[] {
  return [...FILLS.slice(0, count - 1), { tone: 'quiet', pattern: 'plain' }];
}

/** A line that shows on light and dark grounds. */
function dashed(d: string): string {
  if (d === '') return '';
  return (
    element('path', { class: 'reunir-chart__halo', d }) + element('path', { class: 'reunir-chart__limit', d })
  );
}
