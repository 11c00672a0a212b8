import type { Measured } from '../charts/measured.js';
import { poissonRate } from '../estimators/intervals.js';
import { mayShow } from '../estimators/may-show.js';
import type { ReleaseContent } from '../publications/release-content.js';
import { nextQuarter, type Quarter } from '../reports/quarters.js';
import type { Answer, Breakdown, Told } from './answer.js';
import { columnsOf } from './columns.js';
import type { RateMeasure } from './measure.js';
import { categoriesOf, sumOf, tableWith, type Kept } from './selection.js';
import { roundingOf } from './shares.js';

/** Months of a quarter, and case-months to which a rate is told. */
export const MONTHS = 3;
const PER = 100;
const TENTHS = 10;

/**
 * Events of a quarter per 100 case-months. Nobody counts the days of each case: the time spent is that of the mean of
 * the stock before the quarter and after it. Without the release before there is no rate.
 */
export function rateAnswer(
  content: ReleaseContent,
  earlier: readonly ReleaseContent[],
  { event, stock }: RateMeasure,
  breakdown: Breakdown | undefined,
): Answer {
  const before = earlier.findLast(({ period }) => nextQuarter(period as Quarter) === content.period);
  const columns = columnsOf(content, breakdown);
  const figureOf = (kept: Kept) => {
    const events = countOf(content, 'event', event, kept);
    const after = countOf(content, stock.dimension, stock.code, kept);
    const start = before ? countOf(before, stock.dimension, stock.code, kept) : null;
    return events && start && after && rateOf(events, [start, after]);
  };
  const label = categoriesOf(content, 'event').find(({ code }) => code === event)?.label ?? null;
  return {
    unit: 'rate',
    columns: columns.map(({ code, label: heading }) => ({ code, label: heading })),
    rows: [{ code: event, label, figures: columns.map(({ kept }) => figureOf(kept)) }],
  };
}

/**
 * Events per 100 case-months to a tenth, with Garwood's exact limits widened by the rounding of events and stocks, in
 * quadrature, and rounded outwards.
 * Null where fewer than 50 stood at risk as published.
 */
export function rateOf(events: Measured, stocks: readonly [Measured, Measured]): Told | null {
  const [before, after] = stocks;
  const stock = (before.value + after.value) / 2;
  if (!mayShow('public', 'share', [{ cases: stock, events: events.value }])) return null;
  const exact = poissonRate(events.value, stock * MONTHS);
  if (exact === null) return null;
  const stockError = Math.hypot(roundingOf(before), roundingOf(after)) / 2;
  const rounding = Math.hypot(roundingOf(events) / (stock * MONTHS), (exact.rate * stockError) / stock);
  const lower = Math.max(0, exact.rate - Math.hypot(exact.rate - exact.lower, rounding));
  const upper = exact.rate + Math.hypot(exact.upper - exact.rate, rounding);
  return {
    value: Math.round(exact.rate * PER * TENTHS) / TENTHS,
    lower: Math.floor(lower * PER * TENTHS) / TENTHS,
    upper: Math.ceil(upper * PER * TENTHS) / TENTHS,
    of: stock * MONTHS,
  };
}

function countOf(content: ReleaseContent, dimension: string, code: string, kept: Kept): Measured | null {
  const table = tableWith(content, [dimension, ...Object.keys(kept)]);
  return table ? sumOf(content, table, { ...kept, [dimension]: [code] }) : null;
}
