import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { StatementPool } from '../database/statement-pool.js';
import type { Standing } from './due-reports.js';
import type { RunEnd } from './run-codes.js';
import type { RunProgress, RunRow } from './run-progress.js';

/** Some signs of life missed, and what runs a report has ended. */
const SILENT = `interval '30 seconds'`;
const RUN = `r.state, r.stage, r.percent, r.attempt, r.failure, r.beat_at < now() - ${SILENT} AS silent`;

const ONE = statement(
  'reports.run',
  `SELECT q.day::text AS "asAt", (SELECT c.id FROM stat_cuts c WHERE c.as_at = q.day) AS "cutId",
     EXISTS (SELECT FROM stat_cuts c WHERE c.as_at > q.day) AS passed, ${RUN}
   FROM (SELECT $1::date AS day) q LEFT JOIN stat_runs r ON r.as_at = q.day`,
);
const UNFINISHED = statement(
  'reports.runs',
  `SELECT r.as_at::text AS "asAt", NULL AS "cutId", ${RUN} FROM stat_runs r
   WHERE NOT EXISTS (SELECT FROM stat_cuts c WHERE c.as_at >= r.as_at) ORDER BY r.as_at DESC`,
);

/** What is on record about a quarter: its cut, its run (no state if none was begun), and whether a later one was cut. */
export async function readRun(
  ctx: Context,
  asAt: CivilDate,
): Promise<Omit<RunRow, 'state'> & { state: RunRow['state'] | null; passed: boolean }> {
  const row = await ctx.row<RunRow & { passed: boolean }>(ONE, [asAt]);
  if (!row) throw new Error('A statement without a table gives a row');
  return row;
}

/** The runs of quarters that have no cut and may still get one, newest first. */
export function unfinishedRuns(ctx: Context): Promise<RunRow[]> {
  return ctx.rows<RunRow>(UNFINISHED);
}

const BEGIN = statement(
  'reports.runBegin',
  `INSERT INTO stat_runs (as_at, run_id, started_by) VALUES ($1, $2, $3)
   ON CONFLICT (as_at) DO UPDATE SET run_id = excluded.run_id, started_by = excluded.started_by, state = 'running', stage = 'waiting',
     percent = 0, attempt = 0, failure = NULL, started_at = now(), beat_at = now(), finished_at = NULL
     WHERE stat_runs.state <> 'running' OR stat_runs.beat_at < now() - ${SILENT}
   RETURNING run_id`,
);
const NOTE = statement(
  'reports.runNote',
  `UPDATE stat_runs SET stage = $2, percent = $3, attempt = $4, beat_at = now() WHERE run_id = $1 AND state = 'running'`,
);
const END = statement(
  'reports.runEnd',
  `UPDATE stat_runs SET state = $2, failure = $3, finished_at = now() WHERE run_id = $1`,
);

/** Records that the report of a quarter is begun; false when somebody else's is under way. */
export async function beginRun(
  records: StatementPool,
  { id, asAt, by }: { id: string; asAt: CivilDate; by: string | null },
): Promise<boolean> {
  return (await records.rows(BEGIN, [asAt, id, by])).length > 0;
}

/** Records how far a run is, and that it lives. */
export async function noteRun(
  records: StatementPool,
  id: string,
  { stage, percent, attempt }: RunProgress,
): Promise<void> {
  await records.rows(NOTE, [id, stage, percent, attempt]);
}

/** Records how a run ended. */
export async function endRun(
  records: StatementPool,
  id: string,
  { state, failure }: { state: RunEnd; failure: string | null },
): Promise<void> {
  await records.rows(END, [id, state, failure]);
}

const STANDING = statement(
  'reports.standing',
  `SELECT (SELECT max(as_at)::text FROM stat_cuts) AS "lastCut", (SELECT min(opened_on)::text FROM cases) AS "firstCase"`,
);

/** The day of the last cut, and the day the first case on record was opened. */
export async function standingOf(records: StatementPool): Promise<Standing> {
  const [row] = await records.rows<Standing>(STANDING);
  return row ?? { lastCut: null, firstCase: null };
}
