import type { ReleaseContent } from './release-content.js';

/** A published figure, as an observation refers to it. */
export interface KnownFigure {
  readonly value: number;
  readonly window: number;
}

/** Figures of one release by what follows the table: `status_sex/closed:reunited/female`. */
export type KnownFigures = ReadonlyMap<string, KnownFigure>;

/** The figures of a release, totals included. */
export function figuresOf({ tables }: Pick<ReleaseContent, 'tables'>): KnownFigures {
  return new Map(
    tables.flatMap(({ code, cells }) =>
      cells.map(({ codes, value, window }) => [`${code}/${codes.join('/')}`, { value, window }] as const),
    ),
  );
}

const PATH = '[a-z_]{1,60}(?:/[A-Za-z0-9_:+.-]{1,60})+';
/** Where a text refers to a figure, `{{a}}`, or to a share, `{{a of b}}`. */
export const REFERENCE = new RegExp(`\\{\\{(${PATH})(?: of (${PATH}))?\\}\\}`, 'g');

/** One way of naming a figure, such as `status_sex/_T/female`, or a share as `a of b`. */
export interface FigureReference {
  readonly path: string;
  readonly of: string | null;
}

/** The figures a text refers to, in its order. */
export function referencesIn(text: string): FigureReference[] {
  return [...text.matchAll(REFERENCE)].map(([, path = '', of]) => ({ path, of: of ?? null }));
}
