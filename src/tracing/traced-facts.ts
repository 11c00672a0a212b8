import type { KinshipRelation, KinshipSide } from '../common/codes.js';
import { NO_FACTS, type KinFact, type PersonFacts } from '../matching/person-facts.js';
import type { TracingFacts } from '../matching/weigh-tracing.js';
import type { FoundFacts } from '../people/candidates.queries.js';
import { factsOnRecord } from '../people/facts.js';
import type { IdentityDocument } from '../vault/documents.js';

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

/** A child on record, with whom they named. */
export function childFacts(identity: IdentityDocument, coded: Coded, kin: readonly KinFact[]): PersonFacts {
  return { ...codedFacts(identity, coded), kin };
}

/** Whom a relative seeks, and who they are to the child. */
export function requestFacts(
  sought: IdentityDocument,
  coded: Coded & Claimed,
  seeker: IdentityDocument,
): TracingFacts {
  return { sought: codedFacts(sought, coded), seeker: kinFact(coded, seeker) };
}

function codedFacts(identity: IdentityDocument, coded: Coded): PersonFacts {
  const unsaid = { reference: null, caseId: null, teamId: '', teamName: '' };
  return { ...NO_FACTS, ...factsOnRecord(identity, { ...unsaid, ...coded }, []) };
}
