import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { RecordedChild } from './case-child-facts.js';
import { RECORDED_AT, STANDING } from './procedures.queries.js';

/** The last assessment of a kind, null once it has to be done again. */
const lastOf = (
  kind: string,
) => `(SELECT CASE WHEN a.expires_on IS NULL OR a.expires_on > $2::date THEN a.result END FROM relative_assessments a
   WHERE a.relative_id = r.id AND a.kind = '${kind}' ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1)`;

const CASE_FACTS = statement(
  'procedures.caseFacts',
  `SELECT m.nationalities, m.arrived_in_france_on::text AS "arrivedInFranceOn",
     (SELECT coalesce(json_agg(json_build_object('earliestOn', b.earliest_on, 'latestOn', b.latest_on, 'accepted', b.accepted,
        'disputed', b.disputed)), '[]') FROM birth_date_assertions b WHERE b.minor_id = m.id) AS births,
     (SELECT coalesce(json_agg(json_build_object('on', e.occurred_on, 'type', e.place_type, 'department', e.department)
        ORDER BY e.occurred_on, e.id), '[]')
      FROM timeline_entries e WHERE e.case_id = c.id AND e.kind = 'place_change' AND ${STANDING}) AS places,
     (SELECT coalesce(json_agg(json_build_object('id', r.id, 'relation', k.relation, 'country', r.country,
        'immigrationStatus', r.immigration_status, 'statusExpired', coalesce(r.status_expires_on <= $2::date, false),
        'willingness', ${lastOf('willingness')}, 'capacity', ${lastOf('capacity')}) ORDER BY k.identified_on, k.id), '[]')
      FROM kinship_links k JOIN relatives r ON r.id = k.relative_id WHERE k.case_id = c.id AND k.status <> 'disproved') AS relatives,
     (SELECT coalesce(json_agg(json_build_object('pathway', p.pathway, 'steps', (
        SELECT coalesce(json_agg(json_build_object('id', e.id, 'code', e.code, 'on', e.occurred_on, 'recordedAt', ${RECORDED_AT})), '[]')
        FROM timeline_entries e WHERE e.procedure_id = p.id AND ${STANDING})) ORDER BY p.opened_on, p.id), '[]')
      FROM procedures p WHERE p.case_id = c.id) AS procedures
   FROM cases c JOIN minors m ON m.id = c.minor_id WHERE c.id = $1`,
);

/**
 * What is recorded of a case that bears on the ways open to its child; coded facts alone, no identity is opened.
 * @param today assessments and statuses that end by then no longer speak.
 */
export function readRecordedChild(
  ctx: Context,
  caseId: string,
  today: CivilDate,
): Promise<RecordedChild | undefined> {
  return ctx.row<RecordedChild>(CASE_FACTS, [caseId, today]);
}
