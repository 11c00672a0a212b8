import type { CivilDate } from '../common/civil-date.js';
import type { Locale } from '../common/messages.js';

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** A category of a dimension, or its total; `parent` is the category it is part of, null for the total itself. */
export interface ContentCategory {
  readonly code: string;
  readonly parent: string | null;
  readonly label: Bilingual;
}

export interface ContentDimension {
  readonly code: string;
  readonly label: Bilingual;
  /** In reading order, each total above its parts. */
  readonly categories: readonly ContentCategory[];
}

export interface ContentCell {
  /** One category of each dimension of the table, in its order. */
  readonly codes: readonly string[];
  /** A multiple of 5; 0 stands for 0 to `window`. */
  readonly value: number;
  /** The furthest the count may be from the value. */
  readonly window: number;
}

export interface ContentTable {
  readonly code: string;
  readonly label: Bilingual;
  /** What is counted: cases, events, time limits. */
  readonly unit: Bilingual;
  readonly dimensions: readonly string[];
  readonly cells: readonly ContentCell[];
}

/** Everything a release says, ready to be written in any format. */
export interface ReleaseContent {
  /** Such as `2026-Q3`, or `2026-Q3.1` for its first correction. */
  readonly number: string;
  /** The quarter told of, such as `2026-Q3`. */
  readonly period: string;
  readonly asAt: CivilDate;
  /** The day it was signed, which every file carries instead of the hour it was written at. */
  readonly releasedOn: CivilDate;
  readonly catalogue: string;
  readonly method: Readonly<Record<string, unknown>>;
  readonly dimensions: readonly ContentDimension[];
  readonly tables: readonly ContentTable[];
  /** Why an earlier release was replaced; absent for a first one. */
  readonly correction?: Bilingual;
  /** Observations published with it, in the order of their numbers. */
  readonly observations: readonly ContentObservation[];
}

export interface ContentObservation {
  readonly number: string;
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
}
