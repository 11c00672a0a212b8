import { type GroupDay, groupDays } from './group-days.js';
import { chiSquareTail } from './gamma.js';
import type { Observation } from './risk-sets.js';

/** A χ² test with one degree of freedom. */
export interface TestResult {
  readonly statistic: number;
  readonly p: number;
}

/**
 * Log-rank test of whether two groups end alike, every cause as the one event: right only without competing causes.
 * Null where it has no information: a group is empty, or nobody ended while both were at risk.
 */
export function logRank(a: readonly Observation[], b: readonly Observation[]): TestResult | null {
  let excess = 0;
  let variance = 0;
  for (const [one, other] of groupDays([a, b], null)) {
    if (!one || !other) continue;
    const n = one.atRisk + other.atRisk;
    const d = one.ended + other.ended;
    if (n < 2 || d === 0) continue;
    excess += one.ended - (d * one.atRisk) / n;
    variance += (d * one.atRisk * other.atRisk * (n - d)) / (n ** 2 * (n - 1));
  }
  return result(excess, variance);
}

/**
 * Gray's test of whether one cause has the same cumulative incidence in two groups while others compete (Gray 1988,
 * ρ = 0), with the variance for tied days of the R package cmprsk. Null where it has no information.
 */
export function grayTest<Cause extends string>(
  a: readonly Observation<Cause>[],
  b: readonly Observation<Cause>[],
  cause: Cause,
): TestResult | null {
  const state: State = { score: 0, pooled: 0, groups: [{ ...START }, { ...START }] };
  for (const day of groupDays([a, b], cause))
    if (day.some(({ ended, competing }) => ended + competing > 0)) addDay(state, day);
  const variance = state.groups.reduce((sum, { v, v2, v3, c }) => sum + v + c * c * v3 + 2 * c * v2, 0);
  return result(state.score, variance);
}

function result(excess: number, variance: number): TestResult | null {
  if (variance <= 0) return null;
  const statistic = excess ** 2 / variance;
  return { statistic, p: chiSquareTail(statistic, 1) };
}

/** One group so far: its survival and incidence of the cause, and the parts of the variance of the first group's score. */
interface GroupState {
  survival: number;
  incidence: number;
  /** Integrated weight of the score on this group's subdistribution. */
  c: number;
  v: number;
  v2: number;
  v3: number;
}
const START: GroupState = { survival: 1, incidence: 0, c: 0, v: 0, v2: 0, v3: 0 };

interface State {
  score: number;
  /** Incidence of the cause in both groups, under the hypothesis that it is the same. */
  pooled: number;
  groups: [GroupState, GroupState];
}

function addDay(state: State, day: readonly GroupDay[]): void {
  const present = state.groups.flatMap((group, index) => {
    const at = day[index];
    return at && at.atRisk > 0 && group.survival > 0 ? [{ ...at, group, first: index === 0 }] : [];
  });
  // With delayed entry a case may come once the hypothesis leaves nobody: there is nothing to compare it with.
  if (present.length === 0 || state.pooled >= 1 - 1e-12) return;
  const total = sum(present, ({ atRisk, group }) => atRisk / group.survival);
  const weighted = sum(present, ({ atRisk, group }) => (atRisk * (1 - group.incidence)) / group.survival);
  const ended = sum(present, (one) => one.ended);
  const first = present.find((one) => one.first);
  const share = first ? first.atRisk / first.group.survival : 0;
  const pooled = state.pooled + ended / total;
  if (first) state.score += first.ended - (ended * share * (1 - first.group.incidence)) / weighted;
  for (const one of present) {
    const weight = one.first
      ? share * (1 - share / total)
      : (-share * one.atRisk) / (one.group.survival * total);
    one.group.c += (weight * ended) / (total * (1 - state.pooled));
    addVariance(one, { weight, total, ended, pooled });
    one.group.incidence += (one.group.survival * one.ended) / one.atRisk;
    one.group.survival *= 1 - (one.ended + one.competing) / one.atRisk;
  }
  state.pooled = pooled;
}

/** Adds the variance that events of the cause, and of the others, bring in one group; ties shrink it. */
function addVariance(
  { atRisk, ended: own, competing, group }: GroupDay & { group: GroupState },
  day: { weight: number; total: number; ended: number; pooled: number },
): void {
  const before = group.survival;
  const after = before * (1 - (own + competing) / atRisk);
  if (day.ended > 0) {
    const ratio = after > 0 ? 1 - (1 - day.pooled) / after : 1;
    const ties = day.ended > 1 ? 1 - (day.ended - 1) / (day.total * before - 1) : 1;
    accumulate(
      group,
      ratio,
      day.weight - ratio * group.c,
      (ties * before * day.ended) / (day.total * atRisk),
    );
  }
  if (competing > 0 && after > 0) {
    const ratio = (1 - day.pooled) / after;
    const ties = competing > 1 ? 1 - (competing - 1) / (atRisk - 1) : 1;
    accumulate(group, -ratio, ratio * group.c, (ties * before ** 2 * competing) / atRisk ** 2);
  }
}

function accumulate(group: GroupState, ratio: number, own: number, scale: number): void {
  group.v3 += ratio ** 2 * scale;
  group.v2 += own * ratio * scale;
  group.v += own ** 2 * scale;
}

function sum<One>(all: readonly One[], value: (one: One) => number): number {
  return all.reduce((total, one) => total + value(one), 0);
}
