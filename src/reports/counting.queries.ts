import type { ClientBase } from 'pg';
import { addDays, addMonths, type CivilDate } from '../common/civil-date.js';
import { countArrivals, countIntake, countLodgings, countPlacements } from './care-counts.queries.js';
import { countCases, countCohort } from './case-counts.queries.js';
import { countChallenges } from './challenge-counts.queries.js';
import { countRows, type Counted, type CountedGroup, type Period } from './count-rows.js';
import type { Grouping } from './dimensions.js';
import { countEvents } from './event-counts.queries.js';
import { fillFacts } from './fact-table.queries.js';
import { countFlows } from './flow-counts.queries.js';
import { countLinks } from './link-counts.queries.js';
import { countOpen } from './open-counts.queries.js';
import { countOverruns } from './overrun-counts.queries.js';
import { countDeadlines, countRefusals } from './quarter-counts.queries.js';
import { countWaits } from './wait-counts.queries.js';

/** What a cut counts: cases at the end of a day, what happened in the quarter that ends with it, and since the last cut. */
export interface CountOrder {
  asAt: CivilDate;
  grouping: Grouping;
  /** Where each case stood at the last cut is known; without, entries and exits are told by their days alone. */
  followsCut: boolean;
}

/** Everything that is counted from the facts of cases and from what happened in a period. */
const OF_A_PERIOD: readonly ((client: ClientBase, period: Period) => Promise<CountedGroup[]>)[] = [
  ...[countCases, countOpen, countCohort, countIntake, countLodgings, countArrivals, countPlacements],
  ...[countWaits, countRefusals, countChallenges, countDeadlines, countOverruns, countLinks, countEvents],
];

/**
 * Counts everything a cut tells, over coded columns, as the role for statistics. Exact counts: they go into rounding
 * and nowhere else. All of one moment only inside a transaction that sees one. The facts counted are left for
 * `keepStates`.
 */
export async function countEverything(client: ClientBase, order: CountOrder): Promise<Counted> {
  await fillFacts(client, order.asAt);
  return countRows(await countGroups(client, order), order.grouping);
}

/** Every group of units that share their facts, from the facts of cases and from what happened in the quarter. */
export async function countGroups(client: ClientBase, order: CountOrder): Promise<CountedGroup[]> {
  const period = { asAt: order.asAt, first: addMonths(addDays(order.asAt, 1), -3) };
  const groups = await countFlows(client, period, order);
  for (const count of OF_A_PERIOD) groups.push(...(await count(client, period)));
  return groups;
}

/** Cases on record at some time in the year that ends with $1, by what the next year's categories depend on. */
const EARLIER = `WITH alive AS (SELECT pathway, nationalities, organisation_id, count(*) AS cases FROM stat_case_facts
    WHERE closed_on IS NULL OR closed_on > $1::date - interval '1 year' GROUP BY 1, 2, 3)
  SELECT CASE 0 WHEN grouping(pathway) THEN 'pathway' WHEN grouping(nationalities) THEN 'nationality_group' ELSE 'organisation_group' END AS dimension,
    CASE 0 WHEN grouping(pathway) THEN pathway WHEN grouping(nationalities) THEN nationalities ELSE organisation_id::text END AS fact,
    sum(cases)::int AS count
  FROM alive GROUP BY GROUPING SETS (pathway, nationalities, organisation_id)
  HAVING grouping(pathway) = 1 OR pathway IS NOT NULL`;

export interface EarlierGroup {
  dimension: 'pathway' | 'nationality_group' | 'organisation_group';
  fact: string;
  count: number;
}

/** Cases on record in the year that ends with a day, by pathway, nationalities and organisation. */
export async function countEarlier(client: ClientBase, lastDay: CivilDate): Promise<EarlierGroup[]> {
  await fillFacts(client, lastDay);
  return (await client.query<EarlierGroup>(EARLIER, [lastDay])).rows;
}
