import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Measured } from './measured.js';
import { element, picture, rounded, WIDTH, words, type Caption } from './svg.js';

/** A figure of one period. */
export interface TrendPoint {
  readonly label: string;
  /** Null where it is not produced. */
  readonly figure: Measured | null;
  /** The figure is defined otherwise than the one before it: the two are not joined. */
  readonly redefined?: boolean;
}

interface Placed {
  readonly label: string;
  readonly figure: Measured;
}

const LEFT = 44;
const TOP = 8;
const HEIGHT = 180;
const LABELS = 4;

/**
 * Points in the order of time, joined while they mean the same, with the range that each may lie in as a band. `most`
 * is the highest value of the axis, so that pictures side by side can share one; else the highest of the points.
 */
export function trendChart(
  caption: Caption,
  points: readonly TrendPoint[],
  number: (value: number) => string,
  most = highest(points),
): string {
  const y = scaleLinear([0, Math.max(1, most)], [TOP + HEIGHT, TOP]).nice(4);
  const place = scalePoint(
    points.map(({ label }) => label),
    [LEFT + 22, WIDTH - 28],
  );
  const x = ({ label }: Placed) => place(label) ?? LEFT;
  const runs = segments(points);
  const bands = area<Placed>(x)
    .y0(({ figure }) => y(figure.lower))
    .y1(({ figure }) => y(figure.upper))
    .digits(1);
  const joined = line<Placed>(x, ({ figure }) => y(middle(figure))).digits(1);
  const every = Math.max(1, Math.ceil(points.length / LABELS));
  const floor = TOP + HEIGHT;
  return picture(caption, floor + 24, [
    ...y
      .ticks(4)
      .filter((tick) => tick > 0)
      .flatMap((tick) => [
        element('path', { class: 'reunir-chart__guide', d: `M${LEFT} ${rounded(y(tick))}H${WIDTH}` }),
        words(number(tick), LEFT - 6, y(tick) + 4, { 'text-anchor': 'end' }),
      ]),
    element('path', { class: 'reunir-chart__axis', d: `M${LEFT} ${floor}H${WIDTH}` }),
    ...runs.map((run) => element('path', { class: 'reunir-chart__band', d: bands(run) ?? '' })),
    ...runs.map((run) => element('path', { class: 'reunir-chart__line', d: joined(run) ?? '' })),
    ...marks(runs.flat(), x, y),
    ...points.flatMap(({ label }, index) =>
      (points.length - 1 - index) % every === 0
        ? [words(label, place(label) ?? LEFT, floor + 18, { 'text-anchor': 'middle' })]
        : [],
    ),
  ]);
}

/** Where a line passes: a figure rounded to zero is no zero, so it passes through the middle of what it may be. */
function middle({ value, lower, upper }: Measured): number {
  return value > 0 ? value : (lower + upper) / 2;
}

/** Points, and the range of each, which a band of one point would not show; of one rounded to zero the range alone. */
function marks(
  points: readonly Placed[],
  x: (point: Placed) => number,
  y: (value: number) => number,
): string[] {
  if (points.length === 0) return [];
  const ranges = points.map((point) => {
    const [from, to] = [y(point.figure.lower), y(point.figure.upper)].map(rounded);
    return `M${rounded(x(point))} ${from}V${to}`;
  });
  const dots = points
    .filter(({ figure }) => figure.value > 0)
    .map((point) => element('circle', { cx: x(point), cy: y(point.figure.value), r: 3.5 }));
  return [
    element('path', { class: 'reunir-chart__whisker', d: ranges.join('') }),
    element('g', { class: 'reunir-chart__dot' }, ...dots),
  ];
}

/** The highest value that some point may have. */
export function highest(points: readonly TrendPoint[]): number {
  return Math.max(0, ...points.map(({ figure }) => figure?.upper ?? 0));
}

/** Runs of points that may be joined. */
function segments(points: readonly TrendPoint[]): Placed[][] {
  const runs: Placed[][] = [];
  let current: Placed[] = [];
  for (const { label, figure, redefined } of points) {
    if (current.length > 0 && (figure === null || redefined === true)) {
      runs.push(current);
      current = [];
    }
    if (figure !== null) current.push({ label, figure });
  }
  return current.length > 0 ? [...runs, current] : runs;
}
