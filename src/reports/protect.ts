import { createHmac } from 'node:crypto';
import { balancesOf } from './balances.js';
import {
  cellKey,
  isComparable,
  onlyGrows,
  tableOf,
  type Catalogue,
  type CountRow,
  type StoredCell,
  type TableCode,
} from './catalogue.js';
import { tally } from './counts.js';
import { figuresIn, type Release } from './disclosure.js';
import { pass, type InsiderCounts, type Reason } from './gate.js';
import { roundAdditively, type RoundingOptions } from './rounding.js';
import { loadSolver, type Solver } from './solver.js';
import { sumsOf, type Sums } from './sums.js';
import { LINKED_POPULATIONS } from './table-list.js';
import { wholeOf } from './wholes.js';

/** How often chance is asked again when a draw would tell somebody too much. */
const DRAWS = 6;

/** Draws running in which the same places told too much, after which it is the cut before and not chance that does it. */
const HOPELESS = 3;

const TIME_LIMIT_SECONDS = 120;
const KEY_BYTES = 32;

/** An organisation with the counts of its own units: what it knows exactly. */
export interface Insider {
  organisation: string;
  counts: readonly CountRow[];
}

export interface ProtectOptions {
  /** Earlier releases of the catalogue, oldest first; flows are counted since the last of them. */
  earlier?: readonly Release[];
  /** Figures that tell of the same units as earlier releases did, by key, with the value told then. */
  repeated?: ReadonlyMap<string, number>;
  /** The organisations with cases in the cut. */
  insiders?: readonly Insider[];
  /** Seconds one rounding may take, 120 by default. */
  timeLimit?: number;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  stage: 'rounding' | 'attack';
  /** Share of the catalogue protected so far, from 0 to 1. */
  done: number;
  /** 1 for the first draw over some linked tables, one more for every further draw or smaller choice of them. */
  attempt: number;
}

/** Figures that may be released, or why there are none. */
export type Protection =
  | {
      ok: true;
      /** Every figure of the release, the margins repeated in each table. */
      cells: StoredCell[];
      tables: readonly TableCode[];
      /** Tables left out, because no way was found to protect them together with those they are tied to. */
      omitted: readonly TableCode[];
      /** Why, for each larger choice of tables tried; empty when nothing was left out. */
      reasons: readonly Reason[];
    }
  | { ok: false; reasons: readonly Reason[] };

/** Everything that stays the same from draw to draw. */
interface Job extends ProtectOptions {
  solver: Solver;
  catalogue: Catalogue;
  counts: readonly CountRow[];
  key: Uint8Array;
  /** Figures of the tables protected before these, by key, and the count of any figure. */
  printed: ReadonlyMap<string, number>;
  countOf: (key: string) => number;
  /** Share of the catalogue protected before these tables, and the share of theirs. */
  share: { before: number; own: number };
}

/**
 * Turns exact counts into figures that may be released, or refuses. The counts are rounded additively; the result is
 * verified and attacked, together with earlier releases, as anybody and as each organisation that knows its own cases.
 * A draw that tells somebody too much is drawn again; when no draw will do, one of the tables tied to each other is
 * given up, and so on. The rule itself is never loosened. Tables with no tie between them are protected apart.
 *
 * The same counts, key and options give the same figures.
 * @param key secret of 32 random bytes or more, which decides which way each figure is rounded.
 * @throws RangeError for a shorter key, or for an organisation whose own counts do not agree between tables.
 */
export async function protect(
  catalogue: Catalogue,
  counts: readonly CountRow[],
  key: Uint8Array,
  options: ProtectOptions = {},
): Promise<Protection> {
  if (key.length < KEY_BYTES) throw new RangeError('The key of a cut has at least 32 bytes');
  const solver = await loadSolver();
  const everything = sumsOf(catalogue);
  const counted = tally(everything, counts);
  if ('problem' in counted) return { ok: false, reasons: [{ code: counted.problem }] };
  const groups = LINKED_POPULATIONS.map((populations) =>
    everything.tables.filter((table) => populations.includes(tableOf(table).population)),
  );
  const share = (tables: number) => tables / everything.tables.length;
  const countOf = (figure: string) => counted.values[everything.at(figure) ?? -1] ?? 0;
  const printed = new Map<string, number>();
  let before = 0;
  const parts = groups.map((tables) => {
    const shares = { before: share(before), own: share(tables.length) };
    before += tables.length;
    const job = { solver, catalogue, counts, key, printed, countOf, share: shares };
    const part = protectTogether({ ...job, ...options }, tables);
    for (const { table, codes, value } of part.cells) printed.set(cellKey(tableOf(table), codes), value);
    return part;
  });
  const cells = parts.flatMap((part) => part.cells);
  const reasons = parts.flatMap((part) => part.reasons);
  const tables = parts.flatMap((part) => part.tables);
  if (!tables.some((table) => tableOf(table).population === 'case')) return { ok: false, reasons };
  return {
    ok: true,
    cells,
    tables,
    omitted: everything.tables.filter((table) => !tables.includes(table)),
    reasons,
  };
}

interface Part {
  cells: StoredCell[];
  tables: readonly TableCode[];
  reasons: Reason[];
}

/** As many of these tables as can be protected together: one after the other is given up. */
function protectTogether(job: Job, wanted: readonly TableCode[]): Part {
  const reasons: Reason[] = [];
  for (let tables = wanted; tables.length > 0;) {
    const result = drawUntilSafe(job, tables, reasons.length * DRAWS);
    if ('cells' in result) return { cells: result.cells, tables, reasons };
    reasons.push(result.refused);
    const given = tableToGiveUp(tables, result.refused);
    tables = tables.filter((table) => table !== given);
  }
  return { cells: [], tables: [], reasons };
}

/** The last table that tells too much, else the last of all; the first one holds the margins of the others. */
export function tableToGiveUp(tables: readonly TableCode[], reason: Reason): TableCode | undefined {
  const telling = reason.code === 'breach' ? reason.cells.map(({ table }) => table) : [];
  return tables.slice(1).findLast((table) => telling.includes(table)) ?? tables.at(-1);
}

/** Draws until the figures pass; the last reason if none does. Whether a rounding exists does not depend on the draw. */
function drawUntilSafe(
  job: Job,
  tables: readonly TableCode[],
  attemptsBefore: number,
): { cells: StoredCell[] } | { refused: Reason } {
  const { solver, key, timeLimit = TIME_LIMIT_SECONDS, share } = job;
  const sums = sumsOf(job.catalogue, tables);
  const counts = countsOf(sums, job.counts);
  const earlier = (job.earlier ?? []).map((release) => only(release, tables));
  const insiders = (job.insiders ?? []).map(({ organisation, counts: own }): InsiderCounts => ({
    organisation,
    counts: countsOf(sums, own),
  }));
  const ceilings = ceilingsOf(sums, job);
  const ties = {
    ...tiesTo(earlier.at(-1), sums),
    ...(job.repeated ? { repeated: job.repeated } : {}),
    ceilings,
  };
  let refused: Reason = { code: 'infeasible', tables };
  let running = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const report = (stage: Progress['stage']) => (done: number) =>
      job.onProgress?.({ stage, done: share.before + share.own * done, attempt: attemptsBefore + draw + 1 });
    const onProgress = () => report('rounding')(0);
    const options = { timeLimit, ...ties, onProgress };
    const rounding = roundAdditively(solver, sums, counts, drawKey(key, draw), options);
    if (rounding.status !== 'rounded') return { refused: { code: rounding.status, tables } };
    const result =
      aboveCeilings(sums, rounding.values, ceilings) ??
      pass(solver, sums, counts, rounding.values, { earlier, insiders }, report('attack'));
    if ('cells' in result) return result;
    running = isSame(result.refused, refused) ? running + 1 : 1;
    refused = result.refused;
    if (running === HOPELESS && ties.equations !== undefined) break;
  }
  return { refused };
}

/**
 * What figures protected before tell that hold everything a figure of these tables counts, by its key. Records at odds may
 * have a part count more than its whole: then nobody is led anywhere by it.
 */
function ceilingsOf(sums: Sums, { printed, countOf }: Job): Map<string, number> {
  return new Map(
    sums.cells.flatMap(({ key }): [string, number][] => {
      const whole = wholeOf(key) ?? '';
      const ceiling = printed.get(whole);
      return ceiling === undefined || countOf(key) > countOf(whole) ? [] : [[key, ceiling]];
    }),
  );
}

/** A part printed higher than its whole tells more of both than either does. */
function aboveCeilings(
  sums: Sums,
  values: readonly number[],
  ceilings: ReadonlyMap<string, number>,
): { refused: Reason } | undefined {
  const above = sums.cells.filter(({ key }, cell) => (values[cell] ?? 0) > (ceilings.get(key) ?? Infinity));
  const cells = above.map(({ table, codes }) => ({ table, codes }));
  return cells.length === 0
    ? undefined
    : { refused: { code: 'breach', tables: sums.tables, organisation: null, cells } };
}

function isSame(one: Reason, other: Reason): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function countsOf(sums: Sums, rows: readonly CountRow[]): number[] {
  const counted = tally(sums, rows);
  if ('problem' in counted) throw new RangeError('Units must be counted in every table of their population');
  return counted.values;
}

function only({ catalogue, cells }: Release, tables: readonly TableCode[]): Release {
  return { catalogue, cells: cells.filter(({ table }) => tables.includes(table)) };
}

/** The key itself for the first draw, one derived from it for each further draw. */
function drawKey(key: Uint8Array, draw: number): Uint8Array {
  return draw === 0 ? key : createHmac('sha256', key).update(`draw ${draw}`).digest();
}

/** What ties figures to those of the last release: its stocks, and where a figure should not fall below it. */
function tiesTo(last: Release | undefined, sums: Sums): Pick<RoundingOptions, 'floors' | 'equations'> {
  if (last === undefined) return {};
  const figures = figuresIn(last);
  const comparable = isComparable(last.catalogue, sums.catalogue);
  const floors = new Map(
    [...figures].filter(([key]) => onlyGrows(key) && comparable(key) && sums.at(key) !== undefined),
  );
  const equations = balancesOf(sums, last.catalogue).flatMap(({ stock, terms }) => {
    const constant = figures.get(stock);
    return constant === undefined ? [] : [{ terms, constant }];
  });
  return equations.length > 0 ? { floors, equations } : { floors };
}
