import type { ClientBase } from 'pg';
import { PATHWAY_GROUP, STANDS } from './case-facts.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import type { Grouping } from './dimensions.js';

/** The category of a pathway group, among those that stand alone ($4). */
const category = (group: string) =>
  `CASE WHEN ${group} IS NULL THEN 'none' WHEN ${group} = ANY ($4::text[]) THEN ${group} ELSE 'other' END`;

/** The last day on which the procedure that now stands for the case moved. */
const MOVED = `(SELECT max(greatest(p.opened_on, (SELECT max(t.occurred_on) FROM timeline_entries t
    WHERE t.procedure_id = p.id AND t.occurred_on <= $1 AND ${STANDS}))) FROM procedures p
  WHERE p.case_id = c.case_id AND p.opened_on <= $1 AND ${category(PATHWAY_GROUP)} = c.is_in)`;
const REOPENED = `(SELECT max(t.occurred_on) FROM timeline_entries t
  WHERE t.case_id = c.case_id AND t.kind = 'reopened' AND t.occurred_on <= $1 AND ${STANDS})`;

/**
 * Each case on record now or at the last cut ($3), or, at the first cut, as the days of opening and closing tell. A case
 * that left an outcome is counted in the pathway it is in now.
 */
const STOOD = `SELECT case_id, n.opened_on, n.closed_on, coalesce(n.organisation_id, b.organisation_id) AS organisation_id,
    b.state AS was, n.state AS "is", ${category('b.pathway')} AS was_in, ${category('n.pathway')} AS is_in,
    CASE WHEN b.state LIKE 'closed:%' THEN substr(b.state, 8) END AS outcome_then,
    CASE WHEN n.state LIKE 'closed:%' THEN substr(n.state, 8) END AS outcome_now
  FROM stat_case_facts n FULL JOIN (SELECT case_id, organisation_id, state, pathway FROM stat_case_states WHERE $3
    UNION ALL SELECT case_id, organisation_id, CASE WHEN closed_on < $2 THEN state ELSE 'open' END, pathway
      FROM stat_case_facts WHERE NOT $3 AND opened_on < $2) b USING (case_id)`;

/** Entries and exits. The day of a movement is looked for where there is one. */
const FLOWS = `SELECT organisation_id AS organisation, t.code AS "table", t.facts, count(*)::int AS count
  FROM (SELECT *, was LIKE 'open%' AND "is" IS NOT NULL AND was_in <> is_in AS moved,
      outcome_then IS DISTINCT FROM outcome_now AS turned FROM (${STOOD}) stood) c
  CROSS JOIN LATERAL (VALUES
    (CASE WHEN was IS NULL THEN 'opened' END, is_in, opened_on),
    (CASE WHEN "is" IS NULL THEN 'removed' END, was_in, NULL),
    (CASE WHEN moved THEN 'moved_in' END, is_in, CASE WHEN moved THEN ${MOVED} END),
    (CASE WHEN moved THEN 'moved_out' END, was_in, CASE WHEN moved THEN ${MOVED} END),
    (CASE WHEN turned THEN 'left:' || outcome_then END, CASE WHEN "is" IS NULL THEN was_in ELSE is_in END,
      CASE WHEN outcome_now IS NOT NULL THEN closed_on WHEN turned AND outcome_then IS NOT NULL THEN ${REOPENED} END),
    (CASE WHEN turned THEN 'closed:' || outcome_now END, is_in, closed_on)
  ) AS m(movement, pathway, day)
  CROSS JOIN LATERAL (VALUES ('movement_pathway', ARRAY[movement, m.pathway]), ('movement_month', ARRAY[movement,
    CASE WHEN m.day >= $2 THEN 'm' || (extract(month FROM m.day)::int - extract(month FROM $2::date)::int + 1) ELSE 'late' END])) AS t(code, facts)
  WHERE (was IS NULL OR "is" IS NULL OR moved OR turned) AND movement IS NOT NULL
  GROUP BY 1, 2, 3`;

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
