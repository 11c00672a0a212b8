import { createHmac } from 'node:crypto';
import { onlyGrows, type CountRow, type StoredCell, type TableCode } from './catalogue.js';
import { tally } from './counts.js';
import { figuresIn } from './disclosure.js';
import { pass, type Insider, type Reason } from './gate.js';
import { roundAdditively } from './rounding.js';
import { loadSolver, type Solver } from './solver.js';
import { ALL_TABLES, cellKey, sumsOf, type Sums } from './sums.js';

/** How often chance is asked again when a draw would tell somebody too much. */
const DRAWS = 10;

const TIME_LIMIT_SECONDS = 120;
const KEY_BYTES = 32;

export interface ProtectOptions {
  /** The tables wanted, those to be given up last first; the whole catalogue by default. */
  tables?: readonly TableCode[];
  /** The cells of earlier releases of the catalogue, oldest first. */
  earlier?: readonly (readonly StoredCell[])[];
  /** The organisations with cases in the cut. */
  insiders?: readonly Insider[];
  /** Seconds one rounding may take, 120 by default. */
  timeLimit?: number;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  stage: 'rounding' | 'attack';
  /** 1 for the first draw over the whole catalogue, one more for every further draw or smaller catalogue. */
  attempt: number;
  /** Share of the stage done, from 0 to 1; how far a rounding has got cannot be told, so it stays 0. */
  done: number;
}

/** Figures that may be released, or why there are none. */
export type Protection =
  | {
      ok: true;
      /** Every figure of the release, the margins repeated in each table. */
      cells: StoredCell[];
      tables: readonly TableCode[];
      /** Tables wanted but left out, because no way was found to protect them together with the others. */
      omitted: readonly TableCode[];
      /** Why, for each larger catalogue tried; empty when nothing was left out. */
      reasons: readonly Reason[];
    }
  | { ok: false; reasons: readonly Reason[] };

/**
 * Turns exact counts into figures that may be released, or refuses. The counts are rounded additively; the result is
 * verified and attacked, together with earlier releases, as anybody and as each organisation that knows its own cases.
 * A draw that tells somebody too much is drawn again; when no draw will do, the largest part of the catalogue that
 * can be protected is released. The rule itself is never loosened.
 *
 * The same counts, key and options give the same figures.
 * @param key secret of 32 random bytes or more, which decides which way each cell is rounded. Kept for the next cut, it
 *   rounds a cell that has not changed the same way again as far as the sums allow, so that repeating cuts does not
 *   average the rounding away.
 * @throws RangeError for a shorter key, or for an organisation whose own counts do not agree between tables.
 */
export async function protect(
  counts: readonly CountRow[],
  key: Uint8Array,
  options: ProtectOptions = {},
): Promise<Protection> {
  if (key.length < KEY_BYTES) throw new RangeError('The key of a cut has at least 32 bytes');
  const solver = await loadSolver();
  const wanted = options.tables ?? ALL_TABLES;
  const reasons: Reason[] = [];
  for (const [smaller, tables] of catalogues(wanted).entries()) {
    const sums = sumsOf(tables);
    const counted = tally(sums, counts);
    if ('problem' in counted) return { ok: false, reasons: [{ code: counted.problem }] };
    const result = drawUntilSafe(solver, sums, counted.values, key, options, smaller * DRAWS);
    if ('cells' in result) {
      const omitted = wanted.filter((table) => !tables.includes(table));
      return { ok: true, cells: result.cells, tables, omitted, reasons };
    }
    reasons.push(result.refused);
  }
  return { ok: false, reasons };
}

/** Draws until the figures pass; the last reason if none does. Whether a rounding exists does not depend on the draw. */
function drawUntilSafe(
  solver: Solver,
  sums: Sums,
  counts: readonly number[],
  key: Uint8Array,
  options: ProtectOptions,
  attemptsBefore: number,
): { cells: StoredCell[] } | { refused: Reason } {
  const { earlier = [], insiders = [], timeLimit = TIME_LIMIT_SECONDS } = options;
  const floors = floorsOf(sums, earlier.at(-1) ?? []);
  let refused: Reason = { code: 'infeasible', tables: sums.tables };
  for (let draw = 0; draw < DRAWS; draw++) {
    const report = (stage: Progress['stage']) => (done: number) =>
      options.onProgress?.({ stage, attempt: attemptsBefore + draw + 1, done });
    const onProgress = () => report('rounding')(0);
    const rounding = roundAdditively(solver, sums, counts, drawKey(key, draw), {
      timeLimit,
      floors,
      onProgress,
    });
    if (rounding.status !== 'rounded') return { refused: { code: rounding.status, tables: sums.tables } };
    const result = pass(solver, sums, counts, rounding.values, { earlier, insiders }, report('attack'));
    if ('cells' in result) return result;
    refused = result.refused;
  }
  return { refused };
}

/** The key itself for the first draw, one derived from it for each further draw. */
function drawKey(key: Uint8Array, draw: number): Uint8Array {
  return draw === 0 ? key : createHmac('sha256', key).update(`draw ${draw}`).digest();
}

/** Where a figure should not fall below the last release's, by `cellKey`. */
function floorsOf(sums: Sums, last: readonly StoredCell[]): Map<string, number> {
  const figures = figuresIn(last);
  return new Map(
    sums.cells.filter(onlyGrows).map((cell) => [cellKey(cell), figures.get(cellKey(cell)) ?? 0]),
  );
}

/** Every choice of tables, the largest first and, among equals, those that keep the first tables. */
export function catalogues(tables: readonly TableCode[]): TableCode[][] {
  const choices = tables.reduce<TableCode[][]>(
    (found, table) => [...found, ...found.map((choice) => [...choice, table])],
    [[]],
  );
  return choices.filter((choice) => choice.length > 0).sort((a, b) => b.length - a.length);
}
