import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { AuditEventView, AuditPage, AuditQuery } from './audit.dto.js';

/** Events a page holds. */
const PAGE = 50;

const TRAIL = statement(
  'audit.trail',
  `SELECT e.id::text, e.at, e.actor_id AS "actorId", u.display_name AS "actorName", e.action, e.subject_id AS "subjectId",
          e.case_id AS "caseId", e.detail
     FROM (SELECT * FROM audit_events
            WHERE ($1::uuid IS NULL OR case_id = $1) AND ($2::uuid IS NULL OR actor_id = $2) AND ($3::bigint IS NULL OR id < $3)
            ORDER BY id DESC LIMIT ${PAGE + 1}) e
     LEFT JOIN users u ON u.id = e.actor_id
    ORDER BY e.id DESC`,
);

/** The trail the caller may see, newest first; which events those are is the database's decision. */
export async function auditTrail(ctx: Context, query: AuditQuery): Promise<AuditPage> {
  const rows = await ctx.rows<AuditEventView>(TRAIL, [
    query.caseId ?? null,
    query.actorId ?? null,
    query.before ?? null,
  ]);
  const events = rows.slice(0, PAGE);
  return { events, next: rows.length > PAGE ? (events.at(-1)?.id ?? null) : null };
}
