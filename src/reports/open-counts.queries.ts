import type { ClientBase } from 'pg';
import { UNKNOWN_NATIONALITY } from '../common/countries.js';
import { ageSql, STANDS } from './case-facts.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { countedSql } from './grouping-sets.queries.js';

/** Who comes of age within so many days is pressed for time; whose record tells nothing of so many days is not kept up. */
const PRESSED_DAYS = 90;
const KEPT_UP_DAYS = 30;

/** The middle of the days the child may have been born on, as in the age band. */
const BORN = '(f.born_from + (f.born_to - f.born_from) / 2)';

const MAJORITY = `CASE WHEN f.age_band = '18+' THEN 'adult' WHEN f.age_band = 'unknown' THEN 'unknown'
  WHEN f.age_band <> '16-17' OR ${ageSql(BORN, '$1::date')} < 17 THEN 'younger'
  WHEN ${ageSql(BORN, `($1::date + ${PRESSED_DAYS})`)} >= 18 THEN 'adult_in_90_days' ELSE 'adult_later' END`;

const FACT_MISSING = `f.age_band = 'unknown' OR coalesce(f.place_type, 'unknown') = 'unknown'
  OR f.nationalities IN ('', '${UNKNOWN_NATIONALITY}')`;

const lately = (day: string) => `${day} BETWEEN $1::date - ${KEPT_UP_DAYS} AND $1::date`;

/** Whether anything is on record of the last days, whenever it was entered: an entry, a procedure, a relative. */
const KEPT_UP = `(EXISTS (SELECT FROM timeline_entries t WHERE t.case_id = f.case_id AND ${lately('t.occurred_on')} AND ${STANDS})
  OR EXISTS (SELECT FROM procedures p WHERE p.case_id = f.case_id AND ${lately('p.opened_on')})
  OR EXISTS (SELECT FROM cases c WHERE c.id = f.case_id
    AND (${lately('c.relative_identified_on')} OR ${lately('c.kinship_documented_on')})))`;

const RECORD = `CASE WHEN ${FACT_MISSING} THEN 'facts_missing' WHEN ${KEPT_UP} THEN 'complete' ELSE 'not_updated' END`;

const OPEN = countedSql(
  `SELECT f.organisation_id, f.pathway, ${MAJORITY} AS majority, ${RECORD} AS record, 1 AS units
   FROM stat_case_facts f WHERE f.closed_on IS NULL`,
  [
    ['majority_pathway', 'majority', 'pathway'],
    ['record_organisation', 'record', null],
  ],
);

/**
 * Children whose case is open at the end of the period, from its facts: how close they are to eighteen, and whether
 * their record holds age, nationality and place and tells of the last 30 days.
 */
export async function countOpen(client: ClientBase, { asAt }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(OPEN, [asAt])).rows;
}
