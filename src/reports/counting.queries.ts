import type { ClientBase } from 'pg';
import type { CivilDate } from '../common/civil-date.js';
import { CASE_STATUSES } from '../common/codes.js';
import { allPathways } from '../pathways/pathways.js';
import { AGE_BANDS } from './categories.js';
import { countRows, type Counted, type CountedGroup } from './count-rows.js';

const PATHWAYS = allPathways();

/** The furthest step of the funnel that each step of a procedure brings its case to, by its place in the funnel. */
const RANKS = new Map<string, number>();
for (const { stages, transitions } of PATHWAYS) {
  for (const [from, moves] of Object.entries(transitions)) {
    for (const [step, stage] of Object.entries(moves)) {
      // A step that stays where it is brings nothing that the stage did not bring when it was reached.
      const milestone = stage === from ? null : stages[stage]?.milestone;
      if (milestone) RANKS.set(step, Math.max(RANKS.get(step) ?? 0, CASE_STATUSES.indexOf(milestone)));
    }
  }
}

/** SQL of the status reached by the day `$1`: the furthest milestone. */
const STATUS = CASE_STATUSES.slice(1)
  .toReversed()
  .map((status) => `WHEN c.${status}_on <= $1 THEN 'open:${status}'`)
  .join(' ');

/** SQL of the age band of somebody who is so many years old, negative before birth. */
function bandSql(years: string): string {
  const bands = AGE_BANDS.map(({ code, below }) => `WHEN ${years} < ${below} THEN '${code}'`);
  return `CASE WHEN ${years} < 0 THEN 'unknown' ${bands.join(' ')} ELSE 'unknown' END`;
}

/** SQL of the age in full years, on one day, of a person born on another; -1 before birth. */
function ageSql(born: string, day: string): string {
  return `CASE WHEN ${born} > ${day} THEN -1 ELSE date_part('year', age(${day}::timestamp, ${born}::timestamp)) END`;
}

/** A day that numbers of days count from, so that dates can be compared within arrays. */
const ORIGIN = `DATE '1900-01-01'`;

/** Entries that no other one supersedes. */
const STANDS = `NOT EXISTS (SELECT FROM timeline_entries later WHERE later.supersedes_id = t.id)`;

/** SQL of the pathway group of a procedure, and of the rank of a step. */
const GROUP = `CASE p.pathway ${PATHWAYS.map(({ id, group }) => `WHEN '${id}' THEN '${group}'`).join(' ')} ELSE 'other' END`;
const RANK = `CASE t.code ${[...RANKS].map(([step, rank]) => `WHEN '${step}' THEN ${rank}`).join(' ')} END`;

/** The pathway group of the procedure that stands for the case: the furthest by the day, of equals the latest. */
const LEADING = `(SELECT ${GROUP} FROM procedures p WHERE p.case_id = c.id AND p.opened_on <= $1
  ORDER BY (SELECT max(${RANK}) FROM timeline_entries t
    WHERE t.procedure_id = p.id AND t.kind = 'step' AND t.occurred_on <= $1 AND ${STANDS}) DESC NULLS LAST, p.opened_on DESC, p.pathway DESC
  LIMIT 1)`;

/** The place on the day, from the timeline; the case itself tells when it has not changed since. */
const PLACE = `(SELECT t.place_type FROM timeline_entries t
  WHERE t.case_id = c.id AND t.kind = 'place_change' AND t.occurred_on <= $1 AND ${STANDS}
  ORDER BY t.occurred_on DESC, t.id DESC LIMIT 1)`;

/** One row for each case opened by the day `$1`, with coded facts alone, then their counts for each table at once. */
const COUNT = `WITH ways AS (SELECT case_id, min(${GROUP}) AS first, max(${GROUP}) AS last FROM procedures p
    WHERE opened_on <= $1 GROUP BY case_id),
  told AS (SELECT minor_id, max(earliest_on) FILTER (WHERE accepted) AS earliest, max(latest_on) FILTER (WHERE accepted) AS latest,
      max(ARRAY[extract(epoch FROM recorded_at)::float8, earliest_on - ${ORIGIN}, latest_on - ${ORIGIN}])
        FILTER (WHERE NOT accepted AND NOT disputed) AS undisputed
    FROM birth_date_assertions GROUP BY minor_id),
  births AS (SELECT minor_id, date_trunc('month', coalesce(earliest, ${ORIGIN} + undisputed[2]::int)::timestamp)::date AS first,
      (date_trunc('month', coalesce(latest, ${ORIGIN} + undisputed[3]::int)::timestamp) + interval '1 month - 1 day')::date AS last
    FROM told),
  facts AS (SELECT c.organisation_id, m.sex, m.nationalities, b.first, b.last, least(c.closed_on, $1::date) AS day,
      CASE WHEN c.closed_on <= $1 THEN 'closed:' || c.outcome ${STATUS} ELSE 'open:identified' END AS state,
      CASE WHEN w.first = w.last THEN w.first WHEN w.first IS NOT NULL THEN ${LEADING} END AS pathway_group,
      CASE WHEN c.place_since > $1 THEN ${PLACE} ELSE c.place_type END AS place_type
    FROM cases c JOIN minors m ON m.id = c.minor_id LEFT JOIN ways w ON w.case_id = c.id LEFT JOIN births b ON b.minor_id = c.minor_id
    WHERE c.opened_on <= $1 OFFSET 0),
  aged AS (SELECT *, ${ageSql('first', 'day')} AS age_first, ${ageSql('last', 'day')} AS age_last FROM facts OFFSET 0),
  banded AS (SELECT *, ${bandSql('age_first')} AS band_first, ${bandSql('age_last')} AS band_last FROM aged OFFSET 0),
  coded AS (SELECT organisation_id, state, pathway_group, nationalities, sex, place_type,
      CASE WHEN first IS NULL THEN 'unknown' WHEN band_first = band_last THEN band_first WHEN last - first > 366 THEN 'unknown'
        ELSE ${bandSql(`(${ageSql('(first + (last - first) / 2)', 'day')})`)} END AS age_band
    FROM banded OFFSET 0)
  SELECT organisation_id AS organisation, state, pathway_group AS "pathwayGroup", nationalities, age_band AS "ageBand", sex,
    place_type AS "placeType", count(*)::int AS count,
    CASE 0 WHEN grouping(pathway_group) THEN 'status_pathway' WHEN grouping(nationalities) THEN 'status_nationality'
      WHEN grouping(age_band) THEN 'status_age' WHEN grouping(sex) THEN 'status_sex' ELSE 'status_place' END AS "table"
  FROM coded
  GROUP BY GROUPING SETS ((organisation_id, state, pathway_group), (organisation_id, state, nationalities),
    (organisation_id, state, age_band), (organisation_id, state, sex), (organisation_id, state, place_type))`;

/** Everything counted sees the same moment; the planner may use more memory than small statements need. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL work_mem = '128MB'; SET LOCAL jit = off`;

/**
 * Counts every case as it stood at the end of a day, over coded columns, as the role for statistics. Exact counts:
 * they go into rounding and nowhere else.
 */
export async function countCases(client: ClientBase, asAt: CivilDate): Promise<Counted> {
  await client.query(BEGIN);
  const { rows } = await client.query<CountedGroup>(COUNT, [asAt]);
  await client.query('COMMIT');
  return countRows(rows);
}
