import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { slotSql } from '../vault/splice.js';
import { keysSql } from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { CaseAccess } from './access.js';
import { accessSql } from './case-state.queries.js';
import type { SealedAnswer } from './sealed-answer.js';

const PERSON = (id: string, name: string) => `json_build_object('id', ${id}, 'name', ${name})`;

/** Grants are read by whoever reads the case; why they were given, by those who may open its notes. */
const LIST = statement(
  'grants.list',
  `SELECT ${accessSql('c')} AS access, json_build_object('grants', (SELECT coalesce(json_agg(json_build_object('id', g.id,
       'grantee', json_build_object('id', g.grantee_id, 'name', u.display_name, 'role', u.role), 'level', g.level, 'purpose', g.purpose,
       'startsAt', g.starts_at, 'endsAt', g.ends_at, 'by', ${PERSON('g.granted_by', 'b.display_name')}, 'grantedAt', g.granted_at,
       'revokedAt', g.revoked_at, 'revokedBy', CASE WHEN g.revoked_by IS NOT NULL THEN ${PERSON('g.revoked_by', 'r.display_name')} END,
       'reason', ${slotSql("g.id || '.text'")}) ORDER BY g.granted_at DESC, g.id DESC), '[]')
     FROM case_grants g JOIN users u ON u.id = g.grantee_id JOIN users b ON b.id = g.granted_by LEFT JOIN users r ON r.id = g.revoked_by
     WHERE g.case_id = c.id))::text AS body,
   (SELECT coalesce(json_agg(json_build_object('personId', d.person_id, 'compartment', d.compartment, 'subjectId', d.subject_id,
       'ciphertext', encode(d.ciphertext, 'hex'))), '[]') FROM vault_documents d
     WHERE d.person_id = c.minor_id AND d.compartment = 'note' AND d.subject_id IN (SELECT g.id FROM case_grants g WHERE g.case_id = c.id)) AS documents,
   ${keysSql('ARRAY[c.minor_id]', 'identity.opened')} AS keys
   FROM cases c WHERE c.id = $1`,
);

export type SealedGrants = SealedAnswer & { readonly access: CaseAccess };

/** Undefined when there is no such case for the caller. */
export function readGrants(ctx: Context, caseId: string): Promise<SealedGrants | undefined> {
  return ctx.row<SealedGrants>(LIST, [caseId]);
}

const PREPARE = statement(
  'grants.prepare',
  `SELECT ${accessSql('c')} AS access, c.minor_id AS "minorId",
     (SELECT u.role FROM users u WHERE u.id = $2 AND u.active) AS role,
     ${keysSql('ARRAY[c.minor_id]', 'identity.sealed')} AS keys
   FROM cases c WHERE c.id = $1`,
);

/** What giving access needs to know: the case, the person's role when they are active, the key for the reason. */
export interface GrantGround {
  readonly access: CaseAccess;
  readonly minorId: string;
  readonly role: string | null;
  readonly keys: readonly WrappedKey[];
}

export function readGrantGround(
  ctx: Context,
  caseId: string,
  granteeId: string,
): Promise<GrantGround | undefined> {
  return ctx.row<GrantGround>(PREPARE, [caseId, granteeId]);
}

const INSERT = statement(
  'grants.insert',
  `WITH words AS (INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) VALUES ($9, 'note', $1, $10)),
   trail AS (INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     VALUES ($8, $11, 'grant.given', $1, $2, json_build_object('granteeId', $3::uuid, 'level', $4::text, 'purpose', $5::text, 'endsAt', $7::timestamptz)::jsonb))
   INSERT INTO case_grants (id, case_id, grantee_id, level, purpose, starts_at, ends_at, granted_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export interface GrantToStore {
  readonly id: string;
  readonly caseId: string;
  readonly granteeId: string;
  readonly level: string;
  readonly purpose: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minorId: string;
  readonly reason: Buffer;
}

export async function insertGrant(ctx: Context, grant: GrantToStore): Promise<void> {
  await ctx.rows(INSERT, [
    grant.id,
    grant.caseId,
    grant.granteeId,
    grant.level,
    grant.purpose,
    grant.startsAt,
    grant.endsAt,
    ctx.actor.userId,
    grant.minorId,
    grant.reason,
    ctx.actor.sessionId,
  ]);
}

const REVOKE = statement(
  'grants.revoke',
  `WITH ended AS (UPDATE case_grants SET revoked_at = now(), revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id, case_id, grantee_id),
   trail AS (INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $2, $3, 'grant.revoked', e.id, e.case_id, json_build_object('granteeId', e.grantee_id)::jsonb FROM ended e)
   SELECT g.case_id AS "caseId", EXISTS (SELECT FROM ended) AS ended, EXISTS (SELECT FROM cases c WHERE c.id = g.case_id
     AND c.team_id = ANY ((SELECT sec.teams())::uuid[])) AS "ofTeam" FROM case_grants g WHERE g.id = $1`,
);

/** `ended` is false when it had been revoked before, or is not the caller's to revoke. Undefined: no such grant for the caller. */
export function revokeGrant(
  ctx: Context,
  id: string,
): Promise<{ caseId: string; ended: boolean; ofTeam: boolean } | undefined> {
  return ctx.row(REVOKE, [id, ctx.actor.userId, ctx.actor.sessionId]);
}
