import type { ClientBase } from 'pg';
import { STANDS, withAgeSql } from './case-facts.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { countedSql } from './grouping-sets.queries.js';
import { quarterBefore } from './quarters.js';

/** Days within which somebody should stand for a child whose case was opened, and be in contact after an arrival. */
const FOLLOWED_DAYS = 30;

/** How a child lives is told half a year after the arrival, by a look no older than the second half of that time. */
const SETTLED_DAYS = 180;
const SEEN_FROM_DAY = 90;

const CHILD = '1 AS units, f.organisation_id, f.pathway, f.born_from AS first, f.born_to AS last';

/** Whether one who was instructed or appointed still stood for the child: a successor of the same day does. */
const standsFor = (begun: string, ended: string) => `max(t.occurred_on) FILTER (WHERE t.code = '${begun}')
  >= coalesce(max(t.occurred_on) FILTER (WHERE t.code = '${ended}'), '-infinity')`;

/** A guardian is on record as a representation or as a step of a procedure. */
const REPRESENTED = `SELECT ${standsFor('lawyer_instructed', 'lawyer_ended')} AS lawyer,
    ${standsFor('guardian_appointed', 'guardian_ended')} AS guardian
  FROM timeline_entries t WHERE t.case_id = f.case_id AND t.kind IN ('representation', 'step')
    AND t.occurred_on <= f.opened_on + ${FOLLOWED_DAYS} AND ${STANDS}`;

const INTAKE = countedSql(
  withAgeSql(`SELECT ${CHILD}, f.opened_on AS day, CASE WHEN r.lawyer AND r.guardian THEN 'both' WHEN r.lawyer THEN 'lawyer'
      WHEN r.guardian THEN 'guardian' ELSE 'unrepresented' END AS representation
    FROM stat_case_facts f CROSS JOIN LATERAL (${REPRESENTED}) r WHERE f.opened_on BETWEEN $2 AND $1`),
  [
    ['representation_age', 'representation', 'age_band'],
    ['representation_organisation', 'representation', null],
  ],
);

/**
 * Children whose case was opened in the period, by who stood for them on the thirtieth day after, and by their age when
 * it was opened. A lawyer who may read the case is not for that instructed.
 */
export async function countIntake(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(INTAKE, [asAt, first])).rows;
}

const LODGINGS = countedSql(
  withAgeSql(`SELECT ${CHILD}, c.submitted_on AS day, CASE WHEN EXISTS (SELECT FROM timeline_entries t WHERE t.case_id = f.case_id
      AND t.kind = 'assessment' AND t.occurred_on <= c.submitted_on AND ${STANDS}) THEN 'before_lodging' ELSE 'not_before_lodging' END AS assessment
    FROM cases c JOIN stat_case_facts f ON f.case_id = c.id WHERE c.submitted_on BETWEEN $2 AND $1`),
  [
    ['assessment_pathway', 'assessment', 'pathway'],
    ['assessment_age', 'assessment', 'age_band'],
  ],
);

/**
 * Children whose first request was lodged in the period, by whether their best interests had been assessed by that day,
 * whatever was concluded, and by their age on it.
 */
export async function countLodgings(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(LODGINGS, [asAt, first])).rows;
}

const ARRIVALS = countedSql(
  withAgeSql(`SELECT ${CHILD}, c.reunited_on AS day, CASE WHEN EXISTS (SELECT FROM timeline_entries t WHERE t.case_id = f.case_id
      AND t.kind = 'contact' AND t.reached AND t.contact_party IN ('minor', 'relative')
      AND t.occurred_on BETWEEN c.reunited_on + 1 AND c.reunited_on + ${FOLLOWED_DAYS} AND ${STANDS}) THEN 'contacted' ELSE 'not_contacted' END AS contact
    FROM cases c JOIN stat_case_facts f ON f.case_id = c.id WHERE c.reunited_on BETWEEN $2 AND $1`),
  [
    ['contact_age', 'contact', 'age_band'],
    ['contact_organisation', 'contact', null],
  ],
);

/**
 * Children who arrived in the period, by whether they or their relative were reached in the thirty days after the day of
 * arrival, and by their age on it.
 */
export async function countArrivals(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(ARRIVALS, [asAt, first])).rows;
}

/** The last that was found out of how the child lives. */
const LAST_LOOK = `SELECT t.code, t.occurred_on AS on FROM timeline_entries t WHERE t.case_id = f.case_id AND t.kind = 'placement_check'
    AND t.code <> 'unknown' AND t.occurred_on BETWEEN c.reunited_on AND c.reunited_on + ${SETTLED_DAYS} AND ${STANDS}
  ORDER BY t.occurred_on DESC, t.id DESC LIMIT 1`;

const PLACEMENTS = countedSql(
  withAgeSql(`SELECT ${CHILD}, c.reunited_on AS day, CASE WHEN l.code = 'broken_down' OR l.on >= c.reunited_on + ${SEEN_FROM_DAY} THEN l.code
      ELSE 'not_checked' END AS placement
    FROM cases c JOIN stat_case_facts f ON f.case_id = c.id LEFT JOIN LATERAL (${LAST_LOOK}) l ON true
    WHERE c.reunited_on BETWEEN $1 AND $2`),
  [['placement_age', 'placement', 'age_band']],
);

/**
 * Children who arrived in the quarter two before the period, by how they lived 180 days later, and by their age on
 * arrival. A home that broke down has, until somebody finds otherwise; that one holds must have been seen from day 90 on.
 */
export async function countPlacements(client: ClientBase, { first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(PLACEMENTS, quarterBefore(first, 2))).rows;
}
