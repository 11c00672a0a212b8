import type { ClientBase } from 'pg';
import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { kindOf, type ColumnCode, type RowCode, type StoredCell, type TableCode } from './catalogue.js';
import type { CutMethod } from './cuts.dto.js';
import { RELEASES_LINKED } from './gate.js';

/** A cut without its figures. */
export interface CutRow {
  id: string;
  asAt: CivilDate;
  /** Catalogue and version, such as `A1`. */
  catalogue: string;
  method: CutMethod;
  createdAt: string;
}

interface CellRow {
  table: TableCode;
  row: RowCode;
  column: ColumnCode;
  value: number;
}

const CUT = `c.id, c.as_at::text AS "asAt", c.catalogue, c.method, to_json(c.created_at) #>> '{}' AS "createdAt"`;
const CELL = `json_build_object('table', s.table_code, 'row', s.row_code, 'column', s.column_code, 'value', s.value)`;

const LIST = statement('reports.list', `SELECT ${CUT} FROM stat_cuts c ORDER BY c.as_at DESC`);
const ONE = statement(
  'reports.one',
  `SELECT ${CUT}, (SELECT coalesce(json_agg(${CELL}), '[]') FROM stat_cells s WHERE s.cut_id = c.id) AS cells
   FROM stat_cuts c WHERE c.id = $1`,
);

/** Every cut, newest first; there are four a year. */
export function listCuts(ctx: Context): Promise<CutRow[]> {
  return ctx.rows<CutRow>(LIST);
}

/** A cut with its figures, or undefined. */
export async function readCut(
  ctx: Context,
  id: string,
): Promise<{ cut: CutRow; cells: StoredCell[] } | undefined> {
  const row = await ctx.row<CutRow & { cells: CellRow[] }>(ONE, [id]);
  if (!row) return undefined;
  const { cells, ...cut } = row;
  return { cut, cells: cells.map(storedCell) };
}

function storedCell(cell: CellRow): StoredCell {
  return { ...cell, kind: kindOf(cell.row, cell.column) };
}

const CUTS_FROM = `SELECT id, as_at::text AS "asAt" FROM stat_cuts WHERE as_at >= $1 ORDER BY as_at`;

/** The cuts of a day and later, earliest first. */
export async function cutsFrom(
  client: ClientBase,
  day: CivilDate,
): Promise<{ id: string; asAt: CivilDate }[]> {
  return (await client.query<{ id: string; asAt: CivilDate }>(CUTS_FROM, [day])).rows;
}

const EARLIER = `SELECT (SELECT json_agg(${CELL}) FROM stat_cells s WHERE s.cut_id = c.id) AS cells
  FROM (SELECT id, as_at FROM stat_cuts WHERE catalogue = $1 ORDER BY as_at DESC LIMIT $2) c ORDER BY c.as_at`;

/** The figures of the last cuts of a catalogue, oldest first. */
export async function earlierFigures(client: ClientBase, catalogue: string): Promise<StoredCell[][]> {
  const { rows } = await client.query<{ cells: CellRow[] }>(EARLIER, [catalogue, RELEASES_LINKED]);
  return rows.map(({ cells }) => cells.map(storedCell));
}

/** One statement, hence one transaction: the cut, its figures, and who had it made. */
const STORE = `WITH cut AS (INSERT INTO stat_cuts (id, as_at, catalogue, method) VALUES ($1, $2, $3, $4) RETURNING id),
  cells AS (INSERT INTO stat_cells (cut_id, table_code, row_code, column_code, value)
    SELECT cut.id, f.* FROM cut, unnest($5::text[], $6::text[], $7::text[], $8::int[]) AS f)
  INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
    SELECT $9::uuid, $10::uuid, 'report.cut', cut.id, json_build_object('asAt', $2::date) FROM cut`;

/** Stores a cut for ever. */
export async function storeCut(
  client: ClientBase,
  cut: Omit<CutRow, 'createdAt'>,
  cells: readonly StoredCell[],
  by: { userId: string; sessionId: string },
): Promise<void> {
  await client.query(STORE, [
    cut.id,
    cut.asAt,
    cut.catalogue,
    cut.method,
    cells.map((cell) => cell.table),
    cells.map((cell) => cell.row),
    cells.map((cell) => cell.column),
    cells.map((cell) => cell.value),
    by.userId,
    by.sessionId,
  ]);
}
