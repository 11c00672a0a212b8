import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { Compartment } from '../vault/compartments.js';
import type { SealedDocument } from '../vault/keyring.js';
import {
  documentsSql,
  foundBySql,
  foundByValues,
  keysSql,
  openableSql,
  type FoundBy,
} from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { AssessmentView, RelativeFacts, RelativeLinkView } from './relatives-view.dto.js';
import type { CodedPlace } from './uk-place.js';

const INSERT = statement(
  'relatives.insert',
  `INSERT INTO relatives (id, organisation_id, team_id, reference, country, uk_nation, local_authority, immigration_status,
     status_evidence, status_expires_on, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export interface NewRelative extends CodedPlace {
  readonly id: string;
  readonly teamId: string;
  readonly reference: string;
  readonly immigrationStatus: string;
  readonly statusEvidence: string | null;
  readonly statusExpiresOn: string | null;
}

/** Writes the coded facts of a new relative. */
export async function insertRelative(ctx: Context, relative: NewRelative): Promise<void> {
  await ctx.rows(INSERT, [
    relative.id,
    ctx.actor.organisationId,
    relative.teamId,
    relative.reference,
    relative.country,
    relative.ukNation,
    relative.localAuthority,
    relative.immigrationStatus,
    relative.statusEvidence,
    relative.statusExpiresOn,
    ctx.actor.userId,
  ]);
}

const COMPLETE = statement(
  'relatives.complete',
  `WITH documents AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext)
     SELECT $1, d.compartment, $1, d.sealed FROM unnest($2::text[], $3::bytea[]) AS d (compartment, sealed)),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id) VALUES ($4, $5, 'relative.registered', $1))
   SELECT sec.add_person_key($1, $6, $7), ${foundBySql('$1', 8)}`,
);

/** Key, documents and audit of a relative whose row exists. */
export async function completeRelative(
  ctx: Context,
  id: string,
  documents: readonly { compartment: Compartment; ciphertext: Buffer }[],
  key: { wrapped: Buffer; kekVersion: number },
  foundBy: FoundBy,
): Promise<void> {
  await ctx.rows(COMPLETE, [
    id,
    documents.map((each) => each.compartment),
    documents.map((each) => each.ciphertext),
    ctx.actor.userId,
    ctx.actor.sessionId,
    key.wrapped,
    key.kekVersion,
    ...foundByValues(foundBy),
  ]);
}

const FACTS = `json_build_object('id', r.id, 'reference', r.reference, 'teamId', r.team_id, 'country', r.country,
  'ukNation', r.uk_nation, 'localAuthority', r.local_authority, 'immigrationStatus', r.immigration_status,
  'statusEvidence', r.status_evidence, 'statusExpiresOn', r.status_expires_on, 'mergedInto', r.merged_into, 'version', r.version,
  'createdAt', r.created_at, 'updatedAt', r.updated_at)`;

const ASSESSMENTS = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'result', s.result,
  'assessedOn', s.assessed_on, 'expiresOn', s.expires_on, 'recordedBy', s.recorded_by) ORDER BY s.assessed_on DESC, s.id DESC), '[]')
  FROM relative_assessments s WHERE s.relative_id = r.id)`;

const LINKS = `(SELECT coalesce(json_agg(json_build_object('id', k.id, 'caseId', k.case_id, 'relation', k.relation, 'status', k.status)
  ORDER BY k.identified_on, k.id), '[]') FROM kinship_links k WHERE k.relative_id = r.id)`;

const WORDS = `(d.subject_id = r.id OR d.compartment = 'note' AND d.subject_id IN (SELECT s.id FROM relative_assessments s WHERE s.relative_id = r.id))`;

const VIEW = statement(
  'relatives.view',
  `SELECT ${FACTS} AS facts, ${ASSESSMENTS} AS assessments, ${LINKS} AS links,
     ${openableSql('r.id', ['identity', 'contact', 'place', 'note'])} AS openable, ${documentsSql('r.id', WORDS)} AS documents,
     ${keysSql('ARRAY[r.id]', 'identity.opened')} AS keys
   FROM relatives r WHERE r.id = $1`,
);

export interface RelativeRow {
  readonly facts: RelativeFacts;
  readonly assessments: readonly Omit<AssessmentView, 'expired' | 'note'>[];
  readonly links: RelativeLinkView[];
  readonly openable: readonly Compartment[];
  readonly documents: readonly SealedDocument[];
  readonly keys: readonly WrappedKey[];
}

/** A relative with everything the caller may open, in one round trip. */
export function readRelative(ctx: Context, id: string): Promise<RelativeRow | undefined> {
  return ctx.row<RelativeRow>(VIEW, [id]);
}

/** Each team is read through its own index, at most one page of it, and the pages are merged. */
const LIST = statement(
  'relatives.list',
  `WITH page AS MATERIALIZED (
     SELECT x.* FROM unnest((SELECT sec.teams())::uuid[]) AS t(id) CROSS JOIN LATERAL (
       SELECT r.* FROM relatives r WHERE r.team_id = t.id AND r.merged_into IS NULL AND (r.updated_at, r.id) < ($3::timestamptz, $4::uuid)
       ORDER BY r.updated_at DESC, r.id DESC LIMIT $1) x
     WHERE $2::uuid IS NULL OR t.id = $2 ORDER BY x.updated_at DESC, x.id DESC LIMIT $1),
   kept AS MATERIALIZED (SELECT r.* FROM page r ORDER BY r.updated_at DESC, r.id DESC LIMIT $1 - 1)
   SELECT (SELECT coalesce(json_agg(json_build_object('facts', ${FACTS}, 'documents', ${documentsSql('r.id', `d.subject_id = r.id AND d.compartment = 'identity'`)})
       ORDER BY r.updated_at DESC, r.id DESC), '[]') FROM kept r) AS items,
     (SELECT to_char(r.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || r.id FROM kept r
       WHERE (SELECT count(*) FROM page) = $1 ORDER BY r.updated_at, r.id LIMIT 1) AS next,
     ${keysSql('ARRAY(SELECT k.id FROM kept k)', 'identity.listed')} AS keys`,
);

export interface RelativeListRow {
  readonly items: readonly { facts: RelativeFacts; documents: readonly SealedDocument[] }[];
  readonly next: string | null;
  readonly keys: readonly WrappedKey[];
}

/** A page of the relatives the caller's teams look after, latest changed first. */
export async function listRelatives(
  ctx: Context,
  { teamId, after, limit }: { teamId?: string; after?: string; limit: number },
): Promise<RelativeListRow> {
  const [at, id] = after?.split('_') ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const row = await ctx.row<RelativeListRow>(LIST, [limit + 1, teamId ?? null, at, id]);
  return row ?? { items: [], next: null, keys: [] };
}
