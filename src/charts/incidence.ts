import { scaleLinear } from 'd3-scale';
import { curveLinear, curveStepAfter, line, type CurveFactory } from 'd3-shape';
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
const TOP = 8;
const FLOOR = TOP + 210;
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
  const frame: Frame = {
    x: scaleLinear([0, last], [LEFT, WIDTH - 2]),
    y: scaleLinear([0, 1], [FLOOR, TOP]),
    curve: exact ? curveStepAfter : curveLinear,
  };
  const isUsed = series.map((_, place) => points.some(({ shares }) => (shares[place] ?? 0) > 0));
  const key = legend(caption.id, series, FLOOR + 44, isUsed);
  return picture(caption, FLOOR + 44 + key.height, [
    patterns(caption.id, seriesFills(series.length)),
    element(
      'g',
      { class: 'reunir-chart__edge' },
      ...series.map((_, place) => areaOf(frame, points, place, fillWith(caption.id, place))).toReversed(),
    ),
    ...(['lower', 'upper'] as const).map((side) => limitOf(frame, points, side)),
    ...[0.25, 0.5, 0.75].flatMap((share) => [
      element('path', { class: 'reunir-chart__guide', d: `M${LEFT - 4} ${frame.y(share)}H${LEFT}` }),
      words(percent(share * 100), LEFT - 6, frame.y(share) + 4, { 'text-anchor': 'end' }),
    ]),
    ...DAYS.filter((day) => day <= last).map((day) =>
      words(String(day), Math.min(frame.x(day), WIDTH - 12), FLOOR + 15, { 'text-anchor': 'middle' }),
    ),
    words(axis, LEFT, FLOOR + 34),
    ...key.content,
  ]);
}

interface Frame {
  readonly x: (day: number) => number;
  readonly y: (share: number) => number;
  readonly curve: CurveFactory;
}

/** A series with all those before it, down to the floor: the next one drawn covers what is theirs. */
function areaOf(
  { x, y, curve }: Frame,
  points: readonly IncidencePoint[],
  place: number,
  fill: string,
): string {
  const upTo = (shares: readonly number[]) =>
    shares.slice(0, place + 1).reduce((sum, share) => sum + share, 0);
  const shape = line<IncidencePoint>(
    (point) => x(point.day),
    (point) => y(upTo(point.shares)),
  )
    .curve(curve)
    .digits(1);
  const top = shape(points);
  const d = top === null ? '' : `${top}V${FLOOR}H${LEFT}Z`;
  return element('path', { d, fill });
}

/** One limit of the first series, as a line that shows on light and dark grounds. */
function limitOf({ x, y, curve }: Frame, points: readonly IncidencePoint[], side: 'lower' | 'upper'): string {
  const shape = line<IncidencePoint>(
    (point) => x(point.day),
    (point) => y(point.interval?.[side] ?? 0),
  )
    .defined((point) => point.interval !== undefined)
    .curve(curve)
    .digits(1);
  const d = shape(points) ?? '';
  if (d === '') return '';
  return (
    element('path', { class: 'reunir-chart__halo', d }) + element('path', { class: 'reunir-chart__limit', d })
  );
}

/** As many fills as series, the last one blank: it waits. */
function seriesFills(count: number): Fill[] {
  return [...FILLS.slice(0, count - 1), { tone: 'quiet', pattern: 'plain' }];
}
