import type { ClientBase } from 'pg';
import { STANDS } from './case-facts.queries.js';
import { closedSql } from './closings.queries.js';
import { dayBandSql, listSql } from './codes.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { BAND_DAYS, DURATION_BANDS, FOLLOWED_DAYS } from './dimensions.js';
import { quarterBefore } from './quarters.js';
import { DECISIONS, LEAVE_TO_STAY } from './step-groups.js';

/** The day a request was lodged, or the case came further without one on record. */
export const LODGED = 'least(submitted_on, accepted_on, transfer_arranged_on, reunited_on, followed_up_on)';

const step = (codes: readonly string[]) =>
  `t.case_id = c.id AND t.kind = 'step' AND t.code IN ${listSql(codes)} AND ${STANDS}`;

/** The first decision in the year after a request was lodged, on whichever request. */
const DECIDED = `(SELECT min(t.occurred_on) FROM timeline_entries t
  WHERE t.occurred_on BETWEEN c.submitted_on AND c.submitted_on + ${FOLLOWED_DAYS - 1} AND ${step(DECISIONS)})`;

/** Whether the acceptance was leave for a child who is there already: nobody waits for them to arrive. */
export const STAYS = `EXISTS (SELECT FROM timeline_entries t WHERE t.occurred_on = c.accepted_on AND ${step(LEAVE_TO_STAY)})`;

const WAITS = `WITH beginning AS MATERIALIZED (SELECT id, organisation_id, opened_on, submitted_on, accepted_on, reunited_on, ${LODGED} AS lodged_on
    FROM cases WHERE opened_on BETWEEN $1 AND $2 OR submitted_on BETWEEN $1 AND $2 OR accepted_on BETWEEN $1 AND $2),
  waits AS (SELECT id, organisation_id, 'lodging' AS wait, opened_on AS since, lodged_on AS until FROM beginning WHERE opened_on BETWEEN $1 AND $2
    UNION ALL SELECT id, organisation_id, 'decision', submitted_on, ${DECIDED} FROM beginning c WHERE submitted_on BETWEEN $1 AND $2
    UNION ALL SELECT id, organisation_id, 'arrival', accepted_on, reunited_on FROM beginning c
      WHERE accepted_on BETWEEN $1 AND $2 AND (reunited_on IS NULL OR reunited_on >= accepted_on) AND NOT ${STAYS}),
  ended AS MATERIALIZED (SELECT *, CASE WHEN reached_on IS NULL THEN ${closedSql(`since + ${FOLLOWED_DAYS - 1}`)} END AS closed_on
    FROM (SELECT *, CASE WHEN until < since + ${FOLLOWED_DAYS} THEN until END AS reached_on FROM waits) c)
  SELECT organisation_id AS organisation, 'wait_duration' AS "table", ARRAY[
      wait || CASE WHEN reached_on IS NOT NULL THEN ':reached' WHEN closed_on IS NOT NULL THEN ':ended' ELSE ':waiting' END,
      CASE WHEN coalesce(reached_on, closed_on) IS NULL THEN 'open' ELSE ${dayBandSql('coalesce(reached_on, closed_on) - since', DURATION_BANDS, BAND_DAYS)} END] AS facts, count(*)::int AS count
  FROM ended GROUP BY 1, 3`;

/**
 * Waits begun in the quarter one year before the period, by what each came to within a year and in which band of days:
 * from the opening of a case to its first request, from there to the first decision, from the first acceptance to the
 * arrival. Whoever reached what they waited for on the day their case closed has reached it.
 */
export async function countWaits(client: ClientBase, { first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(WAITS, quarterBefore(first, 4))).rows;
}
