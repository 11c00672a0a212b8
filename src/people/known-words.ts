import type { ContactDocument, IdentityDocument, PersonName, PlaceDocument } from '../vault/documents.js';
import { asAlias } from './merge-plan.js';

/** The words of one record of a person. */
export interface KnownWords {
  readonly identity: IdentityDocument;
  readonly contact: ContactDocument;
  readonly place: PlaceDocument;
}

/** Names and telephone numbers a record holds at most. */
const MOST = { names: 20, phones: 10, emails: 5, handles: 10, origins: 5 } as const;

/**
 * One record of a person with what another says of them and it lacks: other spellings as aliases, other numbers, the address
 * where none is known. What the first says stands. A compartment to which nothing is added is left out.
 */
export function withWordsOf(kept: KnownWords, other: KnownWords): Partial<KnownWords> {
  const joined: KnownWords = {
    identity: joinedIdentity(kept.identity, other.identity),
    contact: joinedContact(kept.contact, other.contact),
    place: joinedPlace(kept.place, other.place),
  };
  const changed = (['identity', 'contact', 'place'] as const).filter(
    (each) => JSON.stringify(joined[each]) !== JSON.stringify(kept[each]),
  );
  return Object.fromEntries(changed.map((each) => [each, joined[each]]));
}

function joinedIdentity(kept: IdentityDocument, other: IdentityDocument): IdentityDocument {
  const fatherName = kept.fatherName ?? other.fatherName;
  const motherName = kept.motherName ?? other.motherName;
  const origins = union(kept.origins ?? [], other.origins ?? [], folded, MOST.origins);
  return {
    ...kept,
    names: union(kept.names, other.names.map(asAlias), spelling, MOST.names),
    ...(fatherName !== undefined && { fatherName }),
    ...(motherName !== undefined && { motherName }),
    ...(origins.length > 0 && { origins }),
  };
}

function joinedContact(kept: ContactDocument, other: ContactDocument): ContactDocument {
  const safeTimes = kept.safeTimes ?? other.safeTimes;
  return {
    ...kept,
    phones: union(kept.phones, other.phones, ({ number }) => number.replace(/\D/g, ''), MOST.phones),
    emails: union(kept.emails, other.emails, folded, MOST.emails),
    handles: union(kept.handles, other.handles, (each) => `${each.service}\n${each.handle}`, MOST.handles),
    ...(safeTimes !== undefined && { safeTimes }),
  };
}

/** A second address is told in the detail: which one holds is for a person to say. */
function joinedPlace(kept: PlaceDocument, other: PlaceDocument): PlaceDocument {
  if (kept.address === undefined) return { ...other, ...kept };
  const told = [kept.address, kept.detail ?? ''].join('\n');
  const second = [other.address, other.detail].filter((each) => each !== undefined && !told.includes(each));
  if (second.length === 0) return kept;
  return { ...kept, detail: [kept.detail, ...second].filter(Boolean).join('\n') };
}

/** All of the first list, then those of the second that are not in it by their key. */
function union<T>(first: readonly T[], second: readonly T[], key: (one: T) => string, most: number): T[] {
  const known = new Set(first.map(key));
  const added = second.filter((one) => !known.has(key(one)));
  return [...first, ...added].slice(0, Math.max(first.length, most));
}

function spelling({ given, family = '' }: PersonName): string {
  return folded(`${given}\n${family}`);
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
