import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { SealedDocument } from '../vault/keyring.js';
import { documentsSql, keysSql } from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { AssessmentKind, AssessmentResult } from './assessments.js';
import type { CodedPlace } from './uk-place.js';

const kept = (column: string, field: string, cast = '') =>
  `${column} = CASE WHEN $3::jsonb ? '${field}' THEN ($3::jsonb ->> '${field}')${cast} ELSE ${column} END`;

const COLUMNS = [
  kept('country', 'country'),
  kept('uk_nation', 'ukNation'),
  kept('local_authority', 'localAuthority'),
  kept('immigration_status', 'immigrationStatus'),
  kept('status_evidence', 'statusEvidence'),
  kept('status_expires_on', 'statusExpiresOn', '::date'),
].join(', ');

const CHANGE = statement(
  'relatives.change',
  `WITH changed AS (
     UPDATE relatives SET ${COLUMNS}, version = version + 1, updated_at = now() WHERE id = $1 AND version = $2
     RETURNING id, version, country, uk_nation, local_authority),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
     SELECT $4, $5, 'relative.changed', changed.id, $6 FROM changed)
   SELECT version, country, uk_nation AS "ukNation", local_authority AS "localAuthority" FROM changed`,
);

/** Changes the coded facts named in `patch` and tells where the relative now lives; undefined when there was nothing to change. */
export function changeRelative(
  ctx: Context,
  id: string,
  version: number,
  patch: object,
): Promise<({ version: number } & CodedPlace) | undefined> {
  const { userId, sessionId } = ctx.actor;
  return ctx.row(CHANGE, [id, version, patch, userId, sessionId, { fields: Object.keys(patch) }]);
}

const TOUCH = statement(
  'relatives.touch',
  `WITH changed AS (
     UPDATE relatives SET version = version + 1, updated_at = now() WHERE id = $1 AND ($2::integer IS NULL OR version = $2)
     RETURNING id, version)
   SELECT version, ${keysSql('ARRAY[changed.id]', 'identity.sealed')} AS keys,
     ${documentsSql('changed.id', `d.subject_id = changed.id AND d.compartment IN ('identity', 'contact')`)} AS documents FROM changed`,
);

/** Holds a relative, raises its version and fetches the key, before words are sealed; a null version is for additions. */
export function touchRelative(
  ctx: Context,
  id: string,
  version: number | null,
): Promise<{ version: number; keys: WrappedKey[]; documents: SealedDocument[] } | undefined> {
  return ctx.row(TOUCH, [id, version]);
}

const VERSION = statement('relatives.version', 'SELECT version FROM relatives WHERE id = $1');

/** The version the caller can see now. */
export async function relativeVersion(ctx: Context, id: string): Promise<number | undefined> {
  return (await ctx.row<{ version: number }>(VERSION, [id]))?.version;
}

const ASSESS = statement(
  'relatives.assess',
  `WITH assessment AS (
     INSERT INTO relative_assessments (id, relative_id, kind, result, assessed_on, expires_on, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)),
   note AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext)
     SELECT $2::uuid, 'note', $1::uuid, $8::bytea WHERE $8::bytea IS NOT NULL)
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
   VALUES ($7, $9, 'relative.assessed', $2, jsonb_build_object('assessment', $1::uuid, 'kind', $3::text, 'result', $4::text))`,
);

export interface NewAssessmentRow {
  readonly id: string;
  readonly relativeId: string;
  readonly kind: AssessmentKind;
  readonly result: AssessmentResult;
  readonly assessedOn: CivilDate;
  readonly expiresOn: CivilDate | null;
  readonly note: Buffer | null;
}

/** Adds an assessment; the latest of each kind is the one that counts. */
export async function insertAssessment(ctx: Context, row: NewAssessmentRow): Promise<void> {
  const { id, relativeId, kind, result, assessedOn, expiresOn, note } = row;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(ASSESS, [id, relativeId, kind, result, assessedOn, expiresOn, userId, note, sessionId]);
}
