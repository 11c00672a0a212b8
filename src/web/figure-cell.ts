import { message, type Locale } from '../common/messages.js';

/** A cell of a table of figures, as the macros show it. */
export interface FigureCell {
  readonly number?: number;
  readonly text?: string;
  /** Read aloud instead, where the text is a sign. */
  readonly spoken?: string;
}

/** What is told of a count: null when rounded to zero, with the counts it may stand for. */
interface ToldFigure {
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
}

/**
 * A published figure as a cell. One rounded to zero is shown as what it is, an interval ("0–4", « 0 à 4 »), never as a
 * zero; one that was not produced says so.
 */
export function figureCell(locale: Locale, figure: ToldFigure | undefined): FigureCell {
  if (figure === undefined) return { text: message(locale, 'publications.not_produced') };
  const { value, lower, upper } = figure;
  if (value !== null && value > 0) return { number: value };
  return {
    text: message(locale, 'reports.figure.interval', { lower, upper }),
    spoken: message(locale, 'reports.figure.interval_spoken', { lower, upper }),
  };
}
