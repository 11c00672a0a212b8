/**
 * One case as the estimators see it. Times are days from the start of the clock (the case was opened, or its request
 * lodged). `entry` is the day it came under observation: 0 from the start, later when it was handed over under way.
 * `cause` is the outcome that ended it on day `time`, or null when it was still open at the cut.
 */
export interface Observation<Cause extends string = string> {
  readonly entry: number;
  readonly time: number;
  readonly cause: Cause | null;
}

/** All that happens on one day: who was at risk just before, who ended by which cause, and who was last seen open. */
export interface RiskSet<Cause extends string = string> {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly byCause: ReadonlyMap<Cause, number>;
}

/**
 * The days on which an observation ends, in order, each with its risk set. On one day events come before censorings,
 * so both are at risk of the events. Whoever enters on a day is at risk from the next one, except at the start of the
 * clock; an observation that ends no later than it enters was never at risk and is left out.
 * @throws RangeError for a time that is negative or not finite
 */
export function riskSets<Cause extends string>(
  observations: readonly Observation<Cause>[],
): RiskSet<Cause>[] {
  if (
    observations.some(({ entry, time }) => !(entry >= 0 && entry < Infinity && time >= 0 && time < Infinity))
  )
    throw new RangeError('Days of an observation are finite and not negative');
  const followed = observations.filter(({ entry, time }) => isAtRisk(entry, time));
  const entries = followed.map(({ entry }) => entry).sort((a, b) => a - b);
  const exits = [...followed].sort((a, b) => a.time - b.time);
  const sets: RiskSet<Cause>[] = [];
  let entered = 0;
  for (let left = 0; left < exits.length;) {
    const time = exits[left]?.time ?? 0;
    while (entered < entries.length && isAtRisk(entries[entered] ?? 0, time)) entered += 1;
    const atRisk = entered - left;
    const byCause = new Map<Cause, number>();
    let events = 0;
    let next = left;
    for (; exits[next]?.time === time; next += 1) {
      const cause = exits[next]?.cause ?? null;
      if (cause === null) continue;
      events += 1;
      byCause.set(cause, (byCause.get(cause) ?? 0) + 1);
    }
    sets.push({ time, atRisk, events, censored: next - left - events, byCause });
    left = next;
  }
  return sets;
}

/** Whether somebody who enters on a day is at risk of what happens at a time, if still there. */
export function isAtRisk(entry: number, time: number): boolean {
  return entry === 0 || entry < time;
}
