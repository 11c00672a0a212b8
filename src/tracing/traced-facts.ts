import type { KinshipRelation, KinshipSide } from '../common/codes.js';
import { NO_FACTS, type KinFact, type PersonFacts } from '../matching/person-facts.js';
import type { TracingFacts } from '../matching/weigh-tracing.js';
import type { FoundFacts } from '../people/candidates.queries.js';
import { factsOnRecord } from '../people/facts.js';
import type { ContactDocument, IdentityDocument } from '../vault/documents.js';

/** What somebody is to a child. */
export interface Claimed {
  readonly relation: KinshipRelation;
  readonly side: KinshipSide;
}

/** A relative with the names they are known by. */
export function kinFact({ relation, side }: Claimed, { names }: Pick<IdentityDocument, 'names'>): KinFact {
  return { relation, side, names: names.map(({ given, family }) => ({ given, family })) };
}

type Coded = Pick<FoundFacts, 'sex' | 'nationalities' | 'languages' | 'births'>;

/** Names and telephone numbers of somebody; no numbers where the reader may not see them. */
export interface TracedWords {
  readonly identity: IdentityDocument;
  readonly phones: readonly string[];
}

/** A child on record, with whom they named and the numbers they carry. */
export function childFacts(child: TracedWords, coded: Coded, kin: readonly KinFact[]): PersonFacts {
  return { ...codedFacts(child, coded), kin };
}

/** Whom a relative seeks, and who they are to the child, who may carry their number. */
export function requestFacts(
  sought: IdentityDocument,
  coded: Coded & Claimed,
  { identity, phones }: TracedWords,
): TracingFacts {
  return { sought: codedFacts({ identity: sought, phones }, coded), seeker: kinFact(coded, identity) };
}

/** The telephone numbers of a contact document. */
export function phonesIn(contact: Pick<ContactDocument, 'phones'> | null | undefined): string[] {
  return contact?.phones.map(({ number }) => number) ?? [];
}

function codedFacts({ identity, phones }: TracedWords, coded: Coded): PersonFacts {
  const unsaid = { reference: null, caseId: null, teamId: '', teamName: '' };
  return { ...NO_FACTS, ...factsOnRecord(identity, { ...unsaid, ...coded }, phones) };
}
