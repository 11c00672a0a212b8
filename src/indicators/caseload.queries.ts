import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { CaseloadRow } from './caseload.js';

const ABSENCES = `(SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'on', t.occurred_on) ORDER BY t.occurred_on, t.id), '[]')
  FROM timeline_entries t WHERE t.case_id = c.id AND t.kind IN ('missing', 'found')
    AND NOT EXISTS (SELECT FROM timeline_entries later WHERE later.supersedes_id = t.id))`;

/** The cases of the caller's teams through the index of each, then those granted beside them, as in the lists. */
const CASELOAD = statement(
  'indicators.caseload',
  `SELECT c.opened_on::text AS "openedOn", c.reunited_on::text AS "reunitedOn", c.closed_on::text AS "closedOn", c.outcome,
     ${ABSENCES} AS absences
   FROM (
     SELECT x.* FROM unnest((SELECT sec.teams())::uuid[]) AS t(id) CROSS JOIN LATERAL (SELECT c.* FROM cases c WHERE c.team_id = t.id) x
     UNION ALL
     SELECT c.* FROM cases c WHERE c.id = ANY ((SELECT sec.granted())::uuid[]) AND NOT c.team_id = ANY ((SELECT sec.teams())::uuid[])) c`,
);

/** How every case went that the caller may read. */
export function readCaseload(ctx: Context): Promise<CaseloadRow[]> {
  return ctx.rows<CaseloadRow>(CASELOAD);
}
