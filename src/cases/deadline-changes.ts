import type { Limit } from '../pathways/limit.js';
import { sameTerms } from '../pathways/limit-terms.js';
import { isOpenLimit } from '../pathways/limits.js';
import type { ReplacementCause, StoredLimit } from './stored-limits.js';

/** What a fact does to the stored results of its procedure. */
export interface DeadlineChanges {
  /** Results that count no longer; each stays readable with what took its place. */
  readonly replaced: readonly { readonly id: string; readonly cause: ReplacementCause }[];
  /** Results that stay and whose outcome is another: met, taken away, open again. */
  readonly settled: readonly ({ readonly id: string } & Outcome)[];
  /** Results to be stored. */
  readonly started: readonly { readonly limit: Limit; readonly cause: ReplacementCause }[];
}

type Outcome = Pick<Limit, 'status' | 'reason' | 'closedBy' | 'closedOn'>;

export const NO_CHANGES: DeadlineChanges = { replaced: [], settled: [], started: [] };

/**
 * Compares the current results of a procedure with its limits before and after a fact. A difference that the fact did not
 * make comes from the law or the calendar having changed since: it is corrected with it, save for results closed before
 * and after in the same way, which stay as the law was.
 * @param before the limits of the same procedure without the fact, computed today.
 */
export function deadlineChanges(
  stored: readonly StoredLimit[],
  before: readonly Limit[],
  after: readonly Limit[],
): DeadlineChanges {
  const [without, present] = [byKey(before), byKey(after)];
  const known = byKey(stored);
  const changes = { replaced: [] as Replaced[], settled: [] as Settled[], started: [] as Started[] };
  for (const result of stored) {
    const limit = present.get(result.key);
    const earlier = without.get(result.key);
    if (!limit) changes.replaced.push({ id: result.id, cause: earlier ? 'entry' : 'law' });
    else if (sameTerms(result, limit)) {
      if (!sameOutcome(result, limit)) changes.settled.push({ id: result.id, ...outcomeOf(limit) });
    } else {
      const cause = causeOf(earlier, limit);
      if (cause === 'law' && staysClosed(result, earlier, limit)) continue;
      changes.replaced.push({ id: result.id, cause });
      changes.started.push({ limit, cause });
    }
  }
  for (const limit of after)
    if (!known.has(limit.key)) changes.started.push({ limit, cause: causeOf(without.get(limit.key), limit) });
  return changes;
}

/** A result that a day of the calendar moves, and what it says then. */
export interface MovedResult {
  readonly result: StoredLimit;
  readonly limit: Limit;
}

/**
 * The open results that a change of the calendar moves. A day off starts, meets and ends nothing; what the law has changed
 * since is left alone.
 * @param before the limits of the same procedures under the calendar as it was, computed today.
 */
export function movedLimits(
  stored: readonly StoredLimit[],
  before: readonly Limit[],
  after: readonly Limit[],
): MovedResult[] {
  const [earlier, present] = [byKey(before), byKey(after)];
  return stored.filter(isOpenLimit).flatMap((result) => {
    const [was, is] = [earlier.get(result.key), present.get(result.key)];
    return was && is && isOpenLimit(is) && !sameTerms(was, is) ? [{ result, limit: is }] : [];
  });
}

type Replaced = DeadlineChanges['replaced'][number];
type Settled = DeadlineChanges['settled'][number];
type Started = DeadlineChanges['started'][number];

function causeOf(before: Limit | undefined, after: Limit): ReplacementCause {
  return before && sameTerms(before, after) ? 'law' : 'entry';
}

function staysClosed(result: Limit, before: Limit | undefined, after: Limit): boolean {
  return !isOpenLimit(result) && !isOpenLimit(after) && before !== undefined && sameOutcome(before, after);
}

function outcomeOf({ status, reason, closedBy, closedOn }: Limit): Outcome {
  return { status, reason, closedBy, closedOn };
}

function sameOutcome(a: Limit, b: Limit): boolean {
  return JSON.stringify(outcomeOf(a)) === JSON.stringify(outcomeOf(b));
}

function byKey<Each extends Limit>(limits: readonly Each[]): Map<string, Each> {
  return new Map(limits.map((limit) => [limit.key, limit]));
}
