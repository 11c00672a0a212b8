import type { ClientBase } from 'pg';
import { closedSql } from './closings.queries.js';
import { dayBandSql, codeSql } from './codes.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { OVERRUN_BAND_DAYS, OVERRUN_BANDS, OVERRUN_FOLLOWED_DAYS } from './dimensions.js';
import { OWED_ACTS } from './limit-acts.js';
import { STATE_PARTIES } from './limit-groups.js';
import { OWED } from './owed-limits.queries.js';
import { quarterBefore } from './quarters.js';

const ACTS = OWED_ACTS.map(({ rule, part, step }) => `('${rule}', '${part}', '${step}')`).join(', ');

/** Days past due are counted from the day after: the first on which the act is late. */
const OVERRUNS = `WITH overdue AS MATERIALIZED (SELECT c.id, c.organisation_id, ${codeSql('d.authority', STATE_PARTIES)} AS party,
      d.operative_on AS due, CASE d.state WHEN 'expired' THEN d.closed_on END AS done_on,
      (d.rule, coalesce(d.part, ''), t.code) IN (VALUES ${ACTS}) AS acted, ${closedSql(`d.operative_on + ${OVERRUN_FOLLOWED_DAYS}`)} AS case_closed_on
    FROM deadlines d JOIN cases c ON c.id = d.case_id LEFT JOIN timeline_entries t ON t.id = d.closed_by
    WHERE d.operative_on BETWEEN $1 AND $2 AND d.replaced_at IS NULL AND d.state IN ('expired', 'running') AND ${OWED}),
  followed AS (SELECT organisation_id, party, least(done_on, case_closed_on) - due - 1 AS days,
      acted AND done_on <= coalesce(case_closed_on, done_on) AS acted
    FROM overdue WHERE case_closed_on IS NULL OR case_closed_on > due),
  banded AS (SELECT organisation_id, party, CASE WHEN days < ${OVERRUN_FOLLOWED_DAYS} THEN
        ${dayBandSql('days', OVERRUN_BANDS, OVERRUN_BAND_DAYS)} ELSE 'unanswered' END AS overrun,
      CASE WHEN days < ${OVERRUN_FOLLOWED_DAYS} THEN CASE WHEN acted THEN 'acted' ELSE 'ended' END ELSE 'unanswered' END AS answer
    FROM followed)
  SELECT organisation_id AS organisation, CASE WHEN grouping(answer) = 0 THEN 'overrun_answer' ELSE 'overrun_party' END AS "table",
    ARRAY[overrun, coalesce(answer, party)] AS facts, count(*)::int AS count
  FROM banded GROUP BY GROUPING SETS ((organisation_id, overrun, answer), (organisation_id, overrun, party))`;

/**
 * Limits that fell due in the quarter before the period and were not kept by the State that owed the act, followed for 90
 * days: how many days past due the act came, or the case or the object of the limit ended first. What fell due after the
 * case had closed nobody waited for: it is left out.
 */
export async function countOverruns(client: ClientBase, { first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(OVERRUNS, quarterBefore(first, 1))).rows;
}
