import type { PersonFacts } from '../matching/person-facts.js';
import { NO_FACTS } from '../matching/person-facts.js';
import type { IdentityDocument } from '../vault/documents.js';
import type { FoundFacts } from './candidates.queries.js';

/** What is on record of somebody found, in the form it is compared in. */
export function factsOnRecord(
  identity: IdentityDocument,
  facts: FoundFacts,
  phones: readonly string[],
): PersonFacts {
  return {
    ...NO_FACTS,
    names: identity.names.map(({ given, family }) => ({ given, family })),
    fatherNames: identity.fatherName === undefined ? [] : [identity.fatherName],
    motherNames: identity.motherName === undefined ? [] : [identity.motherName],
    origins: identity.origins ?? [],
    births: facts.births ?? [],
    sex: facts.sex,
    nationalities: facts.nationalities ?? [],
    languages: facts.languages ?? [],
    phones,
  };
}
