import type { ClientBase } from 'pg';
import { withAgeSql } from './case-facts.queries.js';
import { dayBandSql } from './codes.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { BAND_DAYS, DURATION_BANDS, FOLLOWED_DAYS } from './dimensions.js';
import { countedSql } from './grouping-sets.queries.js';
import { quarterBefore } from './quarters.js';

const ALIKE = 'organisation_id, pathway, nationalities, age_band, sex, place_type';

const CASES = countedSql(
  `SELECT ${ALIKE}, state, count(*) AS units FROM stat_case_facts GROUP BY ${ALIKE}, state`,
  [
    ['status_pathway', 'state', 'pathway'],
    ['status_nationality', 'state', 'nationalities'],
    ['status_age', 'state', 'age_band'],
    ['status_sex', 'state', 'sex'],
    ['status_place', 'state', 'place_type'],
    ['status_organisation', 'state', null],
  ],
);

/** Cases as they stand at the end of the period, from its facts. */
export async function countCases(client: ClientBase): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(CASES)).rows;
}

/** Cases opened between $1 and $2, with the age on that day: a later one would depend on what became of them. */
const OPENED = withAgeSql(
  `SELECT organisation_id, pathway, nationalities, sex, place_type, state, stage, opened_on AS day, born_from AS first, born_to AS last,
     closed_on - opened_on AS days, coalesce(closed_on < opened_on + ${FOLLOWED_DAYS}, false) AS ended
   FROM stat_case_facts WHERE opened_on BETWEEN $1 AND $2`,
);

/** The same, by what had become of them a year after they were opened. */
const FOLLOWED = `SELECT ${ALIKE}, stage, CASE WHEN ended THEN substr(state, 8) ELSE 'open' END AS result,
    CASE WHEN ended THEN ${dayBandSql('days', DURATION_BANDS, BAND_DAYS)} ELSE 'open' END AS duration
  FROM (${OPENED}) f`;

const COHORT = countedSql(
  `SELECT ${ALIKE}, stage, result, duration, count(*) AS units FROM (${FOLLOWED}) f GROUP BY ${ALIKE}, stage, result, duration`,
  [
    ['duration_result', 'duration', 'result'],
    ['stage_pathway', 'stage', 'pathway'],
    ['duration_pathway', 'duration', 'pathway'],
    ['stage_result', 'stage', 'result'],
    ['result_age', 'result', 'age_band'],
    ['stage_nationality', 'stage', 'nationalities'],
    ['stage_age', 'stage', 'age_band'],
    ['stage_sex', 'stage', 'sex'],
    ['stage_place', 'stage', 'place_type'],
    ['stage_organisation', 'stage', null],
  ],
);

/** What became within a year of the cases opened in the quarter a year before the period, from its facts. */
export async function countCohort(client: ClientBase, { first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(COHORT, quarterBefore(first, 4))).rows;
}
