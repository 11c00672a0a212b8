import { todayIn } from '../common/civil-date.js';
import type { StatementPool } from '../database/statement-pool.js';
import { quartersToMake } from './due-reports.js';
import type { ReportRuns } from './report-runs.service.js';
import type { RunEnd } from './run-codes.js';
import { standingOf } from './runs.queries.js';

/**
 * Makes every report whose day has come and that nobody has asked for, in order, on record as made by nobody. It ends at
 * the first that does not come about, since a quarter passed over can never be reported: the next run tries that one
 * again, and only a member of the committee passes it over, by asking for a later one. Returns the quarters and their ends.
 */
export async function makeDueReports({
  runs,
  records,
  now,
}: {
  runs: Pick<ReportRuns, 'run'>;
  records: StatementPool;
  now: Date;
}): Promise<Record<string, RunEnd | 'under_way'>> {
  const ends: Record<string, RunEnd | 'under_way'> = {};
  for (const quarter of quartersToMake(todayIn('Europe/Paris', now), await standingOf(records))) {
    const end = (await runs.run({ quarter, by: null })) ?? 'under_way';
    ends[quarter] = end;
    if (end !== 'made') break;
  }
  return ends;
}
