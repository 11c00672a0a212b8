import { message, type Locale } from '../../common/messages.js';
import type { SeriesPoint } from '../../publications/published-facts.js';
import { codesOf, dimensionsOf } from '../../reports/dimensions.js';
import { categoryLabel } from '../../reports/labels.js';

interface Cell {
  readonly text?: string;
  readonly number?: number;
  readonly spoken?: string;
  readonly total?: boolean;
}

/** States of a case, each total above its parts; they are the same in every cut. */
const STATES = [...dimensionsOf({ pathway: [], nationality_group: [], organisation_group: [] }).values()]
  .filter(({ code }) => code === 'state')
  .flatMap(codesOf);

/** Totals of every release that stands: lines of the state of cases down, releases across, latest first. */
export function seriesTable(
  locale: Locale,
  points: readonly SeriesPoint[],
): { columns: { text: string }[]; rows: Cell[][] } {
  const numbers = [...new Set(points.map(({ number }) => number))];
  const values = new Map(points.map(({ number, state, value }) => [`${number}|${state}`, value]));
  return {
    columns: [{ text: message(locale, 'reports.state') }, ...numbers.map((text) => ({ text }))],
    rows: STATES.map((state): Cell[] => [
      { text: categoryLabel(locale, 'state', state, new Map()), total: !state.includes(':') },
      ...numbers.map((number) => figure(locale, values.get(`${number}|${state}`))),
    ]),
  };
}

function figure(locale: Locale, value: number | undefined): Cell {
  if (value === undefined) return { text: message(locale, 'publications.not_produced') };
  if (value > 0) return { number: value };
  const range = { lower: 0, upper: 4 };
  return {
    text: message(locale, 'reports.figure.interval', range),
    spoken: message(locale, 'reports.figure.interval_spoken', range),
  };
}
