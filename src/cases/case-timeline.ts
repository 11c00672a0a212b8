import type { CivilDate } from '../common/civil-date.js';
import type { CaseEntry, DerivedCase } from './case-facts.js';

/** What the timeline alone tells of a case: whether it is open, where the minor is, when last heard of. */
export type CaseFollowing = Pick<
  DerivedCase,
  | 'outcome'
  | 'closedOn'
  | 'proposedOutcome'
  | 'openSince'
  | 'missingSince'
  | 'lastContactOn'
  | 'placeType'
  | 'department'
  | 'placeSince'
>;

/** The entries no other entry supersedes. A correction that has itself been corrected does not bring back the first. */
export function standingEntries<Entry extends { id: string; supersedesId?: string | null }>(
  entries: readonly Entry[],
): Entry[] {
  const superseded = new Set(entries.map((entry) => entry.supersedesId));
  return entries.filter((entry) => !superseded.has(entry.id));
}

/**
 * Follows the standing entries of a case in the order of their dates, those of one day in the order of recording
 * (their ids). The order of the array does not matter.
 */
export function followTimeline(openedOn: CivilDate, entries: readonly CaseEntry[]): CaseFollowing {
  const following: CaseFollowing = {
    outcome: null,
    closedOn: null,
    proposedOutcome: null,
    openSince: openedOn,
    missingSince: null,
    lastContactOn: null,
    placeType: null,
    department: null,
    placeSince: null,
  };
  return standingEntries(entries).sort(byDateThenId).reduce(follow, following);
}

function follow(state: CaseFollowing, entry: CaseEntry): CaseFollowing {
  switch (entry.kind) {
    case 'place_change':
      return { ...state, placeType: entry.placeType, department: entry.department, placeSince: entry.on };
    case 'contact':
      return entry.reached && entry.party === 'minor' ? { ...state, lastContactOn: entry.on } : state;
    case 'missing':
      return { ...state, missingSince: state.missingSince ?? entry.on };
    case 'found':
      return { ...state, missingSince: null, lastContactOn: entry.on };
    case 'closure_proposed':
      return state.closedOn === null ? { ...state, proposedOutcome: entry.outcome } : state;
    case 'closed':
      return { ...state, outcome: entry.outcome, closedOn: entry.on, proposedOutcome: null };
    case 'reopened':
      return state.closedOn === null
        ? state
        : { ...state, outcome: null, closedOn: null, openSince: entry.on };
    case 'incident':
    case 'note':
      return state;
  }
}

function byDateThenId(a: CaseEntry, b: CaseEntry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
