import { formatNumber } from '../common/formats.js';
import { message, type Locale } from '../common/messages.js';

/** What a number counts: cases or other units; per cent; days; events per 100 case-months. */
export type Unit = 'count' | 'percent' | 'days' | 'rate';

/** A figure with the range it may lie in, limits included; in whole units but for rates. */
export interface Measured {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Of days: what lies beyond the time that was followed, the figure itself or only its upper limit. */
  readonly beyond?: 'value' | 'upper';
}

/** The furthest a single published count is from the true one as a rule; only wider ranges are told with the figure. */
const USUAL_WINDOW = 5;

/**
 * A figure in words, and how it is read aloud. A count rounded to zero is told as what it is, an interval; a share that
 * rounds to 0 or 100 per cent by its limit, since "all" and "none" tell something of each child; `null` is `n.p.`.
 */
export function measuredText(locale: Locale, unit: Unit, figure: Measured | null): string {
  if (figure === null) return message(locale, 'charts.not_produced');
  if (unit === 'count') return countText(locale, figure);
  if (unit === 'percent') return percentText(locale, figure);
  return unit === 'days' ? daysText(locale, figure) : rateText(locale, figure);
}

/** The same for a screen reader, where signs would not be read; undefined where the text serves. */
export function measuredSpoken(locale: Locale, unit: Unit, figure: Measured | null): string | undefined {
  if (figure === null) return message(locale, 'charts.not_produced_spoken');
  if (unit !== 'count' || figure.value !== 0) return undefined;
  return message(locale, 'reports.figure.interval_spoken', { lower: 0, upper: figure.upper });
}

function countText(locale: Locale, figure: Measured): string {
  const { value, upper } = figure;
  if (value === 0) return message(locale, 'reports.figure.interval', { lower: 0, upper });
  if (upper - value <= USUAL_WINDOW) return formatNumber(locale, value);
  return message(locale, 'charts.figure.range', parts(locale, figure, 0));
}

function percentText(locale: Locale, figure: Measured): string {
  const { value, lower, upper } = figure;
  if (value <= 0) return message(locale, 'charts.figure.at_most', { upper: Math.max(1, upper) });
  if (value >= 100) return message(locale, 'charts.figure.at_least', { lower: Math.min(99, lower) });
  return message(locale, 'charts.figure.percent', { value, lower, upper });
}

function daysText(locale: Locale, figure: Measured): string {
  return message(locale, DAYS_TEXT[figure.beyond ?? 'neither'], parts(locale, figure, 0));
}

const DAYS_TEXT = {
  neither: 'charts.figure.days',
  upper: 'charts.figure.days_beyond_upper',
  value: 'charts.figure.days_beyond_value',
} as const;

function rateText(locale: Locale, figure: Measured): string {
  const key = figure.value === 0 ? 'charts.figure.rate_at_most' : 'charts.figure.rate';
  return message(locale, key, parts(locale, figure, 1));
}

function parts(locale: Locale, { value, lower, upper }: Measured, digits: number): Record<string, string> {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return {
    value: formatNumber(locale, value, options),
    lower: formatNumber(locale, lower, options),
    upper: formatNumber(locale, upper, options),
  };
}
