import { LIMIT_JSON } from '../cases/deadline-rows.queries.js';
import type { StoredLimit } from '../cases/stored-limits.js';
import { statement } from '../database/statement.js';
import type { DeadlineListItem } from './deadlines.dto.js';
import type { AssertedBirth } from './majorities.js';

/** A deadline of a list with what stands around it. */
export interface ListedDeadline {
  readonly limit: StoredLimit;
  readonly around: Pick<
    DeadlineListItem,
    'id' | 'caseId' | 'reference' | 'procedureId' | 'pathway' | 'stage' | 'team' | 'lead'
  >;
  readonly births: readonly AssertedBirth[];
}

/** SQL of the birth dates asserted for a minor as json. */
export function birthsSql(minorId: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', b.id, 'earliestOn', b.earliest_on, 'latestOn', b.latest_on,
    'disputed', b.disputed, 'accepted', b.accepted)), '[]') FROM birth_date_assertions b WHERE b.minor_id = ${minorId})`;
}

/**
 * As in the list of cases, each team is read through its own index and cut to the page, and united with the granted cases.
 * What is asked of the case and the procedure is a value looked up by key for each row in turn: a join could be turned
 * round, and would then sort a whole team.
 *
 * Values: $1 page size + 1, $2 and $3 first and last day, $4 authority, $5 pathway, $6 ours, $7 only without proof, $8 lead,
 * $9 team, each null where it does not matter; $10 and $11 the day and id of the last deadline of the page before.
 */
const FILTER = `d.replaced_at IS NULL AND d.state IN ('running', 'unproven') AND (d.operative_on, d.id) > ($10::date, $11::uuid)
  AND d.operative_on >= $2::date AND d.operative_on <= $3::date
  AND CASE WHEN ($4::text IS NULL OR d.authority = $4) AND ($6::boolean IS NULL OR d.ours = $6)
    AND (NOT $7::boolean OR d.state = 'unproven')
    AND ($5::text IS NULL OR $5 = (SELECT p.pathway FROM procedures p WHERE p.id = d.procedure_id))
    AND (SELECT c.closed_on IS NULL AND ($8::uuid IS NULL OR c.lead_id IS NOT DISTINCT FROM $8) FROM cases c WHERE c.id = d.case_id)
    THEN true ELSE false END`;

const ORDERED = `ORDER BY d.operative_on, d.id LIMIT $1`;

const SHARED = `d.case_id = ANY ((SELECT sec.granted())::uuid[]) AND NOT d.team_id = ANY ((SELECT sec.teams())::uuid[])
  AND ($9::uuid IS NULL OR d.team_id = $9)`;

/** Of the caller's teams; those of one lead are reached by the cases they lead, few beside what a team has open. */
const LED = `SELECT d.* FROM cases led CROSS JOIN LATERAL (SELECT d.* FROM deadlines d WHERE d.case_id = led.id AND ${FILTER}) d
  WHERE led.lead_id = $8 AND led.closed_on IS NULL AND led.team_id = ANY ((SELECT sec.teams())::uuid[])
    AND ($9::uuid IS NULL OR led.team_id = $9)`;

export const LIST = statement(
  'deadlines.list',
  `WITH page AS MATERIALIZED (
    SELECT d.* FROM (
      SELECT x.* FROM unnest((SELECT sec.teams())::uuid[]) AS t(id)
        CROSS JOIN LATERAL (SELECT d.* FROM deadlines d WHERE d.team_id = t.id AND ${FILTER} ${ORDERED}) x
        WHERE $8::uuid IS NULL AND ($9::uuid IS NULL OR t.id = $9)
      UNION ALL SELECT z.* FROM (${LED} ${ORDERED}) z
      UNION ALL SELECT y.* FROM (SELECT d.* FROM deadlines d WHERE ${SHARED} AND ${FILTER} ${ORDERED}) y) d
    ${ORDERED})
  SELECT ${LIMIT_JSON} AS limit,
    json_build_object('id', d.id, 'caseId', d.case_id, 'reference', m.reference, 'procedureId', d.procedure_id, 'pathway', p.pathway,
      'stage', p.stage, 'team', json_build_object('id', d.team_id, 'name', t.name),
      'lead', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.display_name) END) AS around,
    ${birthsSql('c.minor_id')} AS births
  FROM page d JOIN cases c ON c.id = d.case_id JOIN minors m ON m.id = c.minor_id JOIN procedures p ON p.id = d.procedure_id
    LEFT JOIN teams t ON t.id = d.team_id LEFT JOIN users u ON u.id = c.lead_id
  ORDER BY d.operative_on, d.id`,
);
