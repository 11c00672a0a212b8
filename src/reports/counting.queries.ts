import type { ClientBase } from 'pg';
import { addDays, addMonths, type CivilDate } from '../common/civil-date.js';
import { allPathways } from '../pathways/pathways.js';
import {
  ageBandSql,
  ageSql,
  BIRTHS,
  CODED_CASES,
  NATIONALITIES,
  PATHWAY_GROUP,
  placeSql,
  STANDS,
} from './case-facts.queries.js';
import { countRows, type Counted, type CountedGroup } from './count-rows.js';
import { BAND_DAYS, DURATION_BANDS, FOLLOWED_DAYS, type Grouping } from './dimensions.js';
import { LIMIT_TYPES, STATE_PARTIES } from './limit-groups.js';

/** What a cut counts: cases at the end of a day, what happened in the quarter that ends with it, and since the last cut. */
export interface CountOrder {
  asAt: CivilDate;
  grouping: Grouping;
  /** Where each case stood at the last cut is known; without, entries and exits are told by their days alone. */
  followsCut: boolean;
}

/** Cases by state and each other fact. */
const CASES = `SELECT organisation_id AS organisation, CASE 0 WHEN grouping(pathway) THEN 'status_pathway'
      WHEN grouping(nationalities) THEN 'status_nationality' WHEN grouping(age_band) THEN 'status_age' WHEN grouping(sex) THEN 'status_sex'
      WHEN grouping(place_type) THEN 'status_place' ELSE 'status_organisation' END AS "table",
    ARRAY[state, CASE 0 WHEN grouping(pathway) THEN pathway WHEN grouping(nationalities) THEN ${NATIONALITIES}
      WHEN grouping(age_band) THEN age_band WHEN grouping(sex) THEN sex WHEN grouping(place_type) THEN place_type END] AS facts,
    count(*)::int AS count
  FROM coded GROUP BY GROUPING SETS ((organisation_id, state, pathway), (organisation_id, state, nationalities),
    (organisation_id, state, age_band), (organisation_id, state, sex), (organisation_id, state, place_type), (organisation_id, state))`;

/** Cases opened between $4 and $5, by what had become of them a year after they were opened. */
const COHORT = `SELECT organisation_id, t.code, t.facts, count(*)::int
  FROM (SELECT *, CASE WHEN closed_on IS NULL THEN 'open' ELSE 'd' || lpad((least(greatest(closed_on - opened_on, 0) / ${BAND_DAYS},
        ${DURATION_BANDS.length - 1}) * ${BAND_DAYS})::text, 3, '0') END AS duration,
      CASE WHEN closed_on IS NULL THEN 'open' ELSE substr(state, 8) END AS result
    FROM (SELECT id, organisation_id, state, stage, pathway, nationalities, sex, place_type, age_band, opened_on,
        CASE WHEN closed_on < opened_on + ${FOLLOWED_DAYS} THEN closed_on END AS closed_on
      FROM coded WHERE opened_on BETWEEN $4 AND $5) followed) c
  CROSS JOIN LATERAL (VALUES ('stage_pathway', ARRAY[stage, pathway]), ('stage_nationality', ARRAY[stage, ${NATIONALITIES}]),
    ('stage_age', ARRAY[stage, age_band]), ('stage_sex', ARRAY[stage, sex]), ('stage_place', ARRAY[stage, place_type]),
    ('stage_organisation', ARRAY[stage, NULL]), ('duration_result', ARRAY[duration, result]),
    ('duration_pathway', ARRAY[duration, pathway])) AS t(code, facts)
  GROUP BY 1, 2, 3`;

/** The category of a pathway group, among those that stand alone ($6). */
const category = (group: string) =>
  `CASE WHEN ${group} IS NULL THEN 'none' WHEN ${group} = ANY ($6::text[]) THEN ${group} ELSE 'other' END`;

/** The last day on which the procedure that now stands for the case moved. */
const MOVED = `(SELECT max(greatest(p.opened_on, (SELECT max(t.occurred_on) FROM timeline_entries t
    WHERE t.procedure_id = p.id AND t.occurred_on <= $1 AND ${STANDS}))) FROM procedures p
  WHERE p.case_id = c.id AND p.opened_on <= $1 AND ${category(PATHWAY_GROUP)} = c.is_in)`;
const REOPENED = `(SELECT max(t.occurred_on) FROM timeline_entries t
  WHERE t.case_id = c.id AND t.kind = 'reopened' AND t.occurred_on <= $1 AND ${STANDS})`;

/**
 * Entries and exits: how each case stands now against how it stood at the last cut ($3), or, at the first, as the days
 * of opening and closing tell. A case that left an outcome is counted in the pathway it is in now.
 */
const FLOWS = `SELECT organisation_id, t.code, t.facts, count(*)::int
  FROM (SELECT n.id, coalesce(n.organisation_id, b.organisation_id) AS organisation_id, n.opened_on, n.closed_on,
      b.state AS was, n.state AS "is", ${category('b.pathway')} AS was_in, ${category('n.pathway')} AS is_in,
      CASE WHEN b.state LIKE 'closed:%' THEN substr(b.state, 8) END AS outcome_then,
      CASE WHEN n.state LIKE 'closed:%' THEN substr(n.state, 8) END AS outcome_now
    FROM coded n FULL JOIN (SELECT case_id, organisation_id, state, pathway FROM stat_case_states WHERE $3
      UNION ALL SELECT id, organisation_id, CASE WHEN closed_on < $2 THEN state ELSE 'open' END, pathway
        FROM coded WHERE NOT $3 AND opened_on < $2) b ON b.case_id = n.id) c
  CROSS JOIN LATERAL (VALUES
    (CASE WHEN was IS NULL THEN 'opened' END, is_in, opened_on),
    (CASE WHEN "is" IS NULL THEN 'removed' END, was_in, NULL),
    (CASE WHEN was LIKE 'open%' AND "is" IS NOT NULL AND was_in <> is_in THEN 'moved_in' END, is_in, ${MOVED}),
    (CASE WHEN was LIKE 'open%' AND "is" IS NOT NULL AND was_in <> is_in THEN 'moved_out' END, was_in, ${MOVED}),
    (CASE WHEN outcome_then IS DISTINCT FROM outcome_now THEN 'left:' || outcome_then END,
      CASE WHEN "is" IS NULL THEN was_in ELSE is_in END, CASE WHEN outcome_now IS NULL THEN ${REOPENED} ELSE closed_on END),
    (CASE WHEN outcome_then IS DISTINCT FROM outcome_now THEN 'closed:' || outcome_now END, is_in, closed_on)
  ) AS m(movement, pathway, day)
  CROSS JOIN LATERAL (VALUES ('movement_pathway', ARRAY[movement, m.pathway]), ('movement_month', ARRAY[movement,
    CASE WHEN m.day >= $2 THEN 'm' || (extract(month FROM m.day)::int - extract(month FROM $2::date)::int + 1) ELSE 'late' END])) AS t(code, facts)
  WHERE (was IS NULL OR "is" IS NULL OR was_in <> is_in OR outcome_then IS DISTINCT FROM outcome_now) AND movement IS NOT NULL
  GROUP BY 1, 2, 3`;

const COUNT_CASES = `WITH ${CODED_CASES} ${CASES} UNION ALL ${COHORT} UNION ALL ${FLOWS}`;

/** Steps that are told with reasons of refusal. */
const REFUSING = [
  ...new Set(
    allPathways().flatMap(({ steps }) =>
      Object.entries(steps).flatMap(([code, { asks }]) => (asks?.includes('refusal_codes') ? [code] : [])),
    ),
  ),
];

const REFUSALS = `SELECT c.organisation_id, r.code, r.facts, count(*)::int
  FROM timeline_entries t JOIN procedures p ON p.id = t.procedure_id JOIN cases c ON c.id = t.case_id JOIN minors m ON m.id = c.minor_id
  CROSS JOIN LATERAL (VALUES ('refusal_pathway', ARRAY[t.refusal_codes[1], ${PATHWAY_GROUP}]),
    ('refusal_nationality', ARRAY[t.refusal_codes[1], ${NATIONALITIES}])) AS r(code, facts)
  WHERE t.kind = 'step' AND t.occurred_on BETWEEN $2 AND $1 AND t.code IN (${REFUSING.map((code) => `'${code}'`).join(', ')}) AND ${STANDS}
  GROUP BY 1, 2, 3`;

const caseSql = (value: string, map: Readonly<Record<string, string>>) =>
  `CASE ${value} ${Object.entries(map)
    .map(([from, to]) => `WHEN '${from}' THEN '${to}'`)
    .join(' ')} ELSE 'other' END`;

/** A limit stored as expired was met too late; one still running after its day has not been answered. */
const LIMIT_STATE = `CASE d.state WHEN 'met' THEN 'kept' WHEN 'expired' THEN 'late' WHEN 'unproven' THEN 'unproven' ELSE 'unanswered' END`;

const DEADLINES = `SELECT c.organisation_id, 'deadlines',
    ARRAY[${LIMIT_STATE}, ${caseSql('d.authority', STATE_PARTIES)}, ${caseSql('d.rule', LIMIT_TYPES)}], count(*)::int
  FROM deadlines d JOIN cases c ON c.id = d.case_id
  WHERE d.operative_on BETWEEN $2 AND $1 AND d.replaced_at IS NULL AND d.state <> 'superseded'
  GROUP BY 1, 2, 3`;

/** Days within which a child may be found, and after which silence that follows a dispersal is a loss of contact. */
const FOUND_WITHIN_DAYS = 30;
const SILENCE_DAYS = 14;

const later = (
  kinds: string,
  days: number,
) => `EXISTS (SELECT FROM timeline_entries t WHERE t.case_id = e.case_id AND ${kinds}
  AND t.occurred_on BETWEEN e.occurred_on AND e.occurred_on + ${days} AND ${STANDS})`;
const FOUND = later(`t.kind = 'found'`, FOUND_WITHIN_DAYS);
const HEARD = later(`t.kind = 'contact' AND t.reached AND t.contact_party = 'minor'`, SILENCE_DAYS);

/** The middle of the days a child may have been born on, when they are a year or less apart. */
const BORN = `CASE WHEN b.last - b.first <= 366 THEN b.first + (b.last - b.first) / 2 END`;

const EVENTS = `WITH entries AS (SELECT t.case_id, t.kind, t.occurred_on FROM timeline_entries t
    WHERE (t.kind = 'missing' OR t.kind = 'incident' AND t.code = 'dispersal') AND t.occurred_on BETWEEN $2 AND $1 AND ${STANDS}),
  ${BIRTHS},
  adults AS (SELECT c.id AS case_id, (${BORN} + interval '18 years')::date AS on
    FROM cases c JOIN births b ON b.minor_id = c.minor_id
    WHERE ${BORN} + interval '18 years' BETWEEN $2 AND $1 AND c.opened_on <= $1),
  befell AS (SELECT case_id, event, min(occurred_on) AS day FROM entries e CROSS JOIN LATERAL (VALUES
      (CASE WHEN kind = 'missing' THEN 'went_missing' ELSE 'dispersed' END),
      (CASE WHEN kind = 'missing' AND ${FOUND} THEN 'found_in_30_days' WHEN kind = 'incident' AND NOT ${HEARD} THEN 'contact_lost_after_dispersal' END)
    ) AS v(event) WHERE event IS NOT NULL GROUP BY 1, 2
    UNION ALL SELECT a.case_id, 'aged_out', a.on FROM adults a JOIN cases c ON c.id = a.case_id
    WHERE c.opened_on <= a.on AND (c.closed_on IS NULL OR c.closed_on >= a.on)),
  facts AS (SELECT c.organisation_id, e.event, e.day, b.first, b.last, ${placeSql('e.day')} AS place_type
    FROM befell e JOIN cases c ON c.id = e.case_id LEFT JOIN births b ON b.minor_id = c.minor_id)
  SELECT organisation_id, t.code, t.facts, count(*)::int
  FROM (SELECT *, ${ageSql('first', 'day')} AS age_first,
      ${ageSql('last', 'day')} AS age_last FROM facts) f
  CROSS JOIN LATERAL (VALUES ('event_age', ARRAY[event, ${ageBandSql('day', 'age_first', 'age_last')}]),
    ('event_place', ARRAY[event, place_type])) AS t(code, facts)
  GROUP BY 1, 2, 3`;

/** Every statement has the columns of a counted group, in this order. */
const named = (sql: string) => `SELECT * FROM (${sql}) AS counted(organisation, "table", facts, count)`;
const ALL_CASES = named(COUNT_CASES);
const ALL_REFUSALS = named(REFUSALS);
const ALL_DEADLINES = named(DEADLINES);
const ALL_EVENTS = named(EVENTS);

/**
 * Counts everything a cut tells, over coded columns, as the role for statistics. Exact counts: they go into rounding
 * and nowhere else. All of one moment only inside a transaction that sees one.
 */
export async function countEverything(
  client: ClientBase,
  { asAt, grouping, followsCut }: CountOrder,
): Promise<Counted> {
  const next = addDays(asAt, 1);
  const first = addMonths(next, -3);
  const cohort = [addMonths(first, -12), addDays(addMonths(next, -12), -1)];
  const values = [asAt, first, followsCut, ...cohort, grouping.pathway];
  const cases = await client.query<CountedGroup>(ALL_CASES, values);
  const quarter = [asAt, first];
  const refusals = await client.query<CountedGroup>(ALL_REFUSALS, quarter);
  const deadlines = await client.query<CountedGroup>(ALL_DEADLINES, quarter);
  const events = await client.query<CountedGroup>(ALL_EVENTS, quarter);
  return countRows(
    [cases, refusals, deadlines, events].flatMap(({ rows }) => rows),
    grouping,
  );
}

const STATES = `WITH ${CODED_CASES} INSERT INTO stat_case_states (case_id, organisation_id, state, pathway)
  SELECT id, organisation_id, state, pathway FROM coded`;

/** Keeps where each case stood at the end of the day, in place of what was kept at the cut before. */
export async function keepStates(client: ClientBase, asAt: CivilDate): Promise<void> {
  await client.query('DELETE FROM stat_case_states');
  await client.query(STATES, [asAt]);
}

/** Cases on record at some time in the year that ends with $1, by what the next year's categories depend on. */
const EARLIER = `WITH ${CODED_CASES}, alive AS (SELECT * FROM coded WHERE closed_on IS NULL OR closed_on > $1::date - interval '1 year')
  SELECT 'pathway' AS dimension, pathway AS fact, count(*)::int AS count FROM alive WHERE pathway IS NOT NULL GROUP BY 2
  UNION ALL SELECT 'nationality_group', ${NATIONALITIES}, count(*)::int FROM alive GROUP BY 2
  UNION ALL SELECT 'organisation_group', organisation_id::text, count(*)::int FROM alive GROUP BY 2`;

export interface EarlierGroup {
  dimension: 'pathway' | 'nationality_group' | 'organisation_group';
  fact: string;
  count: number;
}

/** Cases on record in the year that ends with a day, by pathway, nationalities and organisation. */
export async function countEarlier(client: ClientBase, lastDay: CivilDate): Promise<EarlierGroup[]> {
  return (await client.query<EarlierGroup>(EARLIER, [lastDay])).rows;
}
