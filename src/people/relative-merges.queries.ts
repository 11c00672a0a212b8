import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { COURSE, OF_COLLEAGUE } from './merges.queries.js';
import type { RelativeMergeView, RelativeMoves } from './relative-merges.dto.js';

/** One of two records of a relative, as far as it decides who may merge them. */
export interface MergeRelative {
  readonly id: string;
  readonly organisationId: string;
  readonly writable: boolean;
  /** It leads to another record. */
  readonly merged: boolean;
  /** It was merged into another, or is proposed to be. */
  readonly given: boolean;
  readonly consents: boolean;
}

const RELATIVES = statement(
  'relativemerges.relatives',
  `SELECT r.id, r.organisation_id AS "organisationId", sec.may_open(r.id, 'place') AS writable, r.merged_into IS NOT NULL AS merged,
     r.merged_into IS NOT NULL OR EXISTS (SELECT FROM relative_merges m WHERE m.merged_id = r.id AND m.undone_at IS NULL) AS given,
     EXISTS (SELECT FROM sharing_consents s WHERE s.person_id = r.id AND s.withdrawn_on IS NULL) AS consents
   FROM relatives r WHERE r.id = ANY ($1::uuid[])`,
);

/** Those of some relatives that the caller can see. */
export function relativesToMerge(ctx: Context, ids: readonly string[]): Promise<MergeRelative[]> {
  return ctx.rows<MergeRelative>(RELATIVES, [ids]);
}

const shared = (not: string) =>
  `(SELECT count(*)::integer FROM kinship_links k WHERE k.relative_id = $2 AND ${not} EXISTS (
     SELECT FROM kinship_links o WHERE o.case_id = k.case_id AND o.relative_id = $1))`;
const named = (table: string) => `(SELECT count(*)::integer FROM ${table} x WHERE x.relative_id = $2)`;

const MOVES = statement(
  'relativemerges.moves',
  `SELECT ${shared('NOT')} AS links, ${shared('')} AS "sharedLinks", ${named('procedures')} AS procedures,
     ${named('timeline_entries')} AS entries, ${named('relative_assessments')} AS assessments,
     ${named('tracing_requests')} AS "tracingRequests",
     (SELECT count(*)::integer FROM kinship_links k JOIN kinship_links o ON o.case_id = k.case_id AND o.relative_id = $1
       JOIN kinship_accounts a ON a.link_id = k.id JOIN kinship_accounts b ON b.link_id = o.id AND b.side = a.side
       WHERE k.relative_id = $2) AS "accountsSetAside"`,
);
const NOTHING: RelativeMoves = {
  links: 0,
  sharedLinks: 0,
  accountsSetAside: 0,
  procedures: 0,
  entries: 0,
  assessments: 0,
  tracingRequests: 0,
};

/** What names the second relative and would move to the first, as far as the caller sees it. */
export async function movesBetween(ctx: Context, keptId: string, mergedId: string): Promise<RelativeMoves> {
  return (await ctx.row<RelativeMoves>(MOVES, [keptId, mergedId])) ?? NOTHING;
}

const PROPOSE = statement(
  'relativemerges.propose',
  `WITH proposed AS (
     INSERT INTO relative_merges (id, kept_id, merged_id, proposed_by) VALUES ($1, $2, $3, $4))
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
   VALUES ($4, $5, 'relative.merge_proposed', $2, jsonb_build_object('merge', $1::uuid, 'mergedRelative', $3::uuid))`,
);

/** Writes down that two records are held to be of one relative. */
export async function proposeRelativeMerge(
  ctx: Context,
  { id, keptId, mergedId }: { id: string; keptId: string; mergedId: string },
): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(PROPOSE, [id, keptId, mergedId, userId, sessionId]);
}

const MERGE = statement('relativemerges.merge', 'SELECT sec.merge_relatives($1) AS outcome');

/** Moves all that names the merged relative; `done`, or why not, or null when no such merge waits for the caller. */
export async function moveRelative(ctx: Context, id: string): Promise<string | null> {
  return (await ctx.row<{ outcome: string | null }>(MERGE, [id]))?.outcome ?? null;
}

const UNDO = statement('relativemerges.undo', 'SELECT sec.undo_relative_merge($1) AS done');

/** Moves it back; false when the merge cannot be taken back any more. */
export async function moveRelativeBack(ctx: Context, id: string): Promise<boolean> {
  return (await ctx.row<{ done: boolean }>(UNDO, [id]))?.done ?? false;
}

const REFERENCE = (id: string) => `(SELECT r.reference FROM relatives r WHERE r.id = ${id})`;
const VIEW = `json_build_object(${COURSE}, 'keptId', m.kept_id, 'mergedId', m.merged_id,
  'keptReference', ${REFERENCE('m.kept_id')}, 'mergedReference', ${REFERENCE('m.merged_id')})`;

const ONE = statement(
  'relativemerges.one',
  `SELECT ${VIEW} AS merge, ${OF_COLLEAGUE} AS "ofColleague" FROM relative_merges m WHERE m.id = $1`,
);

/** A merge of a relative the caller can see, and whether somebody of the caller's organisation proposed it. */
export function readRelativeMerge(
  ctx: Context,
  id: string,
): Promise<{ merge: RelativeMergeView; ofColleague: boolean } | undefined> {
  return ctx.row(ONE, [id]);
}

const OF_RELATIVE = statement(
  'relativemerges.ofRelative',
  `SELECT (SELECT coalesce(json_agg(${VIEW} ORDER BY m.proposed_at DESC, m.id DESC), '[]') FROM relative_merges m
     WHERE r.id IN (m.kept_id, m.merged_id)) AS items
   FROM relatives r WHERE r.id = $1`,
);

/** Every merge a record was part of, the latest first; undefined when the caller can see no such relative. */
export function mergesOfRelative(
  ctx: Context,
  relativeId: string,
): Promise<{ items: RelativeMergeView[] } | undefined> {
  return ctx.row(OF_RELATIVE, [relativeId]);
}
