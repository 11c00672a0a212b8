import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ContactDocument, IdentityDocument } from '../vault/documents.js';
import type { Secrets } from '../vault/key-files.js';
import type { Keyring, SealedDocument } from '../vault/keyring.js';
import type { FoundBy } from '../vault/vault.queries.js';
import { SECRETS, type WrappedKey } from '../vault/vault.service.js';
import { keysOfPerson, paddedLength, tokenOf, typingKeysOfPerson, type WeightedKey } from './name-tokens.js';
import { NAME_KEY_VERSION } from './names.js';
import type { NameFact, PersonFacts } from './person-facts.js';

type Numbers = { phones?: readonly { number: string }[] | undefined } | undefined;

/** What is known of somebody when they are registered. */
interface NewPerson {
  readonly names: readonly NameFact[];
  readonly contact?: Numbers;
}

/** A person's keys and the sealed documents of what they are found by. */
interface OpenedPerson {
  readonly keys: readonly WrappedKey[];
  readonly documents: readonly SealedDocument[];
}

interface Replacement {
  readonly compartment: 'identity' | 'contact';
  readonly value: object;
}

/** Turns the keys of names into tokens: under the organisation's key, and under the one all organisations share. */
@Injectable()
export class NameIndex {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  /** Which keys and rules tokens are made by now; stored tokens of another version are made anew. */
  get version(): string {
    return `${this.secrets.currentKek}.${NAME_KEY_VERSION}`;
  }

  /** The tokens a person is stored with, padded with random ones. */
  stored(organisationId: string, facts: Pick<PersonFacts, 'names' | 'phones'>): FoundBy {
    const keys = keysOfPerson(facts);
    return {
      version: this.version,
      own: padded(this.tokens(organisationId, keys)),
      typing: padded(this.tokens(organisationId, typingKeysOfPerson(facts))),
      group: padded(this.groupTokens(keys)),
    };
  }

  /** The tokens of somebody just registered. */
  ofNew(organisationId: string, { names, contact }: NewPerson): FoundBy {
    return this.stored(organisationId, { names, phones: numbersOf(contact) });
  }

  /** The tokens of a person as stored. */
  ofStored(person: OpenedPerson, ring: Keyring): FoundBy {
    return this.after(person, ring, undefined);
  }

  /** The tokens of a person one of whose documents is replaced; the other is read from what is stored. */
  after({ keys, documents }: OpenedPerson, ring: Keyring, replaced: Replacement | undefined): FoundBy {
    const current = <T>(compartment: Replacement['compartment']): T | undefined => {
      if (replaced?.compartment === compartment) return replaced.value as T;
      const document = documents.find((each) => each.compartment === compartment);
      return document && ring.open<T>(document);
    };
    const [key] = keys;
    if (!key) throw new Error('no key for this person');
    return this.stored(key.organisationId, {
      names: current<IdentityDocument>('identity')?.names ?? [],
      phones: numbersOf(current<ContactDocument>('contact')),
    });
  }

  /** Tokens under an organisation's own key, one for each key. */
  tokens(organisationId: string, keys: readonly WeightedKey[]): bigint[] {
    return keys.map((key) => tokenOf(this.secrets.indexKey(organisationId, key.family), key));
  }

  /** Tokens under the key of all organisations, one for each key. */
  groupTokens(keys: readonly WeightedKey[]): bigint[] {
    return keys.map((key) => tokenOf(this.secrets.indexKey('group', key.family), key));
  }
}

function numbersOf(contact: Numbers): string[] {
  return (contact?.phones ?? []).map((phone) => phone.number);
}

function padded(tokens: readonly bigint[]): bigint[] {
  const noise = Array.from({ length: paddedLength(tokens.length) - tokens.length }, () =>
    randomBytes(8).readBigInt64BE(0),
  );
  // In the order of their values, so that the place of a token says nothing about where in the name it came from.
  return [...tokens, ...noise].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
