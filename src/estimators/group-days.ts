import { isAtRisk, type Observation, type RiskSet, riskSets } from './risk-sets.js';

/** The risk set of one group on a day of all groups, and how many of it ended by the cause in question, and by others. */
export interface GroupDay {
  readonly atRisk: number;
  readonly ended: number;
  readonly competing: number;
}

/** The days on which an observation of any group ends, each with the risk sets of all groups for a cause, in their order. */
export function groupDays<Cause extends string>(
  groups: readonly (readonly Observation<Cause>[])[],
  cause: Cause,
): GroupDay[][] {
  const days = riskSets(groups.flat()).map(({ time }) => time);
  const known = groups.map((group) => new Map(riskSets(group).map((set) => [set.time, set])));
  const counts = groups.map((group) => riskCounts(group, days));
  return days.map((day, index) =>
    groups.map((_, g) => dayOf(known[g]?.get(day), counts[g]?.[index] ?? 0, cause)),
  );
}

function dayOf<Cause extends string>(
  set: RiskSet<Cause> | undefined,
  atRisk: number,
  cause: Cause,
): GroupDay {
  const events = set?.events ?? 0;
  const ended = set?.byCause.get(cause) ?? 0;
  return { atRisk, ended, competing: events - ended };
}

/** How many of a group are at risk just before each of some days, in order. */
function riskCounts(group: readonly Observation[], days: readonly number[]): number[] {
  const followed = group.filter(({ entry, time }) => isAtRisk(entry, time));
  const entries = followed.map(({ entry }) => entry).sort((a, b) => a - b);
  const exits = followed.map(({ time }) => time).sort((a, b) => a - b);
  let entered = 0;
  let left = 0;
  return days.map((day) => {
    while (entered < entries.length && isAtRisk(entries[entered] ?? 0, day)) entered += 1;
    while (left < exits.length && (exits[left] ?? 0) < day) left += 1;
    return entered - left;
  });
}
