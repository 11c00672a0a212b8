import type { Breakdown } from '../../indicators/answer.js';
import { INDICATORS, indicatorOf, type IndicatorId } from '../../indicators/definitions.js';
import type { Indicator } from '../../indicators/measure.js';
import { breakdownsOf, isAvailable } from '../../indicators/needs.js';
import { categoriesOf, TOTAL } from '../../indicators/selection.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import { asList } from '../forms.js';

/** Periods that one page shows at most: three years of quarters. */
export const MOST_PERIODS = 12;

/** What an address asks for, each part sound; what makes no sense is as if it were not there. */
export interface BuilderChoice {
  readonly indicator: Indicator & { readonly id: IndicatorId };
  readonly breakdown?: Breakdown;
}

/** The periods between two quarters named in an address, newest first; the latest one when it names none. */
export function periodsAsked<P extends { readonly quarter: string }>(
  periods: readonly P[],
  query: unknown,
): P[] {
  const { from, to } = fields(query);
  const quarters = periods.map(({ quarter }) => quarter);
  const end = quarters.includes(String(to)) ? String(to) : (quarters[0] ?? '');
  const start = quarters.includes(String(from)) && String(from) < end ? String(from) : end;
  return periods.filter(({ quarter }) => quarter >= start && quarter <= end).slice(0, MOST_PERIODS);
}

/**
 * The periods an indicator is made from, newest first: those asked for, for a rate the one before them as well, and for
 * a constant mix of ages at least a year.
 */
export function earlierNeeded<P extends { readonly quarter: string }>(
  periods: readonly P[],
  asked: readonly P[],
  { indicator: { measure } }: BuilderChoice,
): readonly P[] {
  const from = periods.findIndex(({ quarter }) => quarter === asked[0]?.quarter);
  if (measure.kind === 'rate') return periods.slice(from, from + asked.length + 1);
  return measure.kind === 'standardised' ? periods.slice(from, from + Math.max(asked.length, 4)) : asked;
}

/**
 * The indicator and breakdown an address asks of a release: the first indicator it has when it names none, and the
 * breakdown that belongs to it when it says nothing of one.
 */
export function choiceIn(content: ReleaseContent, query: unknown): BuilderChoice {
  const { indicator: asked, by, keep } = fields(query);
  const [first] = INDICATORS;
  const available = INDICATORS.find((each) => isAvailable(content, each));
  const indicator: BuilderChoice['indicator'] = indicatorOf(asked) ?? available ?? first;
  const dimension = breakdownsOf(content, indicator).find((code) => code === (by ?? indicator.by));
  if (dimension === undefined) return { indicator };
  const known = new Set(categoriesOf(content, dimension).map(({ code }) => code));
  const codes = asList(keep).filter((code) => code !== TOTAL && known.has(code));
  return { indicator, breakdown: { dimension, codes } };
}

/** The query of an address that asks for this again. */
export function queryOf({ indicator, breakdown }: BuilderChoice, from: string, to: string): string {
  const query = new URLSearchParams({ indicator: indicator.id, from, to });
  if (breakdown || indicator.by !== undefined) query.set('by', breakdown?.dimension ?? '');
  for (const code of breakdown?.codes ?? []) query.append('keep', code);
  return query.toString();
}

function fields(query: unknown): Readonly<Record<string, unknown>> {
  return typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
}
