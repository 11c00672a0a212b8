import { element } from './svg.js';

/**
 * Series are told apart by pattern first and by colour second: dark lines on a light ground of the same tone, whose
 * contrast is that of the text in that tone (4.5:1 or more, WCAG 2.2 criteria 1.4.1 and 1.4.11).
 */
export interface Fill {
  readonly tone: 'good' | 'progress' | 'attention' | 'danger' | 'neutral' | 'quiet';
  readonly pattern: keyof typeof PATTERNS;
}

/** Lines of a pattern within a square of `SIDE`; `solid` is drawn as ground of ink. */
const PATTERNS = {
  solid: 'M0 0H8V8H0Z',
  plain: '',
  diagonal: 'M-2 2 2 -2M-2 10 10 -2M6 10 10 6',
  backward: 'M-2 6 2 10M-2 -2 10 10M6 -2 10 2',
  level: 'M0 2H8M0 6H8',
  upright: 'M2 0V8M6 0V8',
  grid: 'M0 4H8M4 0V8',
  cross: 'M-1 -1 9 9M-1 9 9 -1',
  dots: 'M1 2H3M5 6H7',
} as const;
const SIDE = 8;

/** Fills in the order in which series take them. */
export const FILLS: readonly Fill[] = [
  { tone: 'good', pattern: 'solid' },
  { tone: 'danger', pattern: 'diagonal' },
  { tone: 'attention', pattern: 'level' },
  { tone: 'danger', pattern: 'dots' },
  { tone: 'neutral', pattern: 'backward' },
  { tone: 'progress', pattern: 'upright' },
  { tone: 'progress', pattern: 'cross' },
  { tone: 'neutral', pattern: 'grid' },
  { tone: 'attention', pattern: 'diagonal' },
  { tone: 'quiet', pattern: 'plain' },
];

/** The fill of a series by its place; there are ten, the last one blank. */
export function fillOf(place: number): Fill {
  return FILLS[place % FILLS.length] ?? { tone: 'quiet', pattern: 'plain' };
}

/** The patterns of the first `count` series, to be put into a picture. */
export function patterns(id: string, fills: readonly Fill[]): string {
  return element('defs', {}, ...fills.map((fill, place) => patternOf(id, fill, place)));
}

/** The value of `fill` for a series of a picture. */
export function fillWith(id: string, place: number): string {
  return `url(#${id}-fill-${place})`;
}

function patternOf(id: string, { tone, pattern }: Fill, place: number): string {
  const solid = pattern === 'solid';
  return element(
    'pattern',
    {
      ...{ id: `${id}-fill-${place}`, class: `reunir-chart__${tone}` },
      ...{ width: SIDE, height: SIDE, patternUnits: 'userSpaceOnUse' },
    },
    element('path', { class: 'reunir-chart__ground', d: PATTERNS.solid }),
    ...(pattern === 'plain'
      ? []
      : [
          element('path', {
            class: solid ? 'reunir-chart__solid' : 'reunir-chart__ink',
            d: PATTERNS[pattern],
          }),
        ]),
  );
}
