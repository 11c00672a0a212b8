import type { ClientBase } from 'pg';
import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import {
  catalogueOf,
  COMPARABLE_CATALOGUES,
  kindOf,
  tableOf,
  type StoredCell,
  type TableCode,
} from './catalogue.js';
import type { CutMethod } from './cuts.dto.js';
import type { Grouping } from './dimensions.js';
import type { Release } from './disclosure.js';
import { RELEASES_LINKED } from './gate.js';

/** A cut without its figures. */
export interface CutRow {
  id: string;
  asAt: CivilDate;
  /** Catalogue and version, such as `B1`. */
  catalogue: string;
  /** The categories that stand alone in it. */
  grouping: Grouping;
  method: CutMethod;
  createdAt: string;
}

interface CellRow {
  table: TableCode;
  codes: string[];
  value: number;
}

const CUT = `c.id, c.as_at::text AS "asAt", c.catalogue, c.grouping, c.method, to_json(c.created_at) #>> '{}' AS "createdAt"`;
const CELL = `json_build_object('table', s.table_code, 'codes', s.codes, 'value', s.value)`;

const LIST = statement('reports.list', `SELECT ${CUT} FROM stat_cuts c ORDER BY c.as_at DESC`);
const ONE = statement(
  'reports.one',
  `SELECT ${CUT}, (SELECT coalesce(json_agg(${CELL}), '[]') FROM stat_cells s WHERE s.cut_id = c.id) AS cells
   FROM stat_cuts c WHERE c.id = $1`,
);
const ORGANISATIONS = statement(
  'reports.organisations',
  `SELECT id, name FROM organisations WHERE id = ANY ($1::uuid[])`,
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
  return { cut, cells: releaseOf(cut, cells).cells as StoredCell[] };
}

/** The names of organisations, by id. */
export function organisationNames(
  ctx: Context,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return ctx.rows<{ id: string; name: string }>(ORGANISATIONS, [ids]);
}

function releaseOf(
  { grouping, catalogue: id }: Pick<CutRow, 'grouping' | 'catalogue'>,
  cells: readonly CellRow[],
): Release {
  const catalogue = catalogueOf(grouping, id);
  return {
    catalogue,
    cells: cells.map((cell) => ({ ...cell, kind: kindOf(catalogue, tableOf(cell.table), cell.codes) })),
  };
}

const CUTS_FROM = `SELECT id, as_at::text AS "asAt" FROM stat_cuts WHERE as_at >= $1 ORDER BY as_at`;

/** The cuts of a day and later, earliest first. */
export async function cutsFrom(
  client: ClientBase,
  day: CivilDate,
): Promise<{ id: string; asAt: CivilDate }[]> {
  return (await client.query<{ id: string; asAt: CivilDate }>(CUTS_FROM, [day])).rows;
}

const GROUPING = `SELECT grouping FROM stat_cuts WHERE catalogue = ANY ($1) AND as_at >= $2 ORDER BY as_at LIMIT 1`;

/** The categories that stand alone in the cuts since a day, if there are any. */
export async function groupingSince(client: ClientBase, day: CivilDate): Promise<Grouping | undefined> {
  return (await client.query<{ grouping: Grouping }>(GROUPING, [COMPARABLE_CATALOGUES, day])).rows[0]
    ?.grouping;
}

const EARLIER = `SELECT c.grouping, c.catalogue, c.as_at::text AS "asAt", (SELECT json_agg(${CELL}) FROM stat_cells s WHERE s.cut_id = c.id) AS cells
  FROM (SELECT id, as_at, grouping, catalogue FROM stat_cuts WHERE catalogue = ANY ($1) ORDER BY as_at DESC LIMIT $2) c ORDER BY c.as_at`;

/** The figures of the last cuts that can be compared with one made now, oldest first. */
export async function earlierFigures(client: ClientBase): Promise<(Release & { asAt: CivilDate })[]> {
  type Earlier = Pick<CutRow, 'grouping' | 'catalogue' | 'asAt'> & { cells: CellRow[] };
  const { rows } = await client.query<Earlier>(EARLIER, [COMPARABLE_CATALOGUES, RELEASES_LINKED]);
  return rows.map(({ cells, asAt, ...cut }) => ({ asAt, ...releaseOf(cut, cells) }));
}

/** One statement: the cut, its figures, and who had it made, nobody if it made itself. Codes of a figure come as a JSON list each. */
const STORE = `WITH cut AS (INSERT INTO stat_cuts (id, as_at, catalogue, grouping, method) VALUES ($1, $2, $3, $4, $5) RETURNING id),
  cells AS (INSERT INTO stat_cells (cut_id, table_code, codes, value)
    SELECT cut.id, f.code, ARRAY(SELECT json_array_elements_text(f.codes)), f.value
    FROM cut, unnest($6::text[], $7::json[], $8::int[]) AS f(code, codes, value))
  INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
    SELECT $9::uuid, $10::uuid, 'report.cut', cut.id, json_build_object('asAt', $2::date) FROM cut`;

/** Stores a cut for ever. */
export async function storeCut(
  client: ClientBase,
  cut: Omit<CutRow, 'createdAt'>,
  cells: readonly StoredCell[],
  by: { userId: string; sessionId: string } | null,
): Promise<void> {
  await client.query(STORE, [
    cut.id,
    cut.asAt,
    cut.catalogue,
    cut.grouping,
    cut.method,
    cells.map((cell) => cell.table),
    cells.map((cell) => JSON.stringify(cell.codes)),
    cells.map((cell) => cell.value),
    by?.userId ?? null,
    by?.sessionId ?? null,
  ]);
}

/**
 * Everything counted and stored sees the same moment; the planner may use more memory than small statements need, and
 * looks a case up by its key rather than read all of them: no disk it runs on turns.
 */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL work_mem = '128MB'; SET LOCAL random_page_cost = 1.1; SET LOCAL jit = off`;

/** Does `work` in one transaction that sees the records of one moment. */
export async function atOneMoment<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(BEGIN);
  const result = await work();
  await client.query('COMMIT');
  return result;
}
