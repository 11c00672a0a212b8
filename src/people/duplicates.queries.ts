import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { factsDigest, type DecidedLevels, type MatchDecisionCode } from './decided-levels.js';

const DECIDED = statement(
  'duplicates.decided',
  `SELECT DISTINCT ON (other) CASE WHEN d.a_id = $1 THEN d.b_id ELSE d.a_id END AS other, d.decision, encode(d.facts_digest, 'hex') AS digest
   FROM match_decisions d WHERE d.kind = 'duplicate' AND (d.a_id = $1 OR d.b_id = $1) ORDER BY other, d.decided_at DESC, d.id DESC`,
);

/** What was last decided of a person and another one. */
export interface Decided {
  readonly other: string;
  readonly decision: MatchDecisionCode;
  /** Hexadecimal. */
  readonly digest: string;
}

/** The decisions about a person that still count, one for each other person. */
export function decidedAbout(ctx: Context, personId: string): Promise<Decided[]> {
  return ctx.rows<Decided>(DECIDED, [personId]);
}

const DECIDE = statement(
  'duplicates.decide',
  `WITH decided AS (
     INSERT INTO match_decisions (id, kind, a_id, b_id, decision, levels, facts_digest, reason, decided_by)
     SELECT i.id, 'duplicate', least($1::uuid, i.other), greatest($1::uuid, i.other), $2, i.levels, decode(i.digest, 'hex'), $3, $4
     FROM json_to_recordset($5::json) AS i(id uuid, other uuid, levels jsonb, digest text) RETURNING id)
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, detail)
   SELECT $4, $6, 'people.' || $2, $1, jsonb_build_object('decision', d.id) FROM decided d`,
);

/** A pair as it was decided on. */
export interface NewDecision {
  readonly id: string;
  readonly other: string;
  readonly levels: DecidedLevels;
}

/** Writes down that a person is, or is not, some others; nothing of earlier decisions is lost. */
export async function decideAbout(
  ctx: Context,
  personId: string,
  decision: MatchDecisionCode,
  reason: string,
  pairs: readonly NewDecision[],
): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  const rows = pairs.map((pair) => ({ ...pair, digest: factsDigest(pair.levels).toString('hex') }));
  await ctx.rows(DECIDE, [personId, decision, reason, userId, JSON.stringify(rows), sessionId]);
}
