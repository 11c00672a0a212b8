import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { factsDigest, type DecidedLevels, type MatchDecisionCode } from '../people/decided-levels.js';
import type { DecidedPair } from './suggested.js';
import type { TracingDecisionView } from './tracing-requests-view.dto.js';
import type { SuggestionReason, TracingStatus } from './tracing-codes.js';

/** SQL of a `TracingDecisionView`: the request and the case as far as the reader sees them. */
export const DECISION_VIEW = `json_build_object('id', d.id, 'decision', d.decision, 'reason', d.reason, 'decidedBy', d.decided_by,
  'decidedAt', d.decided_at, 'requestId', r.id, 'caseId', c.id, 'caseReference', m.reference)`;

export const DECISION_FROM = `FROM match_decisions d LEFT JOIN tracing_requests r ON r.id = d.a_id LEFT JOIN cases c ON c.minor_id = d.b_id
  LEFT JOIN minors m ON m.id = c.minor_id WHERE d.kind = 'tracing'`;

const DECIDED = `SELECT d.a_id AS "requestId", d.b_id AS "minorId", d.decision, encode(d.facts_digest, 'hex') AS digest, ${DECISION_VIEW} AS view
  ${DECISION_FROM}`;
const LATEST = 'ORDER BY d.decided_at DESC, d.id DESC';
const DECIDED_OF_REQUEST = statement('tracing.decidedOfRequest', `${DECIDED} AND d.a_id = $1 ${LATEST}`);
const DECIDED_OF_CHILD = statement('tracing.decidedOfChild', `${DECIDED} AND d.b_id = $1 ${LATEST}`);

export type DecidedRow = DecidedPair & { readonly view: TracingDecisionView };

/** What was decided of a request, latest first. */
export function decidedOfRequest(ctx: Context, requestId: string): Promise<DecidedRow[]> {
  return ctx.rows<DecidedRow>(DECIDED_OF_REQUEST, [requestId]);
}

/** What was decided about a child, latest first. */
export function decidedOfChild(ctx: Context, minorId: string): Promise<DecidedRow[]> {
  return ctx.rows<DecidedRow>(DECIDED_OF_CHILD, [minorId]);
}

const HOLD = statement(
  'tracing.hold',
  'SELECT q.status FROM tracing_requests q WHERE q.id = $1 FOR NO KEY UPDATE',
);

/** Holds a request the caller may write of, so that it is decided on by one person at a time; undefined when there is none. */
export async function holdRequest(ctx: Context, id: string): Promise<TracingStatus | undefined> {
  return (await ctx.row<{ status: TracingStatus }>(HOLD, [id]))?.status;
}

const DECIDE = statement(
  'tracing.decide',
  `WITH decided AS (
     INSERT INTO match_decisions (id, kind, a_id, b_id, decision, levels, facts_digest, reason, decided_by)
     VALUES ($1, 'tracing', $2, $3, $4, $5, $6, $7, $8) RETURNING id)
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
   SELECT $8, $9, 'tracing.' || $4, $2, $10, jsonb_build_object('decision', d.id, 'reason', $7::text) FROM decided d`,
);

/** A request and a child, as they were decided on. */
export interface NewTracingDecision {
  readonly id: string;
  readonly requestId: string;
  readonly minorId: string;
  readonly caseId: string;
  readonly decision: MatchDecisionCode;
  readonly levels: DecidedLevels;
  readonly reason: SuggestionReason;
}

/** Writes down what somebody found of a suggestion; nothing of earlier decisions is lost. */
export async function recordTracingDecision(ctx: Context, decided: NewTracingDecision): Promise<void> {
  const { id, requestId, minorId, caseId, decision, levels, reason } = decided;
  const { userId, sessionId } = ctx.actor;
  const digest = factsDigest(levels);
  await ctx.rows(DECIDE, [
    id,
    requestId,
    minorId,
    decision,
    levels,
    digest,
    reason,
    userId,
    sessionId,
    caseId,
  ]);
}
