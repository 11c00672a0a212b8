import type { ClientBase } from 'pg';
import { PATHWAY_GROUP, STANDS } from './case-facts.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import type { Grouping } from './dimensions.js';
import { countedSql } from './grouping-sets.queries.js';

/** The category of a pathway group, among those that stand alone ($4). */
const category = (group: string) =>
  `CASE WHEN ${group} IS NULL THEN 'none' WHEN ${group} = ANY ($4::text[]) THEN ${group} ELSE 'other' END`;

/** The last day on which the procedure that now stands for the case moved. */
const MOVED = `(SELECT max(greatest(p.opened_on, (SELECT max(t.occurred_on) FROM timeline_entries t
    WHERE t.procedure_id = p.id AND t.occurred_on <= $1 AND ${STANDS}))) FROM procedures p
  WHERE p.case_id = c.case_id AND p.opened_on <= $1 AND ${category(PATHWAY_GROUP)} = c.is_in)`;
const REOPENED = `(SELECT max(t.occurred_on) FROM timeline_entries t
  WHERE t.case_id = c.case_id AND t.kind = 'reopened' AND t.occurred_on <= $1 AND ${STANDS})`;

/** SQL of the month of the quarter that a day lies in; a day before it, or none, was learnt of late. */
const month = (day: string) =>
  `CASE WHEN ${day} >= $2::date + interval '2 months' THEN 'm3' WHEN ${day} >= $2::date + interval '1 month' THEN 'm2'
    WHEN ${day} >= $2 THEN 'm1' ELSE 'late' END`;

/**
 * The cases that stand otherwise than at the last cut ($3), or, at the first cut, than the days of opening and closing
 * tell. OFFSET 0: what is asked above of these is not worked out for the many others.
 */
const CHANGED = `SELECT case_id, n.opened_on, n.closed_on, coalesce(n.organisation_id, b.organisation_id) AS organisation_id,
    b.state AS was, n.state AS "is", ${category('b.pathway')} AS was_in, ${category('n.pathway')} AS is_in,
    CASE WHEN b.state LIKE 'closed:%' THEN substr(b.state, 8) END AS outcome_then,
    CASE WHEN n.state LIKE 'closed:%' THEN substr(n.state, 8) END AS outcome_now
  FROM stat_case_facts n FULL JOIN (SELECT case_id, organisation_id, state, pathway FROM stat_case_states WHERE $3
    UNION ALL SELECT case_id, organisation_id, CASE WHEN closed_on >= $2 THEN 'open' ELSE state END, pathway
      FROM stat_case_facts WHERE NOT $3 AND opened_on < $2) b USING (case_id)
  WHERE n.state IS DISTINCT FROM b.state OR n.pathway IS DISTINCT FROM b.pathway OFFSET 0`;

/** When they moved from one pathway to another, and when they left an outcome, each looked for once. */
const DATED = `SELECT *, CASE WHEN moved THEN ${MOVED} END AS moved_on,
    CASE WHEN outcome_then <> '' AND outcome_now IS NULL THEN ${REOPENED} ELSE closed_on END AS left_on
  FROM (SELECT *, was LIKE 'open%' AND "is" IS NOT NULL AND was_in <> is_in AS moved FROM (${CHANGED}) changed) c
  OFFSET 0`;

/** Those that stand otherwise in the same way since the same months. */
const ALIKE = `SELECT organisation_id, was IS NULL AS entered, "is" IS NULL AS gone, moved, was_in, is_in, outcome_then, outcome_now,
    ${month('opened_on')} AS opened_in, ${month('closed_on')} AS closed_in, ${month('moved_on')} AS moved_in, ${month('left_on')} AS left_in,
    count(*) AS units
  FROM (${DATED}) dated GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`;

/** Entries and exits. A case that left an outcome is counted in the pathway it is in now. */
const MOVEMENTS = `SELECT organisation_id, m.movement, m.pathway, m.month, units
  FROM (SELECT *, outcome_then IS DISTINCT FROM outcome_now AS turned FROM (${ALIKE}) alike) c CROSS JOIN LATERAL (VALUES
    (CASE WHEN entered THEN 'opened' END, is_in, opened_in),
    (CASE WHEN gone THEN 'removed' END, was_in, 'late'),
    (CASE WHEN moved THEN 'moved_in' END, is_in, moved_in),
    (CASE WHEN moved THEN 'moved_out' END, was_in, moved_in),
    (CASE WHEN turned THEN 'left:' || outcome_then END, CASE WHEN gone THEN was_in ELSE is_in END, left_in),
    (CASE WHEN turned THEN 'closed:' || outcome_now END, is_in, closed_in)
  ) AS m(movement, pathway, month)
  WHERE m.movement IS NOT NULL`;

const FLOWS = countedSql(MOVEMENTS, [
  ['movement_pathway', 'movement', 'pathway'],
  ['movement_month', 'movement', 'month'],
]);

/**
 * Entries and exits since the last cut, from the facts of this one.
 * @param followsCut where each case stood at the last cut is known; without, the days alone tell.
 */
export async function countFlows(
  client: ClientBase,
  { asAt, first }: Period,
  { grouping, followsCut }: { grouping: Grouping; followsCut: boolean },
): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(FLOWS, [asAt, first, followsCut, grouping.pathway])).rows;
}
