import {
  CATALOGUE,
  ROWS,
  TABLES,
  TOTAL,
  categoriesOf,
  type StoredCell,
  type TableCode,
} from './catalogue.js';
import { WINDOW } from './rounding.js';

/** The counts a published value may stand for: `lower` and `upper` included, in cases. */
export function rangeOf(value: number): { lower: number; upper: number } {
  return { lower: Math.max(0, value - WINDOW), upper: value + WINDOW };
}

/**
 * A figure as people read it: a translation key with its parameters and a number to sort by. A value rounded to zero
 * is shown as what it is, an interval ("0–4", « 0 à 4 »), never as a zero.
 */
export interface Figure {
  /** Message for the eye. */
  textKey: 'reports.figure.value' | 'reports.figure.interval';
  /** Message for a screen reader ("zero to four"). */
  spokenKey: 'reports.figure.value' | 'reports.figure.interval_spoken';
  /** `value` for the first, `lower` and `upper` for the second. */
  params: { value: number } | { lower: number; upper: number };
  sortKey: number;
}

/** How a published value is shown. */
export function figureOf(value: number): Figure {
  if (value > 0) {
    const key = 'reports.figure.value';
    return { textKey: key, spokenKey: key, params: { value }, sortKey: value };
  }
  return {
    textKey: 'reports.figure.interval',
    spokenKey: 'reports.figure.interval_spoken',
    params: rangeOf(0),
    sortKey: 0,
  };
}

/**
 * Observation status, as in SDMX code lists as far as they go: `A` as published, `B` rounded to zero (0–4),
 * `N` not produced, `Z` not applicable by definition, `P` provisional. Catalogue A produces `A` and `B`.
 */
export type ObservationStatus = 'A' | 'B' | 'N' | 'Z' | 'P';

/** One observation of the open data, one line of the CSV, all codes and plain numbers. */
export interface Observation {
  release: string;
  /** Catalogue and version the codes belong to, such as `A1`. */
  catalogue: string;
  table: TableCode;
  /** The period or day the cases were counted for, such as `2026-09-30` or `2026-Q3`. */
  period: string;
  state: string;
  category: string;
  /** Null (an empty field) when the status is `B`. */
  value: number | null;
  lower: number;
  upper: number;
  status: ObservationStatus;
  unit: 'case';
}

/** The columns of the CSV, in order. */
export const OBSERVATION_COLUMNS = [
  'release',
  'catalogue',
  'table',
  'period',
  'state',
  'category',
  'value',
  'lower',
  'upper',
  'status',
  'unit',
] as const satisfies readonly (keyof Observation)[];

/** A stored cell as an observation of the release it belongs to. */
export function observationOf(cell: StoredCell, release: { code: string; period: string }): Observation {
  return {
    release: release.code,
    catalogue: `${CATALOGUE.id}${CATALOGUE.version}`,
    table: cell.table,
    period: release.period,
    state: cell.row,
    category: cell.column,
    value: cell.value === 0 ? null : cell.value,
    ...rangeOf(cell.value),
    status: cell.value === 0 ? 'B' : 'A',
    unit: 'case',
  };
}

/** Cells in the order they are read: by table, line and category of the catalogue, totals first. */
export function inReadingOrder(cells: readonly StoredCell[]): StoredCell[] {
  const rank = new Map<string, number>();
  for (const { code } of TABLES) {
    for (const row of ROWS) {
      for (const column of [TOTAL, ...categoriesOf(code)]) rank.set(`${code}|${row}|${column}`, rank.size);
    }
  }
  const rankOf = ({ table, row, column }: StoredCell) => rank.get(`${table}|${row}|${column}`) ?? rank.size;
  return [...cells].sort((a, b) => rankOf(a) - rankOf(b));
}
