/** Time an indicator is about: a quarter, its last day, or the children whose case was opened in one quarter. */
export type TimeBase = 'quarter' | 'day' | 'cohort' | 'step' | 'complete';

/** A category, or every direct part of one. */
export type PartOf = string | { readonly under: string };

/** How an indicator follows from the figures of one population. */
export type Measure =
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
    }
  /** Cumulative incidence of outcomes from the table of how long and how: `causes` in order, the last one waits. */
  | { readonly kind: 'incidence'; readonly cause: 'reunited' | 'others' }
  /** Mean days open within the first year, from the same table. */
  | { readonly kind: 'days_open' };

export interface Indicator {
  readonly id: string;
  readonly base: TimeBase;
  /** Undefined where no figure of the catalogue gives it: what it needs is not collected yet. */
  readonly measure?: Measure;
}

/** Bands of the time from opening to the end of a case and what ended it, counted for each cohort. */
export const DURATION = 'duration';
export const RESULT = 'result';
