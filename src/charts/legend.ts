import { fillWith } from './fills.js';
import { element, LINE_HEIGHT, words, wrapped } from './svg.js';

/** The series of a picture with their fills, one under the other; those not in `used` are left out. */
export function legend(
  id: string,
  series: readonly string[],
  top: number,
  used: readonly boolean[] = [],
): { height: number; content: string[] } {
  let y = top;
  const content = series.flatMap((label, place) => {
    if (used[place] === false) return [];
    const lines = wrapped(label, 44);
    const drawn = [
      element('rect', {
        ...{ x: 1, y: y + 2, width: 22, height: 13, fill: fillWith(id, place) },
        class: 'reunir-chart__edge',
      }),
      ...lines.map((line, index) => words(line, 30, y + 13 + index * LINE_HEIGHT)),
    ];
    y += lines.length * LINE_HEIGHT + 3;
    return drawn;
  });
  return { height: y - top, content };
}
