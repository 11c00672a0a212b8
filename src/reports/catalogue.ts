import { CASE_OUTCOMES, CASE_STATUSES, type CaseOutcome, type CaseStatus } from '../common/codes.js';

/**
 * Catalogue A of the committee's report: the state of every case at the cut, crossed with one fact about the case at a
 * time. These tables are the whole of what can be read; a cross that is not here does not exist, so that no two
 * reports can be subtracted to reveal a third. Any change of tables or categories is a new version.
 */
export const CATALOGUE = { id: 'A', version: 1 } as const;

/** The code of a total, on either axis (as in SDMX code lists). */
export const TOTAL = '_T';

/** Where a case stands: its status while open, its outcome once closed. Every case is in exactly one state. */
export type StateCode = `open:${CaseStatus}` | `closed:${CaseOutcome}`;

export const OPEN_STATES = CASE_STATUSES.map((status) => `open:${status}` as const);
export const CLOSED_STATES = CASE_OUTCOMES.map((outcome) => `closed:${outcome}` as const);
export const STATES: readonly StateCode[] = [...OPEN_STATES, ...CLOSED_STATES];

/** A line of any table: one state, all open or all closed cases, or all cases. */
export type RowCode = StateCode | 'open' | 'closed' | typeof TOTAL;

/** Lines in the order they are shown, each total above its parts. */
export const ROWS: readonly RowCode[] = [TOTAL, 'open', ...OPEN_STATES, 'closed', ...CLOSED_STATES];

/** The lines which add up to a line: none for a state. */
export function partsOf(row: RowCode): readonly RowCode[] {
  if (row === TOTAL) return ['open', 'closed'];
  if (row === 'open') return OPEN_STATES;
  return row === 'closed' ? CLOSED_STATES : [];
}

/**
 * The tables, most wanted first: if not all of them can be protected together, the last are given up first. A
 * category in `unlisted` is counted, rounded and attacked like the others but never printed: it is the difference
 * between the total and the listed ones, itself a rounded figure, so reading it out by subtraction gains nothing.
 */
export const TABLES = [
  {
    code: 'status_pathway',
    dimension: 'pathway',
    categories: ['dublin3_art8', 'child_relative_visa', 'other', 'none'],
    unlisted: [],
  },
  {
    code: 'status_nationality',
    dimension: 'nationality_group',
    categories: ['AFG', 'ERI', 'ETH', 'IRN', 'IRQ', 'SDN', 'SOM', 'SYR', 'VNM', 'other'],
    unlisted: [],
  },
  {
    code: 'status_age',
    dimension: 'age_band',
    categories: ['0-11', '12-13', '14-15', '16-17', '18+', 'unknown'],
    unlisted: [],
  },
  {
    code: 'status_sex',
    dimension: 'sex',
    categories: ['female', 'male', 'other_or_unknown'],
    unlisted: ['other_or_unknown'],
  },
  {
    code: 'status_place',
    dimension: 'place_group',
    categories: [
      'camp_or_street',
      'reception_or_hotel',
      'family_or_foster_care',
      'hospital_or_detention',
      'unknown',
    ],
    unlisted: [],
  },
] as const;

export type Table = (typeof TABLES)[number];
export type TableCode = Table['code'];
export type Dimension = Table['dimension'];
export type CategoryCode = Table['categories'][number];
export type ColumnCode = CategoryCode | typeof TOTAL;

/** The categories of one dimension: `CategoryOf<'sex'>`. */
export type CategoryOf<D extends Dimension> = Extract<Table, { dimension: D }>['categories'][number];

/** How many cases of a cut are in one state and one category: what counting yields and nobody reads. */
export interface CountRow {
  table: TableCode;
  state: StateCode;
  category: CategoryCode;
  /** Cases, a whole number. A combination without cases may be left out. */
  count: number;
}

/** `cell`: a state in a category; `subtotal`: open or closed cases in a category; the others are margins. */
export type CellKind = 'cell' | 'subtotal' | 'state_total' | 'category_total' | 'grand_total';

/** A protected figure, as stored with its release and shown for ever. */
export interface StoredCell {
  table: TableCode;
  row: RowCode;
  column: ColumnCode;
  /** Cases, a multiple of 5 within 4 of the count. */
  value: number;
  kind: CellKind;
}

/** The table of that code. */
export function tableOf(code: TableCode): Table {
  const table = TABLES.find((candidate) => candidate.code === code);
  if (table === undefined) throw new RangeError('Unknown table');
  return table;
}

/** Every category of a table, unlisted ones included, as one list of codes. */
export function categoriesOf(code: TableCode): readonly CategoryCode[] {
  return tableOf(code).categories;
}

/** Whether a category appears in the printed table. */
export function isListed(code: TableCode, category: ColumnCode): boolean {
  return !(tableOf(code).unlisted as readonly ColumnCode[]).includes(category);
}

/** The role of a cell in its table. */
export function kindOf(row: RowCode, column: ColumnCode): CellKind {
  if (column === TOTAL) return row === TOTAL ? 'grand_total' : 'state_total';
  if (row === TOTAL) return 'category_total';
  return row === 'open' || row === 'closed' ? 'subtotal' : 'cell';
}

/**
 * Whether a reader may suppose that a count never falls from one cut to the next: all cases ever opened, and closed
 * cases, which keep what was true when they closed. Releases are linked through these cells, both when rounding and
 * when attacking.
 */
export function onlyGrows({ row, column }: { row: RowCode; column: ColumnCode }): boolean {
  return row === 'closed' || row.startsWith('closed:') || (row === TOTAL && column === TOTAL);
}
