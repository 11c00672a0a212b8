import { CASE_STATUSES } from '../common/codes.js';
import { allPathways } from '../pathways/pathways.js';
import { AGE_BANDS } from './categories.js';
import { FOLLOWED_DAYS } from './dimensions.js';

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

/** SQL of the furthest milestone reached by a day; each written after `prefix`. */
function furthestSql(day: string, prefix: string): string {
  return CASE_STATUSES.slice(1)
    .toReversed()
    .map((status) => `WHEN c.${status}_on <= ${day} THEN '${prefix}${status}'`)
    .join(' ');
}

/** SQL of the age band of somebody who is so many years old, negative before birth. */
function bandSql(years: string): string {
  const bands = AGE_BANDS.map(({ code, below }) => `WHEN ${years} < ${below} THEN '${code}'`);
  return `CASE WHEN ${years} < 0 THEN 'unknown' ${bands.join(' ')} ELSE 'unknown' END`;
}

/** SQL of the age in full years, on one day, of a person born on another; -1 before birth. */
export function ageSql(born: string, day: string): string {
  return `CASE WHEN ${born} > ${day} THEN -1 ELSE date_part('year', age(${day}::timestamp, ${born}::timestamp)) END`;
}

/** A day that numbers of days count from, so that dates can be compared within arrays. */
const ORIGIN = `DATE '1900-01-01'`;

/** Entries that no other one supersedes. */
export const STANDS = `NOT EXISTS (SELECT FROM timeline_entries later WHERE later.supersedes_id = t.id)`;

/** SQL of the pathway group of a procedure, and of the rank of a step. */
export const PATHWAY_GROUP = `CASE p.pathway ${PATHWAYS.map(({ id, group }) => `WHEN '${id}' THEN '${group}'`).join(' ')} ELSE 'other' END`;
const RANK = `CASE t.code ${[...RANKS].map(([step, rank]) => `WHEN '${step}' THEN ${rank}`).join(' ')} END`;

/** The pathway group of the procedure that stands for the case: the furthest by the day, of equals the latest. */
const LEADING = `(SELECT ${PATHWAY_GROUP} FROM procedures p WHERE p.case_id = c.id AND p.opened_on <= $1
  ORDER BY (SELECT max(${RANK}) FROM timeline_entries t
    WHERE t.procedure_id = p.id AND t.kind = 'step' AND t.occurred_on <= $1 AND ${STANDS}) DESC NULLS LAST, p.opened_on DESC, p.pathway DESC
  LIMIT 1)`;

/** SQL of the place on a day, from the timeline; the case itself tells when it has not changed since. */
export function placeSql(day: string): string {
  return `CASE WHEN c.place_since > ${day} THEN (SELECT t.place_type FROM timeline_entries t
    WHERE t.case_id = c.id AND t.kind = 'place_change' AND t.occurred_on <= ${day} AND ${STANDS}
    ORDER BY t.occurred_on DESC, t.id DESC LIMIT 1) ELSE c.place_type END`;
}

/** Common table expressions of the first and last day a child may have been born on: an accepted date, else the last undisputed. */
export const BIRTHS = `told AS (SELECT minor_id, max(earliest_on) FILTER (WHERE accepted) AS earliest, max(latest_on) FILTER (WHERE accepted) AS latest,
      max(ARRAY[extract(epoch FROM recorded_at)::float8, earliest_on - ${ORIGIN}, latest_on - ${ORIGIN}])
        FILTER (WHERE NOT accepted AND NOT disputed) AS undisputed
    FROM birth_date_assertions GROUP BY minor_id),
  births AS (SELECT minor_id, date_trunc('month', coalesce(earliest, ${ORIGIN} + undisputed[2]::int)::timestamp)::date AS first,
      (date_trunc('month', coalesce(latest, ${ORIGIN} + undisputed[3]::int)::timestamp) + interval '1 month - 1 day')::date AS last
    FROM told)`;

/** SQL of the age band, on a `day`, of a child born between `first` and `last`, whose ages then are known. */
const AGE_BAND = `CASE WHEN first IS NULL THEN 'unknown' WHEN ${bandSql('age_first')} = ${bandSql('age_last')} THEN ${bandSql('age_first')}
    WHEN last - first > 366 THEN 'unknown'
    ELSE (SELECT ${bandSql('years')} FROM (SELECT ${ageSql('(first + (last - first) / 2)', 'day')} AS years OFFSET 0) middle) END`;

/**
 * SQL of the given rows with the age band on their `day` of the child born between their `first` and `last`. OFFSET 0: ages
 * are worked out once.
 */
export function withAgeSql(rows: string): string {
  return `SELECT *, ${AGE_BAND} AS age_band
    FROM (SELECT *, ${ageSql('first', 'day')} AS age_first, ${ageSql('last', 'day')} AS age_last FROM (${rows}) dated OFFSET 0) aged`;
}

/**
 * Common table expressions up to `coded`: one row for each case opened by the day $1, with coded facts alone. `stage` is
 * the furthest milestone reached within the time a cohort is followed.
 */
export const CODED_CASES = `ways AS (SELECT case_id, min(${PATHWAY_GROUP}) AS first, max(${PATHWAY_GROUP}) AS last FROM procedures p
    WHERE opened_on <= $1 GROUP BY case_id),
  ${BIRTHS},
  facts AS (SELECT c.id, c.organisation_id, c.minor_id, m.sex, m.nationalities, b.first, b.last, c.opened_on,
      CASE WHEN c.closed_on <= $1 THEN c.closed_on END AS closed_on, least(c.closed_on, $1::date) AS day,
      CASE WHEN c.closed_on <= $1 THEN 'closed:' || c.outcome ${furthestSql('$1', 'open:')} ELSE 'open:identified' END AS state,
      CASE ${furthestSql(`least($1::date, c.opened_on + ${FOLLOWED_DAYS - 1})`, '')} ELSE 'identified' END AS stage,
      CASE WHEN w.first = w.last THEN w.first WHEN w.first IS NOT NULL THEN ${LEADING} END AS pathway,
      ${placeSql('$1')} AS place_type
    FROM cases c JOIN minors m ON m.id = c.minor_id LEFT JOIN ways w ON w.case_id = c.id LEFT JOIN births b ON b.minor_id = c.minor_id
    WHERE c.opened_on <= $1 OFFSET 0),
  coded AS (SELECT id, organisation_id, opened_on, closed_on, state, stage, pathway, nationalities, sex, place_type, age_band,
      first AS born_from, last AS born_to
    FROM (${withAgeSql('SELECT * FROM facts')}) f)`;

/** SQL of a child's nationalities as counting passes them on: one text. */
export const NATIONALITIES = `array_to_string(nationalities, ' ')`;
