import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { ReleaseState, ReleaseStep } from './release-steps.js';
import type { ReleaseSummary, ReleaseView } from './releases-view.dto.js';

const SUMMARY = `r.id, r.number, r.state, r.released_on::text AS "releasedOn", to_json(r.updated_at) #>> '{}' AS "updatedAt"`;

const LIST = statement(
  'releases.list',
  `SELECT ${SUMMARY} FROM releases r ORDER BY r.created_at DESC, r.id DESC`,
);

const ONE = statement(
  'releases.one',
  `SELECT ${SUMMARY}, r.cut_id AS "cutId", r.corrects_id AS "correctsId", r.reason_fr AS "reasonFr", r.reason_en AS "reasonEn",
     r.tables, r.version, r.drafted_by = $2 AS own, encode(b.sha256, 'hex') AS sha256,
     (SELECT json_agg(json_build_object('act', a.act, 'checks', a.checks, 'reason', a.reason, 'actedBy', sec.committee_name(a.acted_by),
        'actedAt', a.acted_at) ORDER BY a.id) FROM release_acts a WHERE a.release_id = r.id) AS acts
   FROM releases r LEFT JOIN release_bundles b ON b.release_id = r.id WHERE r.id = $1`,
);

const OF_CUT = statement(
  'releases.ofCut',
  `SELECT id, number, state FROM releases WHERE cut_id = $1 AND state <> 'discarded' ORDER BY created_at`,
);

const INSERT = statement(
  'releases.insert',
  `WITH drafted AS (
     INSERT INTO releases (id, cut_id, number, corrects_id, reason_fr, reason_en, tables, drafted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)),
   act AS (INSERT INTO release_acts (id, release_id, act, acted_by) VALUES ($9, $1, 'drafted', $8))
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
   VALUES ($8, $10, 'release.drafted', $1, jsonb_build_object('number', $3::text))`,
);

const MOVE = statement(
  'releases.move',
  `WITH moved AS (
     UPDATE releases SET state = $4, version = version + 1, updated_at = now(),
       methods_by = CASE $4 WHEN 'methods_checked' THEN $2::uuid WHEN 'draft' THEN NULL ELSE methods_by END,
       signed_by = CASE WHEN $4 = 'signed' THEN $2::uuid ELSE signed_by END,
       released_on = CASE WHEN $4 = 'signed' THEN $9::date ELSE released_on END
     WHERE id = $1 AND version = $5 AND state = ANY ($6::text[]) RETURNING id, version, number),
   act AS (
     INSERT INTO release_acts (id, release_id, act, checks, reason, acted_by) SELECT $7, moved.id, $8, $10, $11, $2 FROM moved),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
     SELECT $2, $3, 'release.' || $8, moved.id, jsonb_build_object('number', moved.number) FROM moved)
   SELECT version FROM moved`,
);

const STORE = statement(
  'releases.store',
  'INSERT INTO release_bundles (release_id, archive, sha256) VALUES ($1, $2, $3)',
);

const BUNDLE = statement(
  'releases.bundle',
  `SELECT r.number, b.archive FROM releases r JOIN release_bundles b ON b.release_id = r.id WHERE r.id = $1`,
);

/** Every release the caller may see, newest first. */
export function listReleases(ctx: Context): Promise<ReleaseSummary[]> {
  return ctx.rows(LIST);
}

export function readRelease(ctx: Context, id: string): Promise<ReleaseView | undefined> {
  return ctx.row(ONE, [id, ctx.actor.userId]);
}

/** The releases made of a cut, first one first; those thrown away are not among them. */
export function releasesOfCut(
  ctx: Context,
  cutId: string,
): Promise<{ id: string; number: string; state: ReleaseState }[]> {
  return ctx.rows(OF_CUT, [cutId]);
}

export interface NewRelease {
  readonly id: string;
  readonly cutId: string;
  readonly number: string;
  readonly correctsId: string | null;
  readonly reasonFr: string | null;
  readonly reasonEn: string | null;
  readonly tables: readonly string[];
}

/** Writes a draft with its first act. */
export async function insertRelease(ctx: Context, release: NewRelease, actId: string): Promise<void> {
  const { id, cutId, number, correctsId, reasonFr, reasonEn, tables } = release;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(INSERT, [
    id,
    cutId,
    number,
    correctsId,
    reasonFr,
    reasonEn,
    tables,
    userId,
    actId,
    sessionId,
  ]);
}

export interface ReleaseMove {
  readonly id: string;
  readonly version: number;
  readonly step: ReleaseStep | 'corrected';
  readonly from: readonly ReleaseState[];
  readonly to: ReleaseState;
  readonly actId: string;
  readonly on: CivilDate;
  readonly checks: readonly string[];
  readonly reason: string | null;
}

/** Takes a release one step on; undefined when this version of it is not in a state to be. */
export function moveRelease(ctx: Context, move: ReleaseMove): Promise<{ version: number } | undefined> {
  const { id, version, step, from, to, actId, on, checks, reason } = move;
  const { userId, sessionId } = ctx.actor;
  return ctx.row(MOVE, [id, userId, sessionId, to, version, from, actId, step, on, checks, reason]);
}

/** Keeps the files of a release as they were signed. */
export async function storeBundle(
  ctx: Context,
  id: string,
  { archive, sha256 }: { readonly archive: Uint8Array; readonly sha256: Uint8Array },
): Promise<void> {
  await ctx.rows(STORE, [id, Buffer.from(archive), Buffer.from(sha256)]);
}

/** The files of a release, once it is signed. */
export function readBundle(
  ctx: Context,
  id: string,
): Promise<{ number: string; archive: Buffer } | undefined> {
  return ctx.row(BUNDLE, [id]);
}
