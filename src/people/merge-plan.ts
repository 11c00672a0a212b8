import type { BirthDateView } from '../minors/minors-view.dto.js';
import type { LinkView } from '../kinship/kinship-view.dto.js';
import type { IdentityDocument, PersonName } from '../vault/documents.js';

/** What two records of one child can contradict each other in; translation keys under `duplicates.conflict.`. */
export const MERGE_CONFLICTS = ['sex', 'birth', 'nationality'] as const;
export type MergeConflict = (typeof MERGE_CONFLICTS)[number];

/** What is told of a child's family and origin beside the names; the kept record takes over what it says nothing of. */
export const FAMILY_FACTS = ['fatherName', 'motherName', 'origins'] as const;
export type FamilyFact = (typeof FAMILY_FACTS)[number];
export type FamilyFacts = Pick<IdentityDocument, FamilyFact>;

type Birth = Pick<BirthDateView, 'earliestOn' | 'latestOn' | 'source' | 'accepted'>;
type Link = Pick<LinkView, 'relation' | 'side' | 'claimedBy' | 'identifiedOn' | 'status'> & {
  readonly relative: { readonly id: string };
};

/** One of two records of a child, as far as a merge compares and copies it. */
export interface MergeSide<B extends Birth = Birth, L extends Link = Link> {
  readonly sex: string;
  readonly nationalities: readonly string[];
  readonly names: readonly PersonName[];
  readonly family: FamilyFacts;
  readonly births: readonly B[];
  readonly links: readonly L[];
}

export interface MergePlan<B extends Birth = Birth, L extends Link = Link> {
  /** Places of the names to add, in the names of the record merged. */
  readonly names: readonly number[];
  /** Of the family, what only the record merged tells. */
  readonly family: FamilyFacts;
  readonly births: readonly B[];
  readonly links: readonly L[];
  readonly conflicts: readonly MergeConflict[];
}

/** What a merge has added, by which it can be taken back; names by their place in the merged record, never by their letters. */
export interface MergeItems {
  readonly names: readonly number[];
  readonly family: readonly FamilyFact[];
  readonly births: readonly { readonly id: string; readonly disputed: boolean }[];
  readonly links: readonly string[];
  /** The entry that closed the merged case; null when it was closed already. */
  readonly closedEntryId: string | null;
}

/** Names a record holds at most. */
const MOST_NAMES = 20;

/** What the kept record lacks of the merged one, and where the two contradict each other. A link disproved is not claimed anew. */
export function planMerge<B extends Birth, L extends Link>(
  kept: MergeSide<B, L>,
  merged: MergeSide<B, L>,
): MergePlan<B, L> {
  const spellings = new Set(kept.names.map(spelling));
  const places = merged.names.flatMap((name, place) => (spellings.has(spelling(name)) ? [] : [place]));
  const births = new Set(kept.births.map(claim));
  const relatives = new Set(kept.links.map(({ relative }) => relative.id));
  return {
    names: places.slice(0, Math.max(0, MOST_NAMES - kept.names.length)),
    family: familyOf(
      merged.family,
      FAMILY_FACTS.filter((fact) => kept.family[fact] === undefined),
    ),
    births: merged.births.filter((birth) => !births.has(claim(birth))),
    links: merged.links.filter(
      ({ relative, status }) => !relatives.has(relative.id) && status !== 'disproved',
    ),
    conflicts: conflictsOf(kept, merged),
  };
}

/** A name of the merged record as the kept one takes it over: from whom it is, but no longer the first to be shown. */
export function asAlias(name: PersonName): PersonName {
  return { ...name, kind: 'alias' };
}

/** The names of the kept record without those a merge added and nobody has changed since; never none. */
export function withoutAdded(
  kept: readonly PersonName[],
  added: readonly PersonName[],
): readonly PersonName[] {
  const aliases = new Set(added.map((name) => whole(asAlias(name))));
  const left = kept.filter((name) => !aliases.has(whole(name)));
  return left.length > 0 ? left : kept;
}

/** An identity without what a merge took over of the family, as far as it still says the same. */
export function withoutFamily<T extends FamilyFacts>(
  kept: T,
  merged: FamilyFacts,
  facts: readonly FamilyFact[],
): T {
  const same = facts.filter((fact) => String(kept[fact]) === String(merged[fact]));
  return Object.fromEntries(
    Object.entries(kept).filter(([field]) => !same.some((fact) => fact === field)),
  ) as T;
}

/** Those of some facts that are told. */
function familyOf(told: FamilyFacts, facts: readonly FamilyFact[]): FamilyFacts {
  return Object.fromEntries(facts.flatMap((fact) => (told[fact] === undefined ? [] : [[fact, told[fact]]])));
}

function conflictsOf(kept: MergeSide, merged: MergeSide): MergeConflict[] {
  const told = [kept.sex, merged.sex].every((sex) => sex === 'female' || sex === 'male');
  const [a, b] = [kept, merged].map(({ births }) => births.find((birth) => birth.accepted));
  const apart = a && b && (a.latestOn < b.earliestOn || b.latestOn < a.earliestOn);
  const [ours, theirs] = [kept.nationalities, merged.nationalities];
  const foreign = ours.length > 0 && theirs.length > 0 && !ours.some((each) => theirs.includes(each));
  return [
    ...(told && kept.sex !== merged.sex ? (['sex'] as const) : []),
    ...(apart ? (['birth'] as const) : []),
    ...(foreign ? (['nationality'] as const) : []),
  ];
}

function spelling({ given, family = '' }: PersonName): string {
  return `${given}\n${family}`.normalize('NFC').toLowerCase();
}

function whole({ given, family, script, source, kind, pronunciation }: PersonName): string {
  return JSON.stringify([given, family, script, source, kind, pronunciation]);
}

function claim({ earliestOn, latestOn, source }: Birth): string {
  return `${earliestOn} ${latestOn} ${source}`;
}
