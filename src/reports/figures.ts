import { tableOf, windowOf, type Catalogue, type StoredCell, type TableCode } from './catalogue.js';
import { WINDOW } from './rounding.js';
import { placesOf } from './sums.js';

/**
 * The counts a published value may stand for: `lower` and `upper` included, in units. A zero is never rounded up, so
 * anything else stands for one or more.
 */
export function rangeOf(value: number, window: number = WINDOW): { lower: number; upper: number } {
  return { lower: value === 0 ? 0 : Math.max(1, value - window), upper: value + window };
}

/**
 * Observation status, as in SDMX code lists as far as they go: `A` as published, `B` rounded to zero (0–4),
 * `N` not produced, `Z` not applicable by definition, `P` provisional. Rounding produces `A` and `B`.
 */
export type ObservationStatus = 'A' | 'B' | 'N' | 'Z' | 'P';

/** A stored cell as open data tells it, all codes and plain numbers. */
export interface Observation {
  table: TableCode;
  /** Categories, in the order of the table's dimensions. */
  codes: readonly string[];
  /** Null (an empty field) when the status is `B`. */
  value: number | null;
  lower: number;
  upper: number;
  status: ObservationStatus;
}

/** What is said of a stored cell. */
export function observationOf({ table, codes, value, kind }: StoredCell): Observation {
  return {
    ...{ table, codes, ...rangeOf(value, windowOf(tableOf(table), kind)) },
    ...(value === 0 ? { value: null, status: 'B' } : { value, status: 'A' }),
  };
}

/** Cells in the order they are read: by table and line by line, each total before its parts. */
export function inReadingOrder(catalogue: Catalogue, cells: readonly StoredCell[]): StoredCell[] {
  const rank = new Map<string, number>();
  for (const table of catalogue.tables) {
    for (const codes of placesOf(catalogue, table)) rank.set([table.code, ...codes].join('|'), rank.size);
  }
  const rankOf = ({ table, codes }: StoredCell) => rank.get([table, ...codes].join('|')) ?? rank.size;
  return [...cells].sort((a, b) => rankOf(a) - rankOf(b));
}
