import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { Compartment } from '../vault/compartments.js';
import type { SealedDocument } from '../vault/keyring.js';
import { documentsSql, keysSql, openableSql } from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { LinkGround } from './link-moves.js';
import type { DecisionView, EvidenceView, LinkView } from './kinship-view.dto.js';

const LATEST = (kind: string, none: string) =>
  `coalesce((SELECT s.result FROM relative_assessments s WHERE s.relative_id = r.id AND s.kind = '${kind}'
    ORDER BY s.assessed_on DESC, s.id DESC LIMIT 1), '${none}')`;

/** A link without the words of anybody, as `LinkView` gives it; \`k\` is the link, \`r\` the relative. */
const LINK_FACTS = `json_build_object('id', k.id, 'caseId', k.case_id, 'relation', k.relation, 'side', k.side,
  'claimedBy', k.claimed_by, 'status', k.status, 'identifiedOn', k.identified_on, 'documentedOn', k.documented_on,
  'version', k.version, 'createdBy', k.created_by, 'createdAt', k.created_at,
  'relative', json_build_object('id', r.id, 'reference', r.reference, 'country', r.country, 'ukNation', r.uk_nation,
    'immigrationStatus', r.immigration_status, 'statusExpiresOn', r.status_expires_on,
    'willingness', ${LATEST('willingness', 'not_asked')}, 'capacity', ${LATEST('capacity', 'not_assessed')}),
  'evidenceCount', (SELECT json_build_object('supports', count(*) FILTER (WHERE e.direction = 'supports'),
    'contradicts', count(*) FILTER (WHERE e.direction = 'contradicts')) FROM kinship_evidence e WHERE e.link_id = k.id),
  'accountsTaken', (SELECT coalesce(json_agg(a.side ORDER BY a.side), '[]') FROM kinship_accounts a WHERE a.link_id = k.id))`;

const EVIDENCED_BY = `(SELECT d.decided_by FROM kinship_decisions d WHERE d.link_id = k.id AND d.status = 'evidenced'
  ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1)`;

export type LinkFacts = Omit<LinkView, 'withheld' | 'relative'> & {
  relative: Omit<LinkView['relative'], 'identity'>;
};

/** A relative as sealed, beside the facts of the link that leads there. */
export interface LinkRow {
  readonly facts: LinkFacts;
  readonly openable: readonly Compartment[];
  readonly documents: readonly SealedDocument[];
}

const LIST = statement(
  'kinship.list',
  `WITH listed AS MATERIALIZED (
     SELECT k.* FROM kinship_links k WHERE k.case_id = $1 ORDER BY k.identified_on, k.id LIMIT 100)
   SELECT (SELECT coalesce(json_agg(json_build_object('facts', ${LINK_FACTS}, 'openable', ${openableSql('r.id', ['identity'])},
       'documents', ${documentsSql('r.id')}) ORDER BY k.identified_on, k.id), '[]')
       FROM listed k JOIN relatives r ON r.id = k.relative_id) AS links,
     ${keysSql('ARRAY(SELECT relative_id FROM listed)', 'identity.listed')} AS keys
   FROM cases c WHERE c.id = $1`,
);

/** The links of a case; undefined when there is no such case for the caller. */
export function listLinks(
  ctx: Context,
  caseId: string,
): Promise<{ links: LinkRow[]; keys: WrappedKey[] } | undefined> {
  return ctx.row(LIST, [caseId]);
}

const EVIDENCE = `(SELECT coalesce(json_agg(json_build_object('id', e.id, 'direction', e.direction, 'kind', e.kind,
  'strength', e.strength, 'datedOn', e.dated_on, 'assessedOn', e.assessed_on, 'assessedBy', e.assessed_by)
  ORDER BY e.assessed_on DESC, e.id DESC), '[]') FROM kinship_evidence e WHERE e.link_id = k.id)`;

const DECISIONS = `(SELECT coalesce(json_agg(json_build_object('id', d.id, 'status', d.status, 'decidedOn', d.decided_on,
  'decidedBy', d.decided_by) ORDER BY d.decided_on DESC, d.id DESC), '[]') FROM kinship_decisions d WHERE d.link_id = k.id)`;

const NOTES = `d.compartment = 'note' AND d.subject_id IN (
  SELECT e.id FROM kinship_evidence e WHERE e.link_id = k.id UNION ALL SELECT x.id FROM kinship_decisions x WHERE x.link_id = k.id)`;

const DETAIL = statement(
  'kinship.detail',
  `SELECT ${LINK_FACTS} AS facts, ${openableSql('r.id', ['identity'])} AS openable, ${documentsSql('r.id')} AS documents,
     ${EVIDENCE} AS evidence, ${DECISIONS} AS decisions, ${EVIDENCED_BY} AS "evidencedBy", c.minor_id AS "minorId",
     ${openableSql('c.minor_id', ['note'])} AS "minorOpenable", ${documentsSql('c.minor_id', NOTES)} AS notes,
     ${keysSql('ARRAY[r.id, c.minor_id]', 'identity.opened')} AS keys
   FROM kinship_links k JOIN cases c ON c.id = k.case_id JOIN relatives r ON r.id = k.relative_id WHERE k.id = $1`,
);

export interface LinkDetailRow extends LinkRow {
  readonly evidence: readonly Omit<EvidenceView, 'note'>[];
  readonly decisions: readonly Omit<DecisionView, 'note'>[];
  readonly evidencedBy: string | null;
  readonly minorId: string;
  readonly minorOpenable: readonly Compartment[];
  readonly notes: readonly SealedDocument[];
  readonly keys: readonly WrappedKey[];
}

/** One link with its evidence and decisions. */
export function readLink(ctx: Context, id: string): Promise<LinkDetailRow | undefined> {
  return ctx.row<LinkDetailRow>(DETAIL, [id]);
}

const INSERT = statement(
  'kinship.insert',
  `WITH link AS (
     INSERT INTO kinship_links (id, case_id, relative_id, relation, side, claimed_by, identified_on, created_by)
     SELECT $1, $2, r.id, $4, $5, $6, $7, $8 FROM relatives r WHERE r.id = $3 AND r.merged_into IS NULL RETURNING id),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $8, $9, 'kinship.claimed', link.id, $2, jsonb_build_object('relative', $3::uuid, 'relation', $4::text) FROM link)
   SELECT id FROM link`,
);

export interface NewLinkRow {
  readonly id: string;
  readonly caseId: string;
  readonly relativeId: string;
  readonly relation: string;
  readonly side: string;
  readonly claimedBy: string;
  readonly identifiedOn: CivilDate;
}

/** Adds a link to a relative the caller can see; false when there is no such relative. */
export async function insertLink(ctx: Context, link: NewLinkRow): Promise<boolean> {
  const { id, caseId, relativeId, relation, side, claimedBy, identifiedOn } = link;
  const { userId, sessionId } = ctx.actor;
  const values = [id, caseId, relativeId, relation, side, claimedBy, identifiedOn, userId, sessionId];
  return (await ctx.rows(INSERT, values)).length > 0;
}

const TOUCH = statement(
  'kinship.touch',
  `WITH changed AS (
     UPDATE kinship_links SET version = version + 1, updated_at = now() WHERE id = $1 AND ($2::integer IS NULL OR version = $2)
     RETURNING *)
   SELECT k.version, k.case_id AS "caseId", c.minor_id AS "minorId", k.relative_id AS "relativeId", k.status,
     k.created_by AS "createdBy", k.identified_on::text AS "identifiedOn", k.documented_on::text AS "documentedOn",
     ${EVIDENCED_BY} AS "evidencedBy",
     (SELECT max(d.decided_on)::text FROM kinship_decisions d WHERE d.link_id = k.id) AS "lastDecidedOn",
     (SELECT count(*)::integer FROM kinship_evidence e WHERE e.link_id = k.id AND e.direction = 'supports') AS supports,
     (SELECT count(*)::integer FROM kinship_evidence e WHERE e.link_id = k.id AND e.direction = 'contradicts') AS contradicts,
     (SELECT a.id FROM kinship_accounts a WHERE a.link_id = k.id AND a.side = $3) AS "accountId",
     CASE $3 WHEN 'minor' THEN ${keysSql('ARRAY[c.minor_id]', 'identity.sealed')}
       WHEN 'relative' THEN ${keysSql('ARRAY[k.relative_id]', 'identity.sealed')} ELSE '[]' END AS keys
   FROM changed k JOIN cases c ON c.id = k.case_id`,
);

/** A link held by this transaction, its version raised, with what the next change of it depends on. */
export interface TouchedLink extends LinkGround {
  readonly version: number;
  readonly caseId: string;
  readonly minorId: string;
  readonly relativeId: string;
  readonly identifiedOn: CivilDate;
  readonly documentedOn: CivilDate | null;
  readonly lastDecidedOn: CivilDate | null;
  /** Of the account of the side asked for, when there is one. */
  readonly accountId: string | null;
  /** The key of the side asked for. */
  readonly keys: readonly WrappedKey[];
}

/**
 * Holds a link before it changes.
 * @param version what the change is based on; null for an addition.
 * @param seal whose key to fetch, to encrypt words.
 */
export function touchLink(
  ctx: Context,
  id: string,
  version: number | null,
  seal: 'minor' | 'relative' | null = null,
): Promise<TouchedLink | undefined> {
  return ctx.row<TouchedLink>(TOUCH, [id, version, seal]);
}

const VERSION = statement('kinship.version', 'SELECT version FROM kinship_links WHERE id = $1');

/** The version of a link that the caller can see now. */
export async function linkVersion(ctx: Context, id: string): Promise<number | undefined> {
  return (await ctx.row<{ version: number }>(VERSION, [id]))?.version;
}

const CHANGE = statement(
  'kinship.change',
  `WITH changed AS (
     UPDATE kinship_links SET relation = coalesce($2, relation), side = coalesce($3, side) WHERE id = $1 RETURNING id, case_id)
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
   SELECT $4, $5, 'kinship.changed', changed.id, changed.case_id, jsonb_strip_nulls(jsonb_build_object('relation', $2::text, 'side', $3::text))
   FROM changed`,
);

/** Puts right what was entered of a link that this transaction holds. */
export async function changeLink(
  ctx: Context,
  id: string,
  change: { relation?: string; side?: string },
): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(CHANGE, [id, change.relation ?? null, change.side ?? null, userId, sessionId]);
}
