import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { Compartment } from '../vault/compartments.js';
import type { SealedDocument } from '../vault/keyring.js';
import { documentsSql, keysSql, openableSql } from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import { DECISION_FROM, DECISION_VIEW } from './tracing-decisions.queries.js';
import type { ClosureReason, TracingStatus } from './tracing-codes.js';
import type { TracingDecisionView, TracingFacts } from './tracing-requests-view.dto.js';

/** What of a request can be put right, and its types. */
const CHANGEABLE = {
  case_id: 'uuid',
  relation: 'text',
  side: 'text',
  sex: 'text',
  nationalities: 'text[]',
  languages: 'text[]',
  birth_calendar: 'text',
  birth_year: 'integer',
  birth_month: 'integer',
  birth_day: 'integer',
  born_from: 'date',
  born_to: 'date',
  last_contact_on: 'date',
  last_contact_country: 'text',
  last_contact_channel: 'text',
} as const;
const NAMES = Object.keys(CHANGEABLE);

/** Coded facts by their columns. */
export type CodedRequest = Partial<Record<keyof typeof CHANGEABLE, unknown>>;

const COLUMNS = NAMES.join(', ');
const RECORD = Object.entries(CHANGEABLE)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');
const KEPT = NAMES.map(
  (name) => `${name} = CASE WHEN $3::jsonb ? '${name}' THEN f.${name} ELSE q.${name} END`,
).join(', ');

const INSERT = statement(
  'tracing.insert',
  `WITH request AS (
     INSERT INTO tracing_requests (id, organisation_id, team_id, relative_id, created_by, ${COLUMNS})
     SELECT $1, $2, $3, $4, $5, ${COLUMNS} FROM json_to_record($6::json) AS f (${RECORD})),
   document AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) VALUES ($4, 'identity', $1, $7))
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
   VALUES ($5, $8, 'tracing.requested', $1, jsonb_build_object('relative', $4::uuid))`,
);

export interface NewRequestRow {
  readonly id: string;
  readonly teamId: string;
  readonly relativeId: string;
  readonly facts: CodedRequest;
  readonly ciphertext: Buffer;
}

/** Writes a request, its words and its audit row. */
export async function insertRequest(ctx: Context, row: NewRequestRow): Promise<void> {
  const { id, teamId, relativeId, facts, ciphertext } = row;
  const { userId, sessionId, organisationId } = ctx.actor;
  await ctx.rows(INSERT, [
    id,
    organisationId,
    teamId,
    relativeId,
    userId,
    JSON.stringify(facts),
    ciphertext,
    sessionId,
  ]);
}

const TOUCH = statement(
  'tracing.touch',
  `WITH changed AS (
     UPDATE tracing_requests q SET ${KEPT}, version = q.version + 1, updated_at = now()
     FROM jsonb_to_record($3::jsonb) AS f (${RECORD}) WHERE q.id = $1 AND q.version = $2
     RETURNING q.id, q.version, q.status, q.relative_id, q.organisation_id),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
     SELECT $4, $5, 'tracing.changed', changed.id, $6 FROM changed)
   SELECT c.version, c.status, c.relative_id AS "relativeId", c.organisation_id AS "organisationId",
     CASE WHEN $7 THEN ${keysSql('ARRAY[c.relative_id]', 'identity.sealed')} ELSE '[]' END AS keys FROM changed c`,
);

/** A request as this transaction has changed it. */
export interface TouchedRequest {
  readonly version: number;
  readonly status: TracingStatus;
  readonly relativeId: string;
  readonly organisationId: string;
  /** The relative's, when it was asked for. */
  readonly keys: readonly WrappedKey[];
}

/** Changes coded facts and raises the version; undefined when this version is not there to be changed. */
export function touchRequest(
  ctx: Context,
  id: string,
  version: number,
  facts: CodedRequest,
  { fields, seal }: { readonly fields: readonly string[]; readonly seal: boolean },
): Promise<TouchedRequest | undefined> {
  const { userId, sessionId } = ctx.actor;
  return ctx.row(TOUCH, [id, version, JSON.stringify(facts), userId, sessionId, { fields }, seal]);
}

const VERSION = statement('tracing.version', 'SELECT version FROM tracing_requests WHERE id = $1');

/** The version the caller can see now. */
export async function requestVersion(ctx: Context, id: string): Promise<number | undefined> {
  return (await ctx.row<{ version: number }>(VERSION, [id]))?.version;
}

const CLOSE = statement(
  'tracing.close',
  `WITH closed AS (
     UPDATE tracing_requests SET status = $3, closed_on = $4, closure_reason = $5, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $2 AND status = 'open' RETURNING id, version),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
     SELECT $6, $7, 'tracing.closed', closed.id, jsonb_build_object('reason', $5::text) FROM closed)
   SELECT version FROM closed`,
);

/** Ends an open request; undefined when this version of it is not there to be ended. */
export async function closeRequest(
  ctx: Context,
  id: string,
  version: number,
  closure: { readonly status: TracingStatus; readonly reason: ClosureReason; readonly on: CivilDate },
): Promise<number | undefined> {
  const { status, reason, on } = closure;
  const { userId, sessionId } = ctx.actor;
  const values = [id, version, status, on, reason, userId, sessionId];
  return (await ctx.row<{ version: number }>(CLOSE, values))?.version;
}

const REOPEN = statement(
  'tracing.reopen',
  `WITH opened AS (
     UPDATE tracing_requests SET status = 'open', closed_on = NULL, closure_reason = NULL, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $2 AND status <> 'open' RETURNING id, version),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id) SELECT $3, $4, 'tracing.reopened', opened.id FROM opened)
   SELECT version FROM opened`,
);

/** Takes an ended request up again; undefined when this version of it is not there to be taken up. */
export async function reopenRequest(ctx: Context, id: string, version: number): Promise<number | undefined> {
  const { userId, sessionId } = ctx.actor;
  return (await ctx.row<{ version: number }>(REOPEN, [id, version, userId, sessionId]))?.version;
}

const FACTS = `json_build_object('id', q.id, 'teamId', q.team_id, 'relativeId', q.relative_id,
  'relativeReference', (SELECT r.reference FROM relatives r WHERE r.id = q.relative_id),
  'caseId', (SELECT c.id FROM cases c WHERE c.id = q.case_id),
  'caseReference', (SELECT m.reference FROM cases c JOIN minors m ON m.id = c.minor_id WHERE c.id = q.case_id), 'relation', q.relation, 'side', q.side, 'sex', q.sex,
  'nationalities', q.nationalities, 'languages', q.languages,
  'birth', CASE WHEN q.birth_year IS NOT NULL THEN json_build_object('calendar', q.birth_calendar, 'year', q.birth_year, 'month', q.birth_month,
    'day', q.birth_day, 'from', q.born_from, 'to', q.born_to) END,
  'lastContact', json_build_object('on', q.last_contact_on, 'country', q.last_contact_country, 'channel', q.last_contact_channel),
  'status', q.status, 'closedOn', q.closed_on, 'closureReason', q.closure_reason,
  'sharingConsentOn', (SELECT s.given_on FROM sharing_consents s WHERE s.person_id = q.relative_id AND s.withdrawn_on IS NULL),
  'version', q.version, 'createdAt', q.created_at, 'updatedAt', q.updated_at)`;

const DECISIONS = `(SELECT coalesce(json_agg(${DECISION_VIEW} ORDER BY d.decided_at DESC, d.id DESC), '[]') ${DECISION_FROM} AND d.a_id = q.id)`;

const VIEW = statement(
  'tracing.view',
  `SELECT ${FACTS} AS facts, ${DECISIONS} AS decisions, ${openableSql('q.relative_id', ['identity', 'contact'])} AS openable,
     ${documentsSql('q.relative_id', `d.compartment IN ('identity', 'contact') AND d.subject_id IN (q.relative_id, q.id)`)} AS documents,
     ${keysSql('ARRAY[q.relative_id]', 'identity.opened')} AS keys
   FROM tracing_requests q WHERE q.id = $1`,
);

export interface RequestRow {
  readonly facts: TracingFacts;
  readonly decisions: TracingDecisionView[];
  readonly openable: readonly Compartment[];
  readonly documents: readonly SealedDocument[];
  readonly keys: readonly WrappedKey[];
}

/** A request with the words of the relative, and whom they seek, in one round trip. */
export function readRequest(ctx: Context, id: string): Promise<RequestRow | undefined> {
  return ctx.row<RequestRow>(VIEW, [id]);
}

/** Each team is read through its own index, at most one page of it, and the pages are merged. */
const LIST = statement(
  'tracing.list',
  `WITH page AS MATERIALIZED (
     SELECT x.* FROM unnest((SELECT sec.teams())::uuid[]) AS t(id) CROSS JOIN LATERAL (
       SELECT q.* FROM tracing_requests q WHERE q.team_id = t.id AND (q.updated_at, q.id) < ($3::timestamptz, $4::uuid)
         AND ($2::text IS NULL OR q.status = $2) ORDER BY q.updated_at DESC, q.id DESC LIMIT $1) x
     ORDER BY x.updated_at DESC, x.id DESC LIMIT $1),
   kept AS MATERIALIZED (SELECT q.* FROM page q ORDER BY q.updated_at DESC, q.id DESC LIMIT $1 - 1)
   SELECT (SELECT coalesce(json_agg(json_build_object('facts', ${FACTS}, 'documents',
       ${documentsSql('q.relative_id', `d.compartment = 'identity' AND d.subject_id IN (q.relative_id, q.id)`)})
       ORDER BY q.updated_at DESC, q.id DESC), '[]') FROM kept q) AS items,
     (SELECT to_char(q.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || q.id FROM kept q
       WHERE (SELECT count(*) FROM page) = $1 ORDER BY q.updated_at, q.id LIMIT 1) AS next,
     ${keysSql('ARRAY(SELECT k.relative_id FROM kept k)', 'identity.listed')} AS keys`,
);

export interface RequestListRow {
  readonly items: readonly { facts: TracingFacts; documents: readonly SealedDocument[] }[];
  readonly next: string | null;
  readonly keys: readonly WrappedKey[];
}

/** A page of the requests the caller's teams look after, latest changed first. */
export async function listRequests(
  ctx: Context,
  { status, after, limit }: { status?: TracingStatus; after?: string; limit: number },
): Promise<RequestListRow> {
  const [at, id] = after?.split('_') ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const row = await ctx.row<RequestListRow>(LIST, [limit + 1, status ?? null, at, id]);
  return row ?? { items: [], next: null, keys: [] };
}

const CASE = statement('tracing.case', 'SELECT c.id FROM cases c WHERE c.id = $1');

/** Whether the caller sees a case. */
export async function seesCase(ctx: Context, caseId: string): Promise<boolean> {
  return (await ctx.row(CASE, [caseId])) !== undefined;
}

const RELATIVE = statement(
  'tracing.relative',
  `SELECT r.id FROM relatives r WHERE r.id = $1 AND sec.may_open(r.id, 'place')`,
);

/** Whether the caller may write of a relative. */
export async function writesOfRelative(ctx: Context, relativeId: string): Promise<boolean> {
  return (await ctx.row(RELATIVE, [relativeId])) !== undefined;
}
