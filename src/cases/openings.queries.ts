import { NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { demand, type CaseAccess } from './access.js';
import { accessSql } from './case-state.queries.js';
import type { OpeningsView, OpeningView } from './openings.dto.js';

/** Openings a page holds. */
const PAGE = 50;

const OPENINGS = statement(
  'cases.openings',
  `SELECT ${accessSql('c')} AS access, (SELECT coalesce(json_agg(json_build_object('id', e.id::text, 'at', e.at, 'action', e.action,
       'by', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.display_name, 'role', u.role) END) ORDER BY e.id DESC), '[]')
     FROM (SELECT * FROM audit_events a WHERE a.case_id = c.id AND a.action LIKE 'identity.%' AND ($2::bigint IS NULL OR a.id < $2)
       ORDER BY a.id DESC LIMIT ${PAGE + 1}) e LEFT JOIN users u ON u.id = e.actor_id) AS openings
   FROM cases c WHERE c.id = $1`,
);

/** Who opened the identity of a case's child, newest first; for the team. @throws NotFound, Refused. */
export async function caseOpenings(ctx: Context, caseId: string, before?: string): Promise<OpeningsView> {
  const row = await ctx.row<{ access: CaseAccess; openings: (OpeningView & { id: string })[] }>(OPENINGS, [
    caseId,
    before ?? null,
  ]);
  if (!row) throw new NotFound();
  demand(row.access, 'team');
  const shown = row.openings.slice(0, PAGE);
  const next = row.openings.length > PAGE ? (shown.at(-1)?.id ?? null) : null;
  return { openings: shown.map(({ at, by, action }) => ({ at, by, action })), next };
}
