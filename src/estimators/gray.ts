import { chiSquareTail } from './gamma.js';
import { type GroupDay, groupDays } from './group-days.js';
import { quadraticForm } from './quadratic-form.js';
import type { Observation } from './risk-sets.js';

/** A χ² test, with one degree of freedom less than there are groups. */
export interface TestResult {
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
}

/**
 * Gray's test of whether one cause has the same cumulative incidence in several groups while others compete (Gray
 * 1988, ρ = 0), with the variance for tied days of the R package cmprsk. Null where it has no information: a group is
 * empty, or nobody ended by the cause while others were at risk.
 */
export function grayTest<Cause extends string>(
  groups: readonly (readonly Observation<Cause>[])[],
  cause: Cause,
): TestResult | null {
  const degrees = groups.length - 1;
  // The scores of all groups sum to nought: the last one tells nothing more.
  const scores = Array.from({ length: Math.max(0, degrees) }, () => 0);
  const state: State = { scores, pooled: 0, groups: groups.map(() => start(scores)) };
  for (const day of groupDays(groups, cause))
    if (day.some(({ ended, competing }) => ended + competing > 0)) addDay(state, day);
  const statistic = degrees < 1 ? null : quadraticForm(state.scores, covarianceOf(state));
  return statistic === null ? null : { statistic, degrees, p: chiSquareTail(statistic, degrees) };
}

/** One group so far: its survival and incidence of the cause, and its part in the covariance of the scores. */
interface GroupState {
  survival: number;
  incidence: number;
  /** Integrated weight of each score on this group's subdistribution. */
  readonly c: number[];
  readonly v: number[][];
  readonly v2: number[];
  v3: number;
}

interface State {
  readonly scores: number[];
  /** Incidence of the cause in all groups, under the hypothesis that it is the same. */
  pooled: number;
  readonly groups: readonly GroupState[];
}

function start(scores: readonly number[]): GroupState {
  return {
    survival: 1,
    incidence: 0,
    c: [...scores],
    v: scores.map(() => [...scores]),
    v2: [...scores],
    v3: 0,
  };
}

function covarianceOf({ scores, groups }: State): number[][] {
  return scores.map((_, i) =>
    scores.map((__, j) =>
      sum(groups, ({ c, v, v2, v3 }) => {
        const [ci, cj] = [c[i] ?? 0, c[j] ?? 0];
        return (v[i]?.[j] ?? 0) + ci * cj * v3 + ci * (v2[j] ?? 0) + cj * (v2[i] ?? 0);
      }),
    ),
  );
}

/** A group on a day on which it is at risk; `share` is its number at risk, weighed as if nobody had ended otherwise. */
interface Present extends GroupDay {
  readonly group: GroupState;
  readonly place: number;
  readonly share: number;
}

function addDay(state: State, day: readonly GroupDay[]): void {
  const present = state.groups.flatMap((group, place): Present[] => {
    const at = day[place];
    if (!at || at.atRisk <= 0 || group.survival <= 0) return [];
    return [{ ...at, group, place, share: at.atRisk / group.survival }];
  });
  // With delayed entry a case may come once the hypothesis leaves nobody: there is nothing to compare it with.
  if (present.length === 0 || state.pooled >= 1 - 1e-12) return;
  const total = sum(present, ({ share }) => share);
  const weighted = sum(present, ({ share, group }) => share * (1 - group.incidence));
  const ended = sum(present, (one) => one.ended);
  const pooled = state.pooled + ended / total;
  for (const { place, share, group, ended: own } of present)
    if (place in state.scores)
      state.scores[place] =
        (state.scores[place] ?? 0) + own - (ended * share * (1 - group.incidence)) / weighted;
  for (const one of present) {
    const weights = state.scores.map((_, place) => {
      const share = present.find((other) => other.place === place)?.share ?? 0;
      return share * ((place === one.place ? 1 : 0) - one.share / total);
    });
    weights.forEach((weight, place) => {
      one.group.c[place] = (one.group.c[place] ?? 0) + (weight * ended) / (total * (1 - state.pooled));
    });
    addVariance(one, { weights, total, ended, pooled });
    one.group.incidence += (one.group.survival * one.ended) / one.atRisk;
    one.group.survival *= 1 - (one.ended + one.competing) / one.atRisk;
  }
  state.pooled = pooled;
}

/** Adds the covariance that events of the cause, and of the others, bring in one group; ties shrink it. */
function addVariance(
  { atRisk, ended: own, competing, group }: Present,
  day: { weights: readonly number[]; total: number; ended: number; pooled: number },
): void {
  const before = group.survival;
  const after = before * (1 - (own + competing) / atRisk);
  if (day.ended > 0) {
    const ratio = after > 0 ? 1 - (1 - day.pooled) / after : 1;
    const ties = day.ended > 1 ? 1 - (day.ended - 1) / (day.total * before - 1) : 1;
    const parts = group.c.map((c, place) => (day.weights[place] ?? 0) - ratio * c);
    accumulate(group, ratio, parts, (ties * before * day.ended) / (day.total * atRisk));
  }
  if (competing > 0 && after > 0) {
    const ratio = (1 - day.pooled) / after;
    const ties = competing > 1 ? 1 - (competing - 1) / (atRisk - 1) : 1;
    const parts = group.c.map((c) => ratio * c);
    accumulate(group, -ratio, parts, (ties * before ** 2 * competing) / atRisk ** 2);
  }
}

function accumulate(group: GroupState, ratio: number, parts: readonly number[], scale: number): void {
  group.v3 += ratio ** 2 * scale;
  parts.forEach((part, i) => {
    group.v2[i] = (group.v2[i] ?? 0) + part * ratio * scale;
    parts.forEach((other, j) => {
      const row = group.v[i];
      if (row) row[j] = (row[j] ?? 0) + part * other * scale;
    });
  });
}

function sum<One>(all: readonly One[], value: (one: One) => number): number {
  return all.reduce((total, one) => total + value(one), 0);
}
