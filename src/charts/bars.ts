import { scaleLinear } from 'd3-scale';
import { fillOf, fillWith, patterns } from './fills.js';
import { labelled } from './labelled.js';
import type { Measured } from './measured.js';
import { element, picture, WIDTH, type Caption } from './svg.js';

/** One line of a chart: what it tells of, the figure, and the figure in words. */
export interface BarRow {
  readonly label: string;
  readonly text: string;
  /** Null where the figure is not produced: the line is kept, without a mark. */
  readonly figure: Measured | null;
}

const BAR = 16;
const GAP = 12;

/**
 * Lines with a bar from nothing to the figure and a whisker over the range it may lie in. They stay in the order given,
 * which is the same in both languages.
 */
export function barChart(caption: Caption, rows: readonly BarRow[]): string {
  return lines(caption, rows, (row, x, y) => [
    element('rect', {
      ...{ x: 0, y, width: x(row.value), height: BAR, fill: fillWith(caption.id, 0) },
      class: 'reunir-chart__edge',
    }),
    whisker(row, x, y + BAR / 2),
  ]);
}

/** Lines with a point at the figure and a whisker over its interval, for groups that are compared but never ranked. */
export function dotChart(caption: Caption, rows: readonly BarRow[]): string {
  return lines(caption, rows, (row, x, y) => [
    element('path', { class: 'reunir-chart__guide', d: `M0 ${y + BAR / 2}H${WIDTH}` }),
    whisker(row, x, y + BAR / 2),
    element('circle', { class: 'reunir-chart__dot', cx: x(row.value), cy: y + BAR / 2, r: 4.5 }),
  ]);
}

type Scale = (value: number) => number;

function lines(
  caption: Caption,
  rows: readonly BarRow[],
  mark: (figure: Measured, x: Scale, y: number) => string[],
): string {
  const most = Math.max(1, ...rows.map(({ figure }) => figure?.upper ?? 0));
  const scale = scaleLinear([0, most], [0, WIDTH - 4]);
  let y = 0;
  const drawn = rows.flatMap(({ label, text, figure }) => {
    const label_ = labelled(label, text, y);
    y += label_.height + BAR + GAP;
    return [...label_.content, ...(figure === null ? [] : mark(figure, scale, y - BAR - GAP + 3))];
  });
  return picture(caption, Math.max(y, 1), [
    patterns(caption.id, [fillOf(0)]),
    element('path', { class: 'reunir-chart__axis', d: `M0 0V${y}` }),
    ...drawn,
  ]);
}

function whisker({ lower, upper }: Measured, x: Scale, y: number): string {
  const [from, to] = [round(x(lower)), round(x(upper))];
  const d = `M${from} ${y}H${to}M${from} ${y - 4}V${y + 4}M${to} ${y - 4}V${y + 4}`;
  return (
    element('path', { class: 'reunir-chart__halo', d }) +
    element('path', { class: 'reunir-chart__whisker', d })
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
