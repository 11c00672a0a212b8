import type { ImmigrationStatus, LinkStatus, UkNation } from '../common/codes.js';
import type { ContactDocument, IdentityDocument, PersonName, PlaceDocument } from '../vault/documents.js';
import { type KnownWords, withWordsOf } from './known-words.js';

/** What two records of one relative can contradict each other in; translation keys under `duplicates.relative.conflict.`. */
export const RELATIVE_CONFLICTS = ['nation', 'immigration_status', 'relation', 'link_status'] as const;
export type RelativeConflict = (typeof RELATIVE_CONFLICTS)[number];

/** The coded facts of a relative that the kept record takes over where it says nothing. */
export interface RelativeCodes {
  readonly ukNation: UkNation | null;
  readonly immigrationStatus: ImmigrationStatus;
}

/** One of two records of a relative, as far as a merge compares and copies it. */
export interface RelativeSide {
  readonly words: KnownWords;
  readonly codes: RelativeCodes;
  readonly links: readonly {
    readonly caseId: string;
    readonly relation: string;
    readonly status: LinkStatus;
  }[];
}

/** What the kept record gains in words. */
export interface AddedWords {
  readonly names: readonly PersonName[];
  readonly family: Pick<IdentityDocument, 'fatherName' | 'motherName' | 'origins'>;
  readonly contact: Omit<ContactDocument, 'safeTimes'>;
  readonly place: PlaceDocument;
}

export interface RelativePlan {
  /** The documents of the kept record that change, as they become. */
  readonly documents: Partial<KnownWords>;
  readonly codes: Partial<RelativeCodes>;
  readonly added: AddedWords;
  readonly conflicts: readonly RelativeConflict[];
}

/** What the kept record lacks of the merged one, and where the two contradict each other. What the kept one says stands. */
export function planRelativeMerge(kept: RelativeSide, merged: RelativeSide): RelativePlan {
  const documents = withWordsOf(kept.words, merged.words);
  const joined = { ...kept.words, ...documents };
  return {
    documents,
    codes: codesTaken(kept.codes, merged.codes),
    added: addedWords(kept.words, joined),
    conflicts: conflictsOf(kept, merged),
  };
}

/**
 * A document without what a merge has added to it, three ways: `before` the merge, as it was `joined`, and `now`. Of a list, what was
 * added and is unchanged goes; of anything else, what the merge wrote and nobody has changed. A list of names is never emptied.
 */
export function takenBack<T extends object>(now: T, joined: T, before: T): T {
  const [nows, joins, befores] = [now, joined, before].map(
    (each) => new Map<string, unknown>(Object.entries(each)),
  );
  const left = [...(nows ?? [])].map(([field, value]) => {
    const [after, first] = [joins?.get(field), befores?.get(field)];
    if (Array.isArray(value))
      return [field, listTakenBack(field, value, listOf(after), listOf(first), first !== undefined)];
    return [field, text(value) === text(after) ? first : value];
  });
  return Object.fromEntries(left.filter(([, value]) => value !== undefined)) as T;
}

function listTakenBack(field: string, now: unknown[], joined: unknown[], before: unknown[], stood: boolean) {
  const own = new Set(before.map(text));
  const added = new Set(joined.map(text).filter((each) => !own.has(each)));
  const left = now.filter((each) => !added.has(text(each)));
  if (left.length === 0 && field === 'names') return now;
  return left.length === 0 && !stood ? undefined : left;
}

/** The codes the kept record takes over, of those it says nothing of. */
function codesTaken(kept: RelativeCodes, merged: RelativeCodes): Partial<RelativeCodes> {
  return {
    ...(kept.ukNation === null && merged.ukNation !== null && { ukNation: merged.ukNation }),
    ...(kept.immigrationStatus === 'unknown' &&
      merged.immigrationStatus !== 'unknown' && { immigrationStatus: merged.immigrationStatus }),
  };
}

function addedWords(kept: KnownWords, joined: KnownWords): AddedWords {
  const { names, ...family } = withoutOwn(joined.identity, kept.identity);
  const { phones = [], emails = [], handles = [] } = withoutOwn(joined.contact, kept.contact);
  return {
    names: names ?? [],
    family,
    contact: { phones, emails, handles },
    place: withoutOwn(joined.place, kept.place),
  };
}

/** Of each field what is new: of a list its new entries, else the value where it changed. */
function withoutOwn<T extends object>(joined: T, own: T): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(own));
  const added = Object.entries(joined).flatMap(([field, value]: [string, unknown]) => {
    if (text(value) === text(known.get(field))) return [];
    const entries = new Set(listOf(known.get(field)).map(text));
    return [[field, Array.isArray(value) ? value.filter((each) => !entries.has(text(each))) : value]];
  });
  return Object.fromEntries(added) as Partial<T>;
}

function conflictsOf(kept: RelativeSide, merged: RelativeSide): RelativeConflict[] {
  const [a, b] = [kept.codes, merged.codes];
  const pairs = kept.links.flatMap((ours) =>
    merged.links.filter(({ caseId }) => caseId === ours.caseId).map((theirs) => ({ ours, theirs })),
  );
  const doubted = ({ status }: { status: LinkStatus }) => status === 'disputed' || status === 'disproved';
  const found: Record<RelativeConflict, boolean> = {
    nation: a.ukNation !== null && b.ukNation !== null && a.ukNation !== b.ukNation,
    immigration_status:
      a.immigrationStatus !== 'unknown' &&
      b.immigrationStatus !== 'unknown' &&
      a.immigrationStatus !== b.immigrationStatus,
    relation: pairs.some(({ ours, theirs }) => ours.relation !== theirs.relation),
    link_status: pairs.some(
      ({ ours, theirs }) => ours.status !== theirs.status && (doubted(ours) || doubted(theirs)),
    ),
  };
  return RELATIVE_CONFLICTS.filter((conflict) => found[conflict]);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Equal for equal values, whatever the order of their fields. */
function text(value: unknown): string {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return JSON.stringify(plain ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : (value ?? null));
}
