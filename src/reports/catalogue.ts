import { CASE_OUTCOMES, CASE_STATUSES } from '../common/codes.js';
import {
  dimensionsOf,
  partsOf,
  REST,
  TOTAL,
  type Dimension,
  type DimensionCode,
  type GroupedDimension,
  type Grouping,
} from './dimensions.js';
import { TABLE_LIST, type PopulationCode } from './table-list.js';

/** The tables and codes of this version; any change of them is a new version. */
export const CATALOGUE_ID = 'C1';

/** Versions whose stocks and flows count the same, and are tied from cut to cut. */
export const COMPARABLE_CATALOGUES: readonly string[] = ['B1', CATALOGUE_ID];

/** The stages of cases whose request has been lodged. */
const LODGED = CASE_STATUSES.slice(CASE_STATUSES.indexOf('submitted'));

/** What happened before the quarter but was not on record at the last cut, among the months. */
const LATE = 'late';

export type TableCode = (typeof TABLE_LIST)[number]['code'];

/** Two or three dimensions of one population, crossed. */
export interface Table {
  code: TableCode;
  population: PopulationCode;
  dimensions: readonly DimensionCode[];
  /** The furthest a figure that fixes a category in every dimension may be from its count; all others 4, in cases. */
  window: 4 | 5;
}

/**
 * The tables, most wanted first: if those of linked populations cannot be protected together, the last are given up
 * first. They are the whole of what can be read; a cross that is not here does not exist, so that no two reports can
 * be subtracted to reveal a third.
 */
export const TABLES: readonly Table[] = TABLE_LIST.map((table) => ({
  ...table,
  window: table.dimensions.length > 2 ? 5 : 4,
}));

/** A stock of this cut equals the same stock of the cut before plus and minus flows of this cut. Keys of figures. */
export interface Balance {
  stock: string;
  flows: readonly (readonly [key: string, sign: 1 | -1])[];
}

/** Everything a cut may tell, with the categories that stand alone in it. */
export interface Catalogue {
  id: string;
  dimensions: ReadonlyMap<DimensionCode, Dimension>;
  tables: readonly Table[];
  balances: readonly Balance[];
  /** Figures equal by definition to others of the same cut added up, by key. */
  equal: readonly (readonly [key: string, others: readonly string[]])[];
  /** Figures that hold everything another counts, by key. */
  within: readonly (readonly [part: string, whole: string])[];
}

/** How many units share the finest categories of a table: what counting yields and nobody reads. */
export interface CountRow {
  table: TableCode;
  /** Finest categories, in the order of the table's dimensions. */
  codes: readonly string[];
  /** Units, a whole number. A combination without any may be left out. */
  count: number;
}

/** The role of a figure: all units; one category; something between; a finest category in every dimension. */
export type CellKind = 'grand_total' | 'one_way' | 'subtotal' | 'cell';

/** A protected figure, as stored with its cut and shown for ever. */
export interface StoredCell {
  table: TableCode;
  /** A category or the total, in the order of the table's dimensions. */
  codes: readonly string[];
  /** Units, a multiple of 5 within the table's window of the count. */
  value: number;
  kind: CellKind;
}

/** The catalogue, of this version or an earlier one, of a cut whose grouping this is. */
export function catalogueOf(grouping: Grouping, id: string = CATALOGUE_ID): Catalogue {
  const dimensions = dimensionsOf(grouping, id === CATALOGUE_ID);
  const codes = (dimension: DimensionCode) => [TOTAL, ...partsOf(dimensionIn(dimensions, dimension), TOTAL)];
  return {
    ...{ id, dimensions, tables: TABLES },
    balances: balancesBy(codes('pathway')),
    equal: equalFigures({
      pathways: codes('pathway'),
      organisations: codes('organisation_group'),
      months: codes('month'),
    }),
    within: [...WITHIN, ...codes('organisation_group').map(cameIn)],
  };
}

/** Whoever is 17 is 16 or 17; a record without age or place lacks a fact. */
const WITHIN: Catalogue['within'] = [
  [figureKey('open', { majority: 'seventeen' }), figureKey('case', { state: 'open', age_band: '16-17' })],
  ...(['age_band', 'place_group'] as const).map((fact): Catalogue['within'][number] => [
    figureKey('case', { state: 'open', [fact]: 'unknown' }),
    figureKey('open', { record: 'facts_missing' }),
  ]),
];

/** Those who came in are on record. */
function cameIn(organisation_group: string): Catalogue['within'][number] {
  return [figureKey('intake', { organisation_group }), figureKey('case', { organisation_group })];
}

/**
 * Whoever moves into one pathway moves out of another; open cases are cases that are open; cases come in as they are
 * opened, but for those recorded late; what a cohort first waits for is a request, reached by those who came that far.
 */
function equalFigures(codes: Readonly<Record<'pathways' | 'organisations' | 'months', string[]>>) {
  const open = (fixed: Parameters<typeof figureKey>[1]): Catalogue['equal'][number] => [
    figureKey('open', fixed),
    [figureKey('case', { ...fixed, state: 'open' })],
  ];
  const flow = (movement: string, month: string) => figureKey('flow', { movement, month });
  const inTime = codes.months.filter((month) => month !== TOTAL && month !== LATE);
  return [
    ...codes.months.map((month): Catalogue['equal'][number] => [
      flow('moved_in', month),
      [flow('moved_out', month)],
    ]),
    ...codes.pathways.map((pathway) => open({ pathway })),
    ...codes.organisations.slice(1).map((organisation_group) => open({ organisation_group })),
    [figureKey('intake', {}), inTime.map((month) => flow('opened', month))] as const,
    [figureKey('wait', { wait: 'lodging' }), [figureKey('cohort', {})]] as const,
    [
      figureKey('wait', { wait: 'lodging:reached' }),
      LODGED.map((stage) => figureKey('cohort', { stage })),
    ] as const,
    ...['adult', 'unknown'].map((majority): Catalogue['equal'][number] => [
      figureKey('open', { majority }),
      [figureKey('case', { state: 'open', age_band: majority === 'adult' ? '18+' : majority })],
    ]),
  ];
}

/**
 * Open cases change by those opened and reopened, those closed and removed from the record, and, in one pathway, by
 * those that moved; cases closed with an outcome by those closed and those that left it again. A case that was closed
 * when it was removed has left its outcome as well; one that both moved and closed is closed in its new pathway.
 */
function balancesBy(pathways: readonly string[]): Balance[] {
  const open = (pathway: string): Balance => ({
    stock: figureKey('case', { state: 'open', pathway }),
    flows: Object.entries(OPEN_FLOWS).map(
      ([movement, sign]) => [figureKey('flow', { movement, pathway }), sign] as const,
    ),
  });
  const closed = CASE_OUTCOMES.map((outcome): Balance => ({
    stock: figureKey('case', { state: `closed:${outcome}` }),
    flows: [
      [figureKey('flow', { movement: `closed:${outcome}` }), 1],
      [figureKey('flow', { movement: `left:${outcome}` }), -1],
    ],
  }));
  return [...pathways.map(open), ...closed];
}

const OPEN_FLOWS: Readonly<Record<string, 1 | -1>> = {
  opened: 1,
  moved_in: 1,
  left: 1,
  closed: -1,
  removed: -1,
  moved_out: -1,
};

/** The name of a figure, the same in every table and every cut: what is counted and the categories that are fixed. */
export function figureKey(
  population: PopulationCode,
  fixed: Readonly<Partial<Record<DimensionCode, string>>>,
): string {
  const named = Object.entries(fixed).filter(([, code]) => code !== TOTAL);
  return [population, ...named.map(([dimension, code]) => `${dimension}=${code}`).sort()].join('|');
}

/** The name of the figure in one place of a table. */
export function cellKey({ population, dimensions }: Table, codes: readonly string[]): string {
  return figureKey(
    population,
    Object.fromEntries(dimensions.map((dimension, index) => [dimension, codes[index] ?? TOTAL])),
  );
}

/** The table of that code. @throws RangeError */
export function tableOf(code: TableCode): Table {
  const table = TABLES.find((candidate) => candidate.code === code);
  if (table === undefined) throw new RangeError('Unknown table');
  return table;
}

/** A dimension of a catalogue. @throws RangeError */
export function dimensionIn(
  dimensions: ReadonlyMap<DimensionCode, Dimension>,
  code: DimensionCode,
): Dimension {
  const dimension = dimensions.get(code);
  if (dimension === undefined) throw new RangeError('Unknown dimension');
  return dimension;
}

/** The role of a figure in its table. */
export function kindOf({ dimensions }: Catalogue, table: Table, codes: readonly string[]): CellKind {
  const fixed = codes.filter((code) => code !== TOTAL).length;
  if (fixed === 0) return 'grand_total';
  if (fixed === 1) return 'one_way';
  const finest = codes.every(
    (code, index) =>
      code !== TOTAL &&
      partsOf(dimensionIn(dimensions, table.dimensions[index] ?? 'state'), code).length === 0,
  );
  return finest ? 'cell' : 'subtotal';
}

/** The furthest a figure of that role may be from its count. */
export function windowOf(table: Table, kind: CellKind): 4 | 5 {
  return kind === 'cell' ? table.window : 4;
}

/** Whether a place of a table is printed: no category in it is unlisted. */
export function isListed({ dimensions }: Catalogue, table: Table, codes: readonly string[]): boolean {
  return table.dimensions.every(
    (code, index) => !dimensionIn(dimensions, code).unlisted?.includes(codes[index] ?? TOTAL),
  );
}

/**
 * Whether a reader may suppose that a count never falls from one cut to the next: all cases ever opened, and closed
 * cases, which keep what was true when they closed. Cuts are linked through these figures, both when rounding and
 * when attacking.
 */
export function onlyGrows(key: string): boolean {
  return key === 'case' || (key.startsWith('case|') && /\|state=closed(:|$)/.test(key));
}

/**
 * Whether a figure counts the same in two cuts: not if it fixes what the categories that do not stand alone are
 * counted as, and others stand alone.
 */
export function isComparable(before: Catalogue, after: Catalogue): (key: string) => boolean {
  const grouped = Object.keys(REST) as GroupedDimension[];
  const changed = grouped.filter((code) => {
    const [one, other] = [before, after].map(({ dimensions }) =>
      partsOf(dimensionIn(dimensions, code), TOTAL).sort().join(),
    );
    return one !== other;
  });
  const rests = new Set(changed.map((code) => `${code}=${REST[code][0]}`));
  return (key) => !key.split('|').some((part) => rests.has(part));
}
