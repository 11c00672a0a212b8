import type { TrendPoint } from '../../charts/trend.js';
import type { Locale } from '../../common/messages.js';
import { nextQuarter, type Quarter } from '../../reports/quarters.js';
import { shortQuarter } from './builder-table.js';

/** What is told of one quarter. */
export type QuarterPoint = Omit<TrendPoint, 'label'> & { readonly quarter: Quarter };

/**
 * Points of a trend, oldest first, one for each quarter from the first to the last: one of which nothing was published
 * keeps its place, without a figure, so that time runs evenly and nothing is joined across it.
 */
export function everyQuarter(locale: Locale, points: readonly QuarterPoint[]): TrendPoint[] {
  const told = new Map(points.map((point) => [point.quarter, point]));
  const end = points.at(-1)?.quarter;
  const filled: TrendPoint[] = [];
  for (
    let at = points[0]?.quarter;
    at !== undefined && end !== undefined && at <= end;
    at = nextQuarter(at)
  ) {
    const { quarter, ...point } = told.get(at) ?? { quarter: at, figure: null };
    filled.push({ label: shortQuarter(locale, quarter), ...point });
  }
  return filled;
}
