import { measuredSpoken, measuredText, type Measured, type Unit } from '../../charts/measured.js';
import type { Locale } from '../../common/messages.js';

/** A cell of a table: what it shows, and how it is read aloud where that differs. */
export interface Cell {
  readonly text: string;
  readonly spoken?: string;
}

/** A figure as a cell. */
export function measuredCell(locale: Locale, unit: Unit, figure: Measured | null): Cell {
  const spoken = measuredSpoken(locale, unit, figure);
  return { text: measuredText(locale, unit, figure), ...(spoken !== undefined && { spoken }) };
}
