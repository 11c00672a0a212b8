import type { BirthDateView } from '../minors/minors-view.dto.js';
import { NO_FACTS, type PersonFacts } from '../matching/person-facts.js';
import type { ContactInput, IdentityInput } from '../vault/documents.dto.js';
import type { Sex } from '../common/codes.js';

type Birth = Pick<BirthDateView, 'earliestOn'> & Partial<Pick<BirthDateView, 'latestOn' | 'disputed'>>;

/** A person as entered in a form or read for a page: whatever of it is there is compared. */
export interface EnteredPerson {
  readonly names: IdentityInput['names'];
  readonly fatherName?: string | undefined;
  readonly motherName?: string | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly sex?: Sex | undefined;
  readonly nationalities?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly births?: readonly Birth[] | undefined;
  readonly contact?: Pick<ContactInput, 'phones'> | null | undefined;
}

/** What can be compared of a person who is entered or shown. */
export function enteredFacts(person: EnteredPerson): PersonFacts {
  const { names, fatherName, motherName, origins, sex, nationalities, languages, births, contact } = person;
  return {
    ...NO_FACTS,
    names: names.map(({ given, family }) => ({ given, ...(family !== undefined && { family }) })),
    fatherNames: fatherName === undefined ? [] : [fatherName],
    motherNames: motherName === undefined ? [] : [motherName],
    origins: origins ?? [],
    ...(sex !== undefined && { sex }),
    nationalities: nationalities ?? [],
    languages: languages ?? [],
    births: (births ?? []).map(({ earliestOn, latestOn = earliestOn, disputed = false }) => ({
      from: earliestOn,
      to: latestOn,
      uncertain: disputed,
    })),
    phones: (contact?.phones ?? []).map(({ number }) => number.replace(/\D/g, '')),
  };
}

/** Whether enough is said to look beyond one's own records: a name, and one thing more that tells people apart. */
export function tellsApart({ names, births, fatherNames, phones }: PersonFacts): boolean {
  return names.length > 0 && births.length + fatherNames.length + phones.length > 0;
}
