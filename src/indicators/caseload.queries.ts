import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { PATHWAY_GROUP, STANDS } from '../reports/case-facts.queries.js';
import { listSql } from '../reports/codes.queries.js';
import { DECISIONS } from '../reports/step-groups.js';
import { LODGED, STAYS } from '../reports/wait-counts.queries.js';
import type { CaseloadRow } from './caseload-history.js';

const ABSENCES = `(SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'on', t.occurred_on) ORDER BY t.occurred_on, t.id), '[]')
  FROM timeline_entries t WHERE t.case_id = c.id AND t.kind IN ('missing', 'found') AND ${STANDS})`;

/** The first decision after a request was lodged, on whichever request. */
const DECIDED = `(SELECT min(t.occurred_on) FROM timeline_entries t
  WHERE t.case_id = c.id AND t.kind = 'step' AND t.code IN ${listSql(DECISIONS)} AND t.occurred_on >= c.submitted_on AND ${STANDS})`;

/** From when on the caller has followed a case that began with others: handed to a team of theirs, or shared with them. */
const HANDED_OVER = `(CASE WHEN c.shared
    THEN (SELECT min(g.starts_at) FROM case_grants g WHERE g.case_id = c.id AND g.grantee_id = (SELECT sec.uid()))
    ELSE (SELECT max(a.at) FROM audit_events a WHERE a.case_id = c.id AND a.action = 'case.assigned'
      AND NOT (a.detail ->> 'from')::uuid = ANY ((SELECT sec.teams())::uuid[])) END AT TIME ZONE 'Europe/Paris')::date`;

/** The cases of the caller's teams through the index of each, then those granted beside them, as in the lists. */
const CASELOAD = statement(
  'indicators.caseload',
  `SELECT c.opened_on::text AS "openedOn", ${HANDED_OVER}::text AS "handedOverOn", ${LODGED}::text AS "lodgedOn",
     c.submitted_on::text AS "submittedOn", ${DECIDED}::text AS "decidedOn",
     CASE WHEN NOT ${STAYS} THEN c.accepted_on END::text AS "acceptedOn", c.reunited_on::text AS "reunitedOn",
     c.closed_on::text AS "closedOn", c.outcome, ${ABSENCES} AS absences, m.sex, b.born, w.way
   FROM (
     SELECT x.* FROM unnest((SELECT sec.teams())::uuid[]) AS t(id) CROSS JOIN LATERAL (SELECT c.*, false AS shared FROM cases c WHERE c.team_id = t.id) x
     UNION ALL
     SELECT c.*, true FROM cases c WHERE c.id = ANY ((SELECT sec.granted())::uuid[]) AND NOT c.team_id = ANY ((SELECT sec.teams())::uuid[])) c
   JOIN minors m ON m.id = c.minor_id
   LEFT JOIN LATERAL (SELECT json_build_object('from', to_char(a.earliest_on, 'YYYY-MM'), 'to', to_char(a.latest_on, 'YYYY-MM')) AS born
     FROM birth_date_assertions a WHERE a.minor_id = c.minor_id AND (a.accepted OR NOT a.disputed)
     ORDER BY a.accepted DESC, a.recorded_at DESC LIMIT 1) b ON true
   LEFT JOIN LATERAL (SELECT json_build_object('on', p.opened_on, 'group', ${PATHWAY_GROUP}) AS way
     FROM procedures p WHERE p.case_id = c.id ORDER BY p.opened_on, p.id LIMIT 1) w ON true`,
);

/** How every case went that the caller may read. */
export function readCaseload(ctx: Context): Promise<CaseloadRow[]> {
  return ctx.rows<CaseloadRow>(CASELOAD);
}
