import { LINE_HEIGHT, WIDTH, words, wrapped } from './svg.js';

const LABEL_LETTERS = 34;

/** A label with its figure at the end of its first line. */
export function labelled(label: string, text: string, y: number): { height: number; content: string[] } {
  const lines = wrapped(label, LABEL_LETTERS);
  return {
    height: lines.length * LINE_HEIGHT,
    content: [
      ...lines.map((line, place) => words(line, 4, y + 13 + place * LINE_HEIGHT)),
      words(text, WIDTH, y + 13, { 'text-anchor': 'end', class: 'reunir-chart__value' }),
    ],
  };
}
