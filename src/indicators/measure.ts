/** Time an indicator is about: a quarter, its last day, or the children whose case was opened in one quarter. */
export type TimeBase = 'quarter' | 'day' | 'cohort' | 'step' | 'complete';

/** A category, or every direct part of one. */
export type PartOf = string | { readonly under: string };

/** How an indicator follows from the numbers of units in the categories of one dimension. */
export type CategoryMeasure =
  /** Numbers of units in some categories of a dimension. */
  | { readonly kind: 'counts'; readonly dimension: string; readonly parts: readonly PartOf[] }
  /** Numbers that came at least as far as each category of an ordered dimension. */
  | { readonly kind: 'funnel'; readonly dimension: string }
  /** Categories as shares of one category. */
  | {
      readonly kind: 'shares';
      readonly dimension: string;
      readonly parts: readonly PartOf[];
      readonly of: string;
    };

/** Events in proportion to the time spent by those whom they may befall: a stock, before and after the quarter. */
export interface RateMeasure {
  readonly kind: 'rate';
  readonly event: string;
  readonly stock: { readonly dimension: string; readonly code: string };
}

/** How an indicator follows from the figures of one population, or of two. */
export type Measure =
  | CategoryMeasure
  | RateMeasure
  /** Cumulative incidence of outcomes from the table of how long and how: `causes` in order, the last one waits. */
  | { readonly kind: 'incidence'; readonly cause: 'reunited' | 'others' }
  /** The same within a year, as if every cohort had the ages of one reference year. */
  | { readonly kind: 'standardised'; readonly cause: 'reunited' | 'others' }
  /** Mean days open within the first year, from the same table. */
  | { readonly kind: 'days_open' }
  /** Cumulative incidence of what children wait for; or the time by which half of them have it. */
  | { readonly kind: 'waits' | 'half_waits' }
  /** Mean days past due of limits not kept; or the shares acted upon by some days past due. */
  | { readonly kind: 'overrun' | 'acted' }
  /** Open cases of which a fact is not known, as shares. */
  | { readonly kind: 'unknown'; readonly facts: readonly string[] };

export interface Indicator {
  readonly id: string;
  readonly base: TimeBase;
  readonly measure: Measure;
  /** The dimension it is broken down by unless something else is asked. */
  readonly by?: string;
}

/** Bands of the time from opening to the end of a case and what ended it, counted for each cohort. */
export const DURATION = 'duration';
export const RESULT = 'result';
