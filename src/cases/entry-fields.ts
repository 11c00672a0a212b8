import type { TimelineKind } from '../common/codes.js';
import type { FieldError } from '../common/errors.js';
import type { Compartment } from '../vault/compartments.js';

/** The kinds people record by themselves; steps belong to procedures, closures have their own acts. */
export const RECORDABLE_KINDS = [
  'place_change',
  'contact',
  'missing',
  'found',
  'incident',
  'assessment',
  'representation',
  'placement_check',
  'note',
] as const;
export type RecordableKind = (typeof RECORDABLE_KINDS)[number];

/** What an entry can say beside its date. */
export const ENTRY_FIELDS = [
  'placeType',
  'decidedBy',
  'department',
  'address',
  'detail',
  'channel',
  'party',
  'reached',
  'relativeId',
  'incidentType',
  'assessmentOutcome',
  'assessedBy',
  'representation',
  'placement',
  'code',
  'proofOfReceipt',
  'time',
  'dueOn',
  'refusalCodes',
  'closingReason',
  'text',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

interface Shape {
  readonly needs: readonly EntryField[];
  readonly takes: readonly EntryField[];
}

const SHAPES: Record<RecordableKind | 'step', Shape> = {
  place_change: { needs: ['placeType'], takes: ['decidedBy', 'department', 'address', 'detail', 'text'] },
  contact: { needs: ['channel', 'party', 'reached'], takes: ['relativeId', 'text'] },
  missing: { needs: [], takes: ['text'] },
  found: { needs: [], takes: ['text'] },
  incident: { needs: ['incidentType'], takes: ['department', 'text'] },
  assessment: { needs: ['assessmentOutcome', 'assessedBy'], takes: ['text'] },
  representation: { needs: ['representation'], takes: ['text'] },
  placement_check: { needs: ['placement'], takes: ['text'] },
  note: { needs: ['text'], takes: [] },
  step: {
    needs: ['code'],
    takes: ['proofOfReceipt', 'time', 'dueOn', 'refusalCodes', 'closingReason', 'text'],
  },
};

/** What an entry of a kind leaves out that it must say, or says that has no place in it. */
export function fieldFaults(
  kind: RecordableKind | 'step',
  given: Readonly<Partial<Record<EntryField, unknown>>>,
): FieldError[] {
  const { needs, takes } = SHAPES[kind];
  const has = (field: EntryField) => given[field] !== undefined && given[field] !== null;
  return ENTRY_FIELDS.flatMap((field) => {
    if (needs.includes(field)) return has(field) ? [] : [{ field, code: 'isNotEmpty' }];
    return has(field) && !takes.includes(field) ? [{ field, code: 'not_for_this_entry' }] : [];
  });
}

/** Whether an entry of this kind can be replaced by a corrected one. */
export function isCorrectable(kind: TimelineKind | 'opened'): kind is RecordableKind | 'step' {
  return kind in SHAPES;
}

/**
 * Whether an entry can be taken back: closures are undone by reopening, withdrawals by recording the fact again.
 * @param replaced the kind of the entry it supersedes, if any: a note that supersedes anything but a note is a withdrawal.
 */
export function isWithdrawable(
  kind: TimelineKind | 'opened',
  replaced: TimelineKind | 'opened' | undefined,
): boolean {
  if (kind === 'note') return replaced === undefined || replaced === 'note';
  return isCorrectable(kind) || kind === 'closure_proposed';
}

/** Words about a step are notes, open to whoever follows the procedure; all other words are the child's story. */
export function compartmentOf(
  kind: TimelineKind | 'opened',
  replaced?: TimelineKind | 'opened',
): Compartment {
  return kind === 'step' || (kind === 'note' && replaced === 'step') ? 'note' : 'testimony';
}
