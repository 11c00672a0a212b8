import type { Measured, Unit } from '../charts/measured.js';
import type { Bilingual } from '../publications/release-content.js';

/** What figures are broken down by: categories of a dimension, all of them when none is named. */
export interface Breakdown {
  readonly dimension: string;
  readonly codes: readonly string[];
}

/** A line or a column of an answer. */
export interface Heading {
  readonly code: string;
  /** Null for the total, for several categories together, and for days: their words depend on the page. */
  readonly label: Bilingual | null;
}

/** A figure; of a share, how many units it is a share of, as published. */
export interface Told extends Measured {
  readonly of?: number;
}

export interface AnswerRow extends Heading {
  /** One for each column; null where it is not produced. */
  readonly figures: readonly (Told | null)[];
  /** Of a funnel: how many got no further than the stage. */
  readonly stopped?: readonly (Told | null)[];
}

/** The figures of an indicator: lines by columns. */
export interface Answer {
  readonly unit: Unit;
  readonly columns: readonly Heading[];
  readonly rows: readonly AnswerRow[];
}

/** The column of several kept categories added up. */
export const TOGETHER = 'together';
