import { scaleLinear } from 'd3-scale';
import { FILLS, fillWith, patterns } from './fills.js';
import { labelled } from './labelled.js';
import { legend } from './legend.js';
import { element, picture, WIDTH, type Caption } from './svg.js';

/** A stage: what reached it in words, and its parts in the order of the series. */
export interface FunnelStage {
  readonly label: string;
  readonly text: string;
  /** For each series how many; what went on comes first, then what was lost, by reason. */
  readonly parts: readonly number[];
}

const BAR = 18;
const GAP = 12;

/** Stages one under the other, each with what went on and what was lost there, by reason, side by side. */
export function funnelChart(
  caption: Caption,
  series: readonly string[],
  stages: readonly FunnelStage[],
): string {
  const widest = Math.max(1, ...stages.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const x = scaleLinear([0, widest], [0, WIDTH - 2]);
  let y = 0;
  const drawn = stages.map(({ label, text, parts }) => {
    const { height, content } = labelled(label, text, y);
    y += height + BAR + GAP;
    return { content, bars: bar(parts, x, y - BAR - GAP + 3) };
  });
  const used = series.map((_, place) => stages.some(({ parts }) => (parts[place] ?? 0) > 0));
  const { height, content } = legend(caption.id, series, y + 4, used);
  return picture(caption, y + 4 + height, [
    patterns(caption.id, FILLS.slice(0, series.length)),
    ...drawn.flatMap((stage) => stage.content),
    ...series.flatMap((_, place) => seriesOf(caption.id, place, drawn)),
    ...content,
  ]);
}

/** All bars of one series as one path: a page with a funnel goes over poor connections. */
function seriesOf(
  id: string,
  place: number,
  stages: readonly { readonly bars: readonly string[] }[],
): string[] {
  const d = stages.map(({ bars }) => bars[place] ?? '').join('');
  return d === '' ? [] : [element('path', { d, fill: fillWith(id, place), class: 'reunir-chart__edge' })];
}

/** The outline of each part of a stage, side by side; nothing for an empty one. */
function bar(parts: readonly number[], x: (value: number) => number, y: number): string[] {
  let before = 0;
  return parts.map((part) => {
    const from = before;
    before += part;
    if (part <= 0) return '';
    const [start, width] = [round(1 + x(from)), round(x(part))];
    return `M${start} ${y}h${width}v${BAR}h-${width}z`;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
