import { NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { statement, type Statement } from '../database/statement.js';
import type { AddedHoliday } from '../pathways/holidays.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { CaseAccess } from './access.js';
import type { DerivedCase } from './case-facts.js';
import { deriveCase } from './case-status.js';
import { currentLimitsSql } from './deadline-rows.queries.js';
import {
  factsOf,
  projectionOf,
  PROJECTION_COLUMNS,
  type IdentifiedFacts,
  type StoredFacts,
} from './stored-facts.js';
import type { StoredLimit } from './stored-limits.js';

/** SQL of the caller's access to the case row called `alias`; the policies decide, this only tells. */
export function accessSql(alias: string): string {
  return `CASE WHEN ${alias}.team_id = ANY ((SELECT sec.teams())::uuid[]) THEN 'team'
    WHEN ${alias}.id = ANY ((SELECT sec.granted('full'))::uuid[]) THEN 'full'
    WHEN ${alias}.id = ANY ((SELECT sec.granted('legal'))::uuid[]) THEN 'legal' ELSE 'read' END`;
}

/** A case whose row this transaction holds, with the facts its state follows from. */
export interface LockedCase extends StoredFacts {
  readonly id: string;
  readonly minorId: string;
  readonly organisationId: string;
  readonly teamId: string;
  readonly leadId: string | null;
  readonly version: number;
  readonly access: CaseAccess;
  /** The current results of all its procedures. */
  readonly deadlines: readonly StoredLimit[];
  /** Days proclaimed since this release, as they stand until this transaction ends. */
  readonly holidays: readonly AddedHoliday[];
  /** Made of the entries that stand; `entries` holds the corrected ones too. */
  readonly facts: IdentifiedFacts;
  readonly derived: DerivedCase;
  /** The minor's key when it was asked for and the caller may have it. */
  readonly keys: readonly WrappedKey[];
}

interface LockedRow extends Omit<LockedCase, 'version' | 'facts' | 'derived'> {
  seenVersion: number;
  version: number | null;
}

const ENTRY = `json_build_object('id', e.id, 'kind', e.kind, 'code', e.code, 'on', e.occurred_on, 'recordedAt', e.recorded_at,
  'recordedBy', e.recorded_by, 'supersedesId', e.supersedes_id, 'procedureId', e.procedure_id, 'party', e.contact_party,
  'reached', e.reached, 'placeType', e.place_type, 'department', e.department, 'proofOfReceipt', e.proof_of_receipt,
  'time', e.occurred_time, 'dueOn', e.due_on)`;

/**
 * Locks the row and reads its facts in one round trip. The facts come from the snapshot the statement began with, the lock's version
 * from the row as it is: when another transaction held the lock meanwhile, the two versions differ and the facts are old. The
 * calendar comes first: whoever changes it waits for those who count by it, holds them up, and then takes the cases it moves.
 */
const lockSql = (id: string) => `WITH calendar AS MATERIALIZED (SELECT sec.added_holidays() AS days),
     locked AS (SELECT c.id, c.version FROM calendar k CROSS JOIN cases c WHERE c.id = ${id} AND k.days IS NOT NULL FOR NO KEY UPDATE OF c)
   SELECT c.id, c.minor_id AS "minorId", c.organisation_id AS "organisationId", c.team_id AS "teamId", c.lead_id AS "leadId",
     c.opened_on::text AS "openedOn", c.version AS "seenVersion", l.version, ${accessSql('c')} AS access,
     (SELECT coalesce(json_agg(json_build_object('id', k.id, 'relativeId', k.relative_id, 'status', k.status,
        'identifiedOn', k.identified_on, 'documentedOn', k.documented_on)), '[]') FROM kinship_links k WHERE k.case_id = c.id) AS links,
     (SELECT coalesce(json_agg(json_build_object('id', p.id, 'pathway', p.pathway, 'relativeId', p.relative_id,
        'ukNation', (SELECT r.uk_nation FROM relatives r WHERE r.id = p.relative_id), 'openedOn', p.opened_on, 'version', p.version)), '[]')
        FROM procedures p WHERE p.case_id = c.id) AS procedures,
     (SELECT coalesce(json_agg(${ENTRY}), '[]') FROM timeline_entries e WHERE e.case_id = c.id) AS entries,
     ${currentLimitsSql('c.id')} AS deadlines, (SELECT k.days FROM calendar k) AS holidays,
     CASE WHEN $2 THEN (SELECT coalesce(json_agg(json_build_object('personId', k.person_id, 'organisationId', k.organisation_id,
        'kekVersion', k.kek_version, 'wrapped', encode(k.wrapped_key, 'hex'))), '[]')
        FROM sec.open_persons(ARRAY[c.minor_id], 'identity.sealed') k) ELSE '[]' END AS keys
   FROM cases c LEFT JOIN locked l ON l.id = c.id WHERE c.id = ${id}`;

const LOCK = statement('cases.lock', lockSql('$1'));
const LOCK_OF_ENTRY = statement(
  'cases.lockOfEntry',
  lockSql('(SELECT t.case_id FROM timeline_entries t WHERE t.id = $1)'),
);
const LOCK_OF_PROCEDURE = statement(
  'cases.lockOfProcedure',
  lockSql('(SELECT p.case_id FROM procedures p WHERE p.id = $1)'),
);

/**
 * Holds a case until the transaction ends and reads its facts. Every change of facts starts here, so that each is
 * checked against the one before it, and ends by raising the case's version.
 * @param seal also fetches the minor's key, to encrypt words that go with the change.
 * @throws NotFound when there is no such case for the caller; Refused when they may read it but not change it.
 */
export async function lockCase(
  ctx: Context,
  caseId: string,
  { seal = false }: { seal?: boolean } = {},
): Promise<LockedCase> {
  return lock(ctx, LOCK, caseId, seal);
}

/** As `lockCase`, for the case a procedure belongs to. */
export async function lockCaseOfProcedure(
  ctx: Context,
  procedureId: string,
  { seal = false }: { seal?: boolean } = {},
): Promise<LockedCase> {
  return lock(ctx, LOCK_OF_PROCEDURE, procedureId, seal);
}

/** As `lockCase`, for the case a timeline entry belongs to. */
export async function lockCaseOfEntry(
  ctx: Context,
  entryId: string,
  { seal = false }: { seal?: boolean } = {},
): Promise<LockedCase> {
  return lock(ctx, LOCK_OF_ENTRY, entryId, seal);
}

async function lock(ctx: Context, how: Statement, id: string, seal: boolean): Promise<LockedCase> {
  const row = await ctx.row<LockedRow>(how, [id, seal]);
  if (!row) throw new NotFound();
  if (row.version === null) throw new Refused('access_too_low', 'forbidden');
  if (row.version !== row.seenVersion) return lock(ctx, how, id, seal);
  const facts = factsOf(row);
  return { ...row, version: row.version, facts, derived: deriveCase(facts) };
}

const COLUMNS = Object.entries(PROJECTION_COLUMNS);

/**
 * SQL that stores a derived state and raises the version of a case, for use in a writer's own statement.
 * @param id SQL of the case's id; @param projection SQL of `projectionOf(derived)` as json, such as `$2::json`;
 * @param nextDeadline SQL of the day to plan by, where the writer changes limits.
 */
export function projectionUpdate(
  id: string,
  projection: string,
  nextDeadline = 'cases.next_deadline_on',
): string {
  return `UPDATE cases SET ${COLUMNS.map(([name]) => `${name} = p.${name}`).join(', ')}, next_deadline_on = ${nextDeadline},
    version = cases.version + 1, updated_at = now()
    FROM json_to_record(${projection}) AS p(${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})
    WHERE cases.id = ${id} RETURNING cases.version`;
}

const STORE = statement('cases.store', projectionUpdate('$1', '$2::json'));

/** Stores a state derived from facts that this transaction has locked and changed; returns the new version. */
export async function storeDerived(ctx: Context, caseId: string, derived: DerivedCase): Promise<number> {
  const row = await ctx.row<{ version: number }>(STORE, [caseId, projectionOf(derived)]);
  if (!row) throw new Refused('forbidden', 'forbidden');
  return row.version;
}

/**
 * Derives a case anew from everything recorded so far, this transaction's own rows included, and stores it.
 * For writers that change facts in statements of their own; two round trips.
 */
export async function refreshCase(
  ctx: Context,
  caseId: string,
): Promise<{ version: number; derived: DerivedCase }> {
  const { derived } = await lockCase(ctx, caseId);
  return { version: await storeDerived(ctx, caseId, derived), derived };
}
