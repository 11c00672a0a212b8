import {
  TABLES,
  type Catalogue,
  type CountRow,
  type StoredCell,
  type Table,
} from '../../src/reports/catalogue.js';

/**
 * A reader of published figures who knows nothing of the product but what its tables are: every release is taken apart
 * into the finest cells of each table, whose counts are unknown, and everything printed is a statement about their sums.
 */
export interface Reading {
  /** Releases, oldest first, each with the unknowns of its tables. */
  unknowns: Unknown[];
  statements: Statement[];
  /** Every figure anybody can read or work out, in the last release and the ones before. */
  figures: Figure[];
}

/** The count of one finest cell of a table in one release. */
export interface Unknown {
  release: number;
  table: Table;
  codes: readonly string[];
}

/** Σ coefficient · unknown lies between two numbers. */
export interface Statement {
  terms: Map<number, number>;
  lower: number;
  upper: number;
}

/** A printed figure as the unknowns that it adds up. */
export interface Figure {
  key: string;
  release: number;
  cells: number[];
  /** The width in which its count must stay open when nothing else is known. */
  promised: number;
}

const ALL = '_T';

/** The finest categories under a code of a dimension. */
export function finestUnder(
  catalogue: Catalogue,
  dimension: Table['dimensions'][number],
  code: string,
): string[] {
  const { categories = [] } = catalogue.dimensions.get(dimension) ?? {};
  const parts = categories.filter(({ parent }) => parent === code);
  return parts.length === 0 ? [code] : parts.flatMap((part) => finestUnder(catalogue, dimension, part.code));
}

/** The name of a figure whatever the table: its population and what is fixed, in the order of the alphabet. */
export function nameOf({ population, dimensions }: Table, codes: readonly string[]): string {
  const fixed = dimensions.map((dimension, axis) => `${dimension}=${codes[axis]}`);
  return [population, ...fixed.filter((one) => !one.endsWith(`=${ALL}`)).sort()].join('|');
}

/** Reads releases of one grouping, oldest first. */
export function read(releases: readonly { catalogue: Catalogue; cells: readonly StoredCell[] }[]): Reading {
  const reading: Reading = { unknowns: [], statements: [], figures: [] };
  releases.forEach(({ catalogue, cells }, release) => {
    const named = new Map<string, number[]>();
    for (const table of TABLES) {
      const own = cells.filter((cell) => cell.table === table.code);
      if (own.length > 0) readTable(reading, { catalogue, release, table, named }, own);
    }
  });
  return reading;
}

interface Place {
  catalogue: Catalogue;
  release: number;
  table: Table;
  /** The unknowns of figures read in other tables of the release. */
  named: Map<string, number[]>;
}

function readTable(reading: Reading, place: Place, cells: readonly StoredCell[]): void {
  const { catalogue, release, table, named } = place;
  const start = reading.unknowns.length;
  const finest = crossed(table.dimensions.map((dimension) => finestUnder(catalogue, dimension, ALL)));
  for (const codes of finest) reading.unknowns.push({ release, table, codes });
  const index = new Map(finest.map((codes, at) => [codes.join('|'), start + at]));
  for (const { codes, value } of [...cells, ...workedOut(catalogue, table, cells)]) {
    const under = crossed(
      codes.map((code, axis) => finestUnder(catalogue, table.dimensions[axis] ?? 'state', code)),
    );
    const sum = under.map((one) => index.get(one.join('|')) ?? NaN);
    const window = codes.length > 2 && sum.length === 1 && !codes.includes(ALL) ? 5 : 4;
    const lower = value === 0 ? 0 : Math.max(1, value - window);
    reading.statements.push({ terms: termsOf([[sum, 1]]), lower, upper: value + window });
    const name = nameOf(table, codes);
    const elsewhere = named.get(name);
    if (elsewhere)
      reading.statements.push({
        terms: termsOf([
          [elsewhere, 1],
          [sum, -1],
        ]),
        lower: 0,
        upper: 0,
      });
    else reading.figures.push({ key: name, release, cells: sum, promised: value === 0 ? 4 : 8 });
    named.set(name, elsewhere ?? sum);
  }
}

/** Figures of a category that is not printed: what the printed ones leave of the total. */
function workedOut(
  catalogue: Catalogue,
  table: Table,
  cells: readonly StoredCell[],
): Pick<StoredCell, 'codes' | 'value'>[] {
  const values = new Map(cells.map(({ codes, value }) => [codes.join('|'), value]));
  return table.dimensions.flatMap((dimension, axis) => {
    const { unlisted: [hidden] = [], categories = [] } = catalogue.dimensions.get(dimension) ?? {};
    if (hidden === undefined) return [];
    const shown = categories.filter(({ code }) => code !== hidden);
    return cells
      .filter(({ codes }) => codes[axis] === ALL)
      .map(({ codes, value }) => ({
        codes: codes.with(axis, hidden),
        value: shown.reduce(
          (left, { code }) => left - (values.get(codes.with(axis, code).join('|')) ?? 0),
          value,
        ),
      }));
  });
}

/** Adds up lists of unknowns, each with its coefficient. */
export function termsOf(
  sums: readonly (readonly [cells: readonly number[], coefficient: number])[],
): Map<number, number> {
  const terms = new Map<number, number>();
  for (const [cells, coefficient] of sums)
    for (const cell of cells) terms.set(cell, (terms.get(cell) ?? 0) + coefficient);
  return terms;
}

function crossed(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (found, list) => found.flatMap((one) => list.map((code) => [...one, code])),
    [[]],
  );
}

/** The true count of every unknown, from the counts each release was made of. */
export function truthOf({ unknowns }: Reading, counts: readonly (readonly CountRow[])[]): number[] {
  const known = counts.map(
    (rows) => new Map(rows.map(({ table, codes, count }) => [[table, ...codes].join('|'), count])),
  );
  return unknowns.map(
    ({ release, table, codes }) => known[release]?.get([table.code, ...codes].join('|')) ?? 0,
  );
}
