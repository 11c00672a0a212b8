import { message, type Locale } from '../../common/messages.js';
import type { SeriesPoint } from '../../publications/published-facts.js';
import { codesOf, dimensionsOf } from '../../reports/dimensions.js';
import { rangeOf } from '../../reports/figures.js';
import { categoryLabel } from '../../reports/labels.js';
import { figureCell, type FigureCell } from '../figure-cell.js';

type Cell = FigureCell & { readonly total?: boolean };

/** States of a case, each total above its parts; they are the same in every cut. */
const STATES = [...dimensionsOf({ pathway: [], nationality_group: [], organisation_group: [] }).values()]
  .filter(({ code }) => code === 'state')
  .flatMap(codesOf);

/** Releases side by side: three years of quarters. */
const MOST_RELEASES = 12;

/** Totals of the newest releases that stand: lines of the state of cases down, releases across, latest first. */
export function seriesTable(
  locale: Locale,
  points: readonly SeriesPoint[],
): { columns: { text: string }[]; rows: Cell[][] } {
  const numbers = [...new Set(points.map(({ number }) => number))].slice(0, MOST_RELEASES);
  const values = new Map(points.map(({ number, state, value }) => [`${number}|${state}`, value]));
  return {
    columns: [{ text: message(locale, 'reports.state') }, ...numbers.map((text) => ({ text }))],
    rows: STATES.map((state): Cell[] => [
      { text: categoryLabel(locale, 'state', state, new Map()), total: !state.includes(':') },
      ...numbers.map((number) => figureCell(locale, told(values.get(`${number}|${state}`)))),
    ]),
  };
}

function told(value: number | undefined) {
  return value === undefined ? undefined : { value, ...rangeOf(value) };
}
