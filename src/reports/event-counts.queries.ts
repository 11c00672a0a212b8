import type { ClientBase } from 'pg';
import { MOVE_DECIDERS } from '../common/safeguard-codes.js';
import { placeSql, STANDS, withAgeSql } from './case-facts.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { countedSql } from './grouping-sets.queries.js';
import { OWED } from './owed-limits.queries.js';

/** What befell a child is followed for so many days; so many without a word from the child are a loss of contact. */
const FOLLOWED_DAYS = 30;
const SILENCE_DAYS = 14;

/** Authorities, among those who may have decided that a child moves. */
const AUTHORITIES = MOVE_DECIDERS.filter((decider) => decider !== 'no_authority' && decider !== 'unknown');

/** SQL of whether an entry that stands and fits `what` is dated between two days. */
const recorded = (what: string, from: string, to: string) => `EXISTS (SELECT FROM timeline_entries t
  WHERE t.case_id = e.case_id AND ${what} AND t.occurred_on BETWEEN ${from} AND ${to} AND ${STANDS})`;

const FOUND = recorded(`t.kind = 'found'`, 'e.day', `e.day + ${FOLLOWED_DAYS}`);

/** A sign of life of the child. */
const HEARD = `(t.kind = 'found' OR t.kind = 'contact' AND t.reached AND t.contact_party = 'minor')`;

/** Not heard of after the move, or after being reported missing later, for so long that it was known by the end. */
const SILENCE = `EXISTS (SELECT FROM (SELECT e.day AS since UNION ALL SELECT t.occurred_on + 1 FROM timeline_entries t
    WHERE t.case_id = e.case_id AND t.kind = 'missing' AND t.occurred_on BETWEEN e.day AND e.day + ${FOLLOWED_DAYS - SILENCE_DAYS - 1}
      AND ${STANDS}) quiet
  WHERE NOT ${recorded(HEARD, 'since', `since + ${SILENCE_DAYS}`)})`;

/** A limit whose day came meanwhile and within which a State did not act: too late, or not to this day. */
const LIMIT_MISSED = `EXISTS (SELECT FROM deadlines d WHERE d.case_id = e.case_id AND d.operative_on >= e.day
  AND d.operative_on < e.day + ${FOLLOWED_DAYS} AND d.replaced_at IS NULL AND d.state IN ('expired', 'running')
  AND ${OWED})`;

/** The département the child lived in before. */
const CAME_FROM = `(SELECT t.department FROM timeline_entries t WHERE t.case_id = e.case_id AND t.kind = 'place_change'
    AND (t.occurred_on, t.id) < (e.day, e.id) AND ${STANDS} ORDER BY t.occurred_on DESC, t.id DESC LIMIT 1)`;

/** Entries of the quarter, made while the case was open, that tell of a child gone missing or, where an authority decided it, sent to another département. */
const ENTRIES = `SELECT e.* FROM (SELECT t.id, t.case_id, t.kind, t.department, t.occurred_on AS day FROM timeline_entries t
    WHERE (t.kind = 'missing' OR t.kind = 'incident' AND t.code = 'dispersal'
        OR t.kind = 'place_change' AND t.decided_by IN (${AUTHORITIES.map((decider) => `'${decider}'`).join(', ')}))
      AND t.occurred_on BETWEEN $2 AND $1 AND ${STANDS}) e
    JOIN stat_case_facts f ON f.case_id = e.case_id AND f.opened_on <= e.day AND (f.closed_on IS NULL OR f.closed_on >= e.day)
  WHERE e.kind <> 'place_change' OR e.department <> ${CAME_FROM}`;

/** The middle of the days a child may have been born on, when they are a year or less apart. */
const BORN = `CASE WHEN born_to - born_from <= 366 THEN born_from + (born_to - born_from) / 2 END`;

/**
 * What befell each child while the case was open, once for each kind, on its first day. Somebody missing more than once
 * was found if found each time; somebody moved more than once was harmed if once.
 */
const EVENTS = `WITH entries AS (${ENTRIES}),
  befell AS (SELECT case_id, CASE WHEN bool_and(${FOUND}) THEN 'found_in_30_days' ELSE 'not_found_in_30_days' END AS event, min(day) AS day
      FROM entries e WHERE kind = 'missing' GROUP BY 1
    UNION ALL SELECT case_id, CASE WHEN bool_or(${SILENCE} OR ${LIMIT_MISSED}) THEN 'harmed' ELSE 'unharmed' END || '_after_dispersal', min(day)
      FROM entries e WHERE kind <> 'missing' GROUP BY 1
    UNION ALL SELECT case_id, 'aged_out', (${BORN} + interval '18 years')::date FROM stat_case_facts
      WHERE ${BORN} + interval '18 years' BETWEEN $2 AND $1),
  facts AS (SELECT f.organisation_id, e.event, e.day, f.born_from AS first, f.born_to AS last, ${placeSql('e.day')} AS place_type
    FROM befell e JOIN stat_case_facts f ON f.case_id = e.case_id AND f.opened_on <= e.day AND (f.closed_on IS NULL OR f.closed_on >= e.day)
      JOIN cases c ON c.id = e.case_id),
  banded AS (SELECT organisation_id, event, place_type, age_band FROM (${withAgeSql('SELECT * FROM facts')}) f OFFSET 0)
  SELECT organisation_id, event, place_type, age_band, count(*) AS units FROM banded GROUP BY 1, 2, 3, 4`;

const COUNTED = countedSql(EVENTS, [
  ['event_age', 'event', 'age_band'],
  ['event_place', 'event', 'place_type'],
]);

/** Children whom something befell in the period, from its facts and from what is known 30 days later. */
export async function countEvents(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(COUNTED, [asAt, first])).rows;
}
