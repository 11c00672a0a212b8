import { formatNumber } from '../common/formats.js';
import { message, type Locale } from '../common/messages.js';
import { measuredText, type Measured, type Unit } from './measured.js';

/** A figure with what it tells of, in one language. */
export interface Labelled {
  readonly label: string;
  readonly figure: Measured | null;
}

type Told = Labelled & { readonly figure: Measured };

/**
 * Sorted bars, or points with intervals, in two sentences: how many lines there are with the first figure, and the
 * others' extremes. Ties go to the line that stands first.
 */
export function describeLines(locale: Locale, unit: Unit, rows: readonly Labelled[]): string {
  const told = rows.filter(isTold);
  const [first] = told;
  if (first === undefined) return message(locale, 'charts.none');
  const text = ({ figure }: Told) => measuredText(locale, unit, figure);
  if (told.length === 1)
    return message(locale, 'charts.lines.one', { label: first.label, text: text(first) });
  const most = told.reduce((best, row) => (row.figure.value > best.figure.value ? row : best));
  const least = told.reduce((best, row) => (row.figure.value < best.figure.value ? row : best));
  const values = { count: told.length, most: most.label, mostText: text(most) };
  if (most.figure.value === least.figure.value) return message(locale, 'charts.lines.equal', values);
  return message(locale, 'charts.lines.many', { ...values, least: least.label, leastText: text(least) });
}

/**
 * A trend in two sentences: the latest level, and the change since the first point it may be compared with, told as a
 * change only where the ranges of the two do not touch.
 */
export function describeTrend(
  locale: Locale,
  unit: Unit,
  points: readonly (Labelled & { readonly redefined?: boolean })[],
): string {
  const start = points.findLastIndex(({ redefined }) => redefined === true);
  const told = points.slice(Math.max(0, start)).filter(isTold);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return message(locale, 'charts.none');
  const level = { period: last.label, text: measuredText(locale, unit, last.figure) };
  if (first === last) return message(locale, 'charts.trend.alone', level);
  const values = { ...level, since: first.label, before: measuredText(locale, unit, first.figure) };
  return message(locale, `charts.trend.${changeBetween(first.figure, last.figure)}`, values);
}

export const CHANGES = ['risen', 'fallen', 'unclear'] as const;

/** How a figure has moved, as far as the ranges allow to say. */
export function changeBetween(before: Measured, after: Measured): (typeof CHANGES)[number] {
  if (after.lower > before.upper) return 'risen';
  return after.upper < before.lower ? 'fallen' : 'unclear';
}

/** A funnel in two sentences: who began it and who came to its end, and where most were lost, as far as rounding tells. */
export function describeFunnel(
  locale: Locale,
  stages: readonly (Labelled & { readonly stopped: Measured | null })[],
): string {
  const told = stages.filter(isTold);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || first.figure.value === 0)
    return message(locale, 'charts.none');
  const lost = told
    .slice(0, -1)
    .reduce<(typeof told)[number]>(
      (most, stage) => ((stage.stopped?.value ?? 0) > (most.stopped?.value ?? 0) ? stage : most),
      first,
    );
  const isKnown = (lost.stopped?.value ?? 0) > 0;
  return message(locale, isKnown ? 'charts.funnel.text' : 'charts.funnel.unclear', {
    first: first.label,
    firstText: measuredText(locale, 'count', first.figure),
    last: last.label,
    lastText: measuredText(locale, 'count', last.figure),
    lost: lost.label,
    lostText: measuredText(locale, 'count', lost.stopped),
  });
}

/** Curves in two sentences: the first series on the last day with its interval, and who still waits then. */
export function describeIncidence(
  locale: Locale,
  { day, series, first, waiting }: { day: number; series: string; first: Measured; waiting: Measured },
): string {
  return message(locale, 'charts.incidence.text', {
    day: formatNumber(locale, day),
    series,
    first: measuredText(locale, 'percent', first),
    waiting: measuredText(locale, 'percent', waiting),
  });
}

function isTold<T extends Labelled>(row: T): row is T & Told {
  return row.figure !== null;
}
