import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';

export interface AuditFact {
  /** `area.act`, a code. */
  readonly action: string;
  readonly subjectId?: string;
  readonly caseId?: string;
  /** Ids and codes only: never a name, never what somebody searched for. */
  readonly detail?: Record<string, string | number | boolean | null | readonly string[]>;
}

const RECORD = statement(
  'audit.record',
  `INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** Writes one audit row in the request's transaction. Hot writes put the same insert into their own statement. */
export async function recordAudit(ctx: Context, fact: AuditFact): Promise<void> {
  await ctx.rows(RECORD, [
    ctx.actor.userId,
    ctx.actor.sessionId,
    fact.action,
    fact.subjectId ?? null,
    fact.caseId ?? null,
    fact.detail ?? {},
  ]);
}
