import type { Limit } from './limit.js';
import { sameTerms } from './limit-terms.js';
import { isOpenLimit } from './limits.js';

/** A limit that now counts otherwise: from another start, or to another end. */
export interface MovedLimit {
  readonly from: Limit;
  readonly to: Limit;
}

/** What a fact does to the limits of its procedure. */
export interface Consequences {
  /** Limits that ask for something and did not before. */
  readonly starts: readonly Limit[];
  /** Done in time by it. */
  readonly meets: readonly Limit[];
  /** Passed: the act came late, or the fact states that it has. */
  readonly misses: readonly Limit[];
  /** Limits it takes away. */
  readonly ends: readonly Limit[];
  readonly moves: readonly MovedLimit[];
}

/**
 * Compares the limits of a procedure without a fact and with it. A limit that stops and begins again in the same way
 * moves; each change is told once.
 */
export function consequencesOf(before: readonly Limit[], after: readonly Limit[]): Consequences {
  const earlier = new Map(before.map((limit) => [limit.key, limit]));
  const present = new Map(after.map((limit) => [limit.key, limit]));
  const begun = after.filter((limit) => isOpenLimit(limit) && !wasOpen(earlier.get(limit.key)));
  const stopped = before.filter((limit) => isOpenLimit(limit) && isTakenAway(present.get(limit.key)));
  const restarts = restartsOf(stopped, begun);
  const gone = new Set(restarts.map(({ from }) => from));
  const fresh = new Set(restarts.map(({ to }) => to));
  const settled = after.filter((limit) => limit.status !== earlier.get(limit.key)?.status);
  return {
    starts: begun.filter((limit) => !fresh.has(limit)),
    meets: settled.filter(({ status }) => status === 'met'),
    misses: settled.filter(({ status }) => status === 'expired'),
    ends: stopped.filter((limit) => !gone.has(limit)).map((limit) => present.get(limit.key) ?? limit),
    moves: [...restarts, ...shiftsOf(earlier, after)],
  };
}

function wasOpen(limit: Limit | undefined): boolean {
  return limit !== undefined && isOpenLimit(limit);
}

function isTakenAway(limit: Limit | undefined): boolean {
  return limit === undefined || limit.status === 'superseded';
}

/** Which limit is counted: by what rule, in which school. */
type Counted = Pick<Limit, 'rule' | 'part' | 'deemedMode'>;

/** Pairs what has stopped with what has begun by the same rule in the same school, from another start; each at most once. */
export function restartsOf<Each extends Counted>(
  stopped: readonly Each[],
  begun: readonly Each[],
): { readonly from: Each; readonly to: Each }[] {
  const left = [...begun];
  return stopped.flatMap((from) => {
    const place = left.findIndex((to) => sameRule(from, to));
    return place < 0 ? [] : left.splice(place, 1).map((to) => ({ from, to }));
  });
}

function sameRule(a: Counted, b: Counted): boolean {
  return a.rule === b.rule && a.part === b.part && a.deemedMode === b.deemedMode;
}

/** The same start, to another end. */
function shiftsOf(earlier: ReadonlyMap<string, Limit>, after: readonly Limit[]): MovedLimit[] {
  return after.flatMap((to) => {
    const from = earlier.get(to.key);
    return from && isOpenLimit(from) && isOpenLimit(to) && !sameTerms(from, to) ? [{ from, to }] : [];
  });
}
