import type { NameSource } from '../common/name-codes.js';
import type { ContactDocument, IdentityDocument, PersonName } from './documents.js';
import { scriptOf } from './name-script.js';

type GivenName = Partial<PersonName> & Pick<PersonName, 'given'>;

type GivenIdentity = Omit<IdentityDocument, 'names'> & { names: readonly GivenName[] };

/** An identity as it is sealed; `source` is who names are from unless one says otherwise. */
export function identityOf(
  { names, fatherName, motherName, origins }: GivenIdentity,
  source: NameSource,
): IdentityDocument {
  return {
    names: names.map((name) => ({
      ...name,
      script: name.script ?? scriptOf(`${name.given}${name.family ?? ''}`),
      source: name.source ?? source,
      kind: name.kind ?? 'usual',
    })),
    ...(fatherName !== undefined && { fatherName }),
    ...(motherName !== undefined && { motherName }),
    ...(origins !== undefined && { origins }),
  };
}

type GivenContact = Partial<Omit<ContactDocument, 'phones'>> & {
  phones?: (Omit<ContactDocument['phones'][number], 'safe'> & { safe?: boolean })[];
};

/** Contact details as they are sealed: a number nobody has called safe is not safe. */
export function contactOf({
  phones = [],
  emails = [],
  handles = [],
  safeTimes,
}: GivenContact): ContactDocument {
  return {
    phones: phones.map((phone) => ({ ...phone, safe: phone.safe ?? false })),
    emails,
    handles,
    ...(safeTimes !== undefined && { safeTimes }),
  };
}

/** The name a person is shown by: the given name, then the family name where it is known. */
export function shownName(identity: IdentityDocument | null): string | null {
  const [name] = identity?.names ?? [];
  return name ? [name.given, name.family].filter(Boolean).join(' ') : null;
}
