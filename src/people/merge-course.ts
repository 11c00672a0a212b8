import { Refused } from '../common/errors.js';

/** Days in which a merge can be taken back. */
export const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;

export const MERGE_STATES = ['proposed', 'merged', 'undone'] as const;
export type MergeState = (typeof MERGE_STATES)[number];

/** How far a merge has come. */
export interface Course {
  readonly state: MergeState;
  /** An instant in ISO 8601. */
  readonly mergedAt: string | null;
}

/** Where the agreement of a second organisation comes from. */
export interface Agreement {
  /** Somebody of the caller's organisation proposed the merge. */
  readonly ofColleague: boolean;
  /** The caller's organisation. */
  readonly ours: string;
  /** Whose the two records are. */
  readonly organisations: readonly string[];
}

/** @throws Refused `merge_not_proposed`, or `merge_own_organisation` when the proposer's organisation would agree with itself. */
export function demandAgreeable({ state }: Course, { ofColleague, ours, organisations }: Agreement): void {
  if (state !== 'proposed') throw new Refused('merge_not_proposed');
  if (ofColleague || !organisations.includes(ours)) throw new Refused('merge_own_organisation');
}

/** @throws Refused `merge_not_standing`, or `merge_undo_too_late` after thirty days. */
export function demandUndoable({ state, mergedAt }: Course, now: Date): void {
  if (state === 'undone') throw new Refused('merge_not_standing');
  if (mergedAt && Date.parse(mergedAt) < now.getTime() - UNDO_DAYS * DAY_MS)
    throw new Refused('merge_undo_too_late', 'conflict', { values: { days: UNDO_DAYS } });
}
