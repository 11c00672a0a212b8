import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { ObservationState, ObservationStep } from './observation-states.js';
import type { Bilingual } from './release-content.js';
import type { ObservationSummary, ObservationView } from './observations-view.dto.js';

const SUMMARY = `o.id, o.number, json_build_object('fr', o.title_fr, 'en', o.title_en) AS title, o.state, r.number AS release,
  o.published_on::text AS "publishedOn"`;
const FROM = 'FROM observations o JOIN releases r ON r.id = o.release_id';
const PAIR = (column: string) =>
  `CASE WHEN o.${column}_fr IS NOT NULL THEN json_build_object('fr', o.${column}_fr, 'en', o.${column}_en) END`;

const LIST = statement(
  'observations.list',
  `SELECT ${SUMMARY} ${FROM} ORDER BY o.created_at DESC, o.id DESC`,
);

const ONE = statement(
  'observations.one',
  `SELECT ${SUMMARY}, o.release_id AS "releaseId", o.corrects_id AS "correctsId", ${PAIR('reason')} AS reason,
     ${PAIR('context')} AS context, ${PAIR('body')} AS body, o.withdrawn_on::text AS "withdrawnOn", o.version, o.written_by = $2 AS own
   ${FROM} WHERE o.id = $1`,
);

const REVIEWED = statement(
  'observations.reviewed',
  `SELECT coalesce(o.number, '') AS number, json_build_object('fr', o.title_fr, 'en', o.title_en) AS title, ${PAIR('body')} AS body
   ${FROM} WHERE o.release_id = $1 AND o.state IN ('reviewed', 'published') ORDER BY o.created_at, o.id`,
);

const KEEP = `INSERT INTO observation_versions (observation_id, version, said, written_by)
  SELECT o.id, o.version, jsonb_build_object('titleFr', o.title_fr, 'titleEn', o.title_en, 'contextFr', o.context_fr, 'contextEn', o.context_en,
    'bodyFr', o.body_fr, 'bodyEn', o.body_en, 'state', o.state, 'reasonFr', o.reason_fr, 'reasonEn', o.reason_en), $2 FROM changed o`;
const TRAIL = (action: string) => `INSERT INTO audit_events (actor_id, session_id, action, subject_id)
  SELECT $2, $3, ${action}, changed.id FROM changed`;

const INSERT = statement(
  'observations.insert',
  `WITH changed AS (
     INSERT INTO observations (id, written_by, release_id, corrects_id, title_fr, title_en, context_fr, context_en, body_fr, body_en, reason_fr, reason_en)
     VALUES ($1, $2, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING *),
   kept AS (${KEEP}) ${TRAIL(`'observation.written'`)}`,
);

const CHANGE = statement(
  'observations.change',
  `WITH changed AS (
     UPDATE observations SET title_fr = $5, title_en = $6, context_fr = $7, context_en = $8, body_fr = $9, body_en = $10,
       state = 'draft', reviewed_by = NULL, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $4 AND state IN ('draft', 'reviewed') RETURNING *),
   kept AS (${KEEP}), trail AS (${TRAIL(`'observation.changed'`)})
   SELECT version FROM changed`,
);

/** The next number of a year; whoever publishes at the same moment waits. */
const NEXT = `(SELECT coalesce(max(split_part(number, '-', 2)::int), 0) + 1 FROM observations WHERE number LIKE left($6::text, 4) || '-%')`;

const MOVE = statement(
  'observations.move',
  `WITH changed AS (
     UPDATE observations SET state = $5, version = version + 1, updated_at = now(),
       reviewed_by = CASE WHEN $5 = 'reviewed' THEN $2::uuid ELSE reviewed_by END,
       published_on = CASE WHEN $5 = 'published' THEN $6::date ELSE published_on END,
       number = CASE WHEN $5 = 'published' THEN left($6::text, 4) || '-' || ${NEXT} ELSE number END,
       withdrawn_on = CASE WHEN $5 = 'withdrawn' THEN $6::date END,
       reason_fr = coalesce($8, reason_fr), reason_en = coalesce($9, reason_en)
     WHERE id = $1 AND version = $4 AND state = $7 RETURNING *),
   kept AS (${KEEP}), trail AS (${TRAIL(`'observation.' || $5`)})
   SELECT version FROM changed`,
);

const LOCK = statement(
  'observations.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('reunir.observations.number', 0))`,
);

/** What people write of an observation. */
export interface ObservationWords {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly contextFr?: string;
  readonly contextEn?: string;
  readonly bodyFr: string;
  readonly bodyEn: string;
}

const wordsOf = ({ titleFr, titleEn, contextFr, contextEn, bodyFr, bodyEn }: ObservationWords) => [
  ...[titleFr, titleEn, contextFr ?? null, contextEn ?? null, bodyFr, bodyEn],
];
const signedBy = ({ actor }: Context) => [actor.userId, actor.sessionId];

export function listObservations(ctx: Context): Promise<ObservationSummary[]> {
  return ctx.rows(LIST);
}

/** The observations of a release that two members stand by, in the order they were written. */
export function reviewedObservations(
  ctx: Context,
  releaseId: string,
): Promise<{ number: string; title: Bilingual; body: Bilingual }[]> {
  return ctx.rows(REVIEWED, [releaseId]);
}

/** An observation as written; its figures are put in by whoever has them. */
export function readObservation(
  ctx: Context,
  id: string,
): Promise<Omit<ObservationView, 'paragraphs'> | undefined> {
  return ctx.row(ONE, [id, ctx.actor.userId]);
}

export interface NewObservationRow extends ObservationWords {
  readonly id: string;
  readonly releaseId: string;
  readonly correctsId?: string;
  readonly reasonFr?: string;
  readonly reasonEn?: string;
}

export async function insertObservation(ctx: Context, row: NewObservationRow): Promise<void> {
  const { id, releaseId, correctsId, reasonFr, reasonEn } = row;
  const values = [releaseId, correctsId ?? null, ...wordsOf(row), reasonFr ?? null, reasonEn ?? null];
  await ctx.rows(INSERT, [id, ...signedBy(ctx), ...values]);
}

/** Rewrites an observation that is not published; it has to be reviewed anew. Undefined when this version is not there to be. */
export function changeObservation(
  ctx: Context,
  id: string,
  version: number,
  words: ObservationWords,
): Promise<{ version: number } | undefined> {
  return ctx.row(CHANGE, [id, ...signedBy(ctx), version, ...wordsOf(words)]);
}

export interface ObservationMove {
  readonly id: string;
  readonly version: number;
  readonly from: ObservationState;
  readonly to: ObservationState;
  readonly on: CivilDate;
  readonly reasonFr?: string;
  readonly reasonEn?: string;
}

/** Takes an observation on; undefined when this version of it is not in that state. */
export async function moveObservation(
  ctx: Context,
  move: ObservationMove,
): Promise<{ version: number } | undefined> {
  const { id, version, from, to, on, reasonFr, reasonEn } = move;
  if (to === 'published') await ctx.rows(LOCK);
  return ctx.row(MOVE, [id, ...signedBy(ctx), version, to, on, from, reasonFr ?? null, reasonEn ?? null]);
}

/** What each step leads to. */
export const STEP_TO: Readonly<Record<ObservationStep, ObservationState>> = {
  review: 'reviewed',
  publish: 'published',
  withdraw: 'withdrawn',
};
