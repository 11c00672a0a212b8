import { accessSql } from '../cases/case-state.queries.js';
import type { CaseAccess } from '../cases/access.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { MergeItems } from './merge-plan.js';
import type { MergeView } from './merges.dto.js';

/** One of two cases, as far as it decides who may merge them. */
export interface MergeCase {
  readonly id: string;
  readonly minorId: string;
  readonly organisationId: string;
  readonly access: CaseAccess;
  /** A merge stands in which this case is the one given up. */
  readonly given: boolean;
}

const CASES = statement(
  'merges.cases',
  `SELECT c.id, c.minor_id AS "minorId", c.organisation_id AS "organisationId", ${accessSql('c')} AS access,
     EXISTS (SELECT FROM merges m WHERE m.merged_case_id = c.id AND m.undone_at IS NULL) AS given
   FROM cases c WHERE c.id = ANY ($1::uuid[])`,
);

/** Those of some cases that the caller can see. */
export function mergeCases(ctx: Context, caseIds: readonly string[]): Promise<MergeCase[]> {
  return ctx.rows<MergeCase>(CASES, [caseIds]);
}

const PROPOSE = statement(
  'merges.propose',
  `WITH proposed AS (
     INSERT INTO merges (id, kept_case_id, merged_case_id, proposed_by) VALUES ($1, $2, $3, $4))
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
   VALUES ($4, $5, 'record.merge_proposed', $1, $2, jsonb_build_object('mergedCase', $3::uuid))`,
);

/** Writes down that two cases are held to be of one child. */
export async function proposeMerge(
  ctx: Context,
  { id, keptCaseId, mergedCaseId }: { id: string; keptCaseId: string; mergedCaseId: string },
): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(PROPOSE, [id, keptCaseId, mergedCaseId, userId, sessionId]);
}

const COMPLETE = statement(
  'merges.complete',
  `WITH done AS (
     UPDATE merges SET items = $2, merged_at = now(), approved_by = CASE WHEN proposed_by <> $3 THEN $3::uuid END
     WHERE id = $1 AND merged_at IS NULL AND undone_at IS NULL RETURNING id, kept_case_id, merged_case_id)
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
   SELECT $3, $4, 'record.merged', d.id, d.kept_case_id, jsonb_build_object('mergedCase', d.merged_case_id) FROM done d`,
);

/** Keeps what a merge has added. */
export async function completeMerge(ctx: Context, id: string, items: MergeItems): Promise<void> {
  await ctx.rows(COMPLETE, [id, items, ctx.actor.userId, ctx.actor.sessionId]);
}

const UNDO = statement(
  'merges.undo',
  `WITH undone AS MATERIALIZED (SELECT sec.undo_merge($1) AS done),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id)
     SELECT $2, $3, 'record.merge_undone', $1, $4 FROM undone WHERE undone.done)
   SELECT done FROM undone`,
);

/** Takes births and links back where nothing rests on them; false when the merge cannot be taken back any more. */
export async function undoMerge(ctx: Context, id: string, keptCaseId: string): Promise<boolean> {
  const { userId, sessionId } = ctx.actor;
  return (await ctx.row<{ done: boolean }>(UNDO, [id, userId, sessionId, keptCaseId]))?.done ?? false;
}

/** SQL of the fields of `MergeCourseView` of a merge `m`, beside the references. */
export const COURSE = `'id', m.id,
  'state', CASE WHEN m.undone_at IS NOT NULL THEN 'undone' WHEN m.merged_at IS NOT NULL THEN 'merged' ELSE 'proposed' END,
  'proposedBy', m.proposed_by, 'proposedAt', m.proposed_at, 'approvedBy', m.approved_by, 'mergedAt', m.merged_at, 'undoneAt', m.undone_at`;

/** SQL of whether somebody of the caller's organisation proposed a merge `m`. */
export const OF_COLLEAGUE = `EXISTS (SELECT FROM users u WHERE u.id = m.proposed_by AND u.organisation_id = (SELECT sec.org()))`;

const MERGE = `json_build_object(${COURSE}, 'keptCaseId', m.kept_case_id, 'mergedCaseId', m.merged_case_id,
  'keptReference', (SELECT n.reference FROM cases c JOIN minors n ON n.id = c.minor_id WHERE c.id = m.kept_case_id),
  'mergedReference', (SELECT n.reference FROM cases c JOIN minors n ON n.id = c.minor_id WHERE c.id = m.merged_case_id))`;

const ONE = statement(
  'merges.one',
  `SELECT ${MERGE} AS merge, m.items, ${OF_COLLEAGUE} AS "ofColleague"
   FROM merges m WHERE m.id = $1`,
);

export interface MergeRow {
  readonly merge: MergeView;
  readonly items: Partial<MergeItems>;
  /** Somebody of the caller's organisation proposed it. */
  readonly ofColleague: boolean;
}

/** A merge of a case the caller can see, with what it added. */
export function readMerge(ctx: Context, id: string): Promise<MergeRow | undefined> {
  return ctx.row(ONE, [id]);
}

const OF_CASE = statement(
  'merges.ofCase',
  `SELECT (SELECT coalesce(json_agg(${MERGE} ORDER BY m.proposed_at DESC, m.id DESC), '[]') FROM merges m
     WHERE c.id IN (m.kept_case_id, m.merged_case_id)) AS items
   FROM cases c WHERE c.id = $1`,
);

/** Every merge a case was part of, the latest first; undefined when the caller can see no such case. */
export function mergesOfCase(ctx: Context, caseId: string): Promise<{ items: MergeView[] } | undefined> {
  return ctx.row(OF_CASE, [caseId]);
}
