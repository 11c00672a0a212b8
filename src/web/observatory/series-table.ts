import { message, type Locale } from '../../common/messages.js';
import type { SeriesPoint } from '../../publications/published-facts.js';
import { ROWS } from '../../reports/catalogue.js';
import { rowLabel } from '../../reports/labels.js';

interface Cell {
  readonly text?: string;
  readonly number?: number;
  readonly spoken?: string;
  readonly total?: boolean;
}

/** Totals of every release that stands: lines of the state of cases down, releases across, latest first. */
export function seriesTable(
  locale: Locale,
  points: readonly SeriesPoint[],
): { columns: { text: string }[]; rows: Cell[][] } {
  const numbers = [...new Set(points.map(({ number }) => number))];
  const values = new Map(points.map(({ number, row, value }) => [`${number}|${row}`, value]));
  return {
    columns: [{ text: message(locale, 'reports.state') }, ...numbers.map((text) => ({ text }))],
    rows: ROWS.map((row): Cell[] => [
      { text: rowLabel(locale, row), total: !row.includes(':') },
      ...numbers.map((number) => figure(locale, values.get(`${number}|${row}`))),
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
