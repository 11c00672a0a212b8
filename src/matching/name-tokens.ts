import { createHmac } from 'node:crypto';
import { blockingKeys, keyRarity, typingKeys, typingQueryKeys } from './names.js';
import type { NameFact, PersonFacts } from './person-facts.js';

/** Each family of keys has a key of its own, so that a token of one says nothing about another. */
export const TOKEN_FAMILIES = ['name', 'phone', 'typing'] as const;
export type TokenFamily = (typeof TOKEN_FAMILIES)[number];

/** A key a person is found by, and how rare it is: -log2 of the share of people who have it. */
export interface WeightedKey {
  readonly family: TokenFamily;
  readonly key: string;
  readonly bits: number;
}

/** More would cost every search and find nobody new: names recorded last are the least sure. */
const MOST_NAME_KEYS = 32;
const MOST_TYPING_KEYS = 96;
/** Digits at the end of a number that do not depend on how the country was dialled. */
const PHONE_DIGITS = 8;
const PHONE_BITS = 20;

/** A stored token: the first 64 bits of HMAC-SHA-256 (RFC 2104) over a key, as PostgreSQL's signed bigint. */
export function tokenOf(secret: Buffer, { family, key }: Pick<WeightedKey, 'family' | 'key'>): bigint {
  return createHmac('sha256', secret).update(`${family}|${key}`).digest().readBigInt64BE(0);
}

/** A token as PostgreSQL writes it. */
export function tokenText(token: bigint | undefined): string {
  return String(token);
}

/** The keys of a person's names and telephone numbers, those recorded first coming first. */
export function keysOfPerson(facts: Pick<PersonFacts, 'names' | 'phones'>): WeightedKey[] {
  const names = new Set(facts.names.flatMap((name) => blockingKeys(wholeName(name))));
  const phones = new Set(facts.phones.map(phoneKey).filter((key) => key !== ''));
  return [
    ...[...phones].slice(0, 8).map((key) => ({ family: 'phone', key, bits: PHONE_BITS }) as const),
    ...[...names]
      .slice(0, MOST_NAME_KEYS)
      .map((key) => ({ family: 'name', key, bits: keyRarity(key) }) as const),
  ];
}

/** The keys stored for search while somebody types. */
export function typingKeysOfPerson({ names }: Pick<PersonFacts, 'names'>): WeightedKey[] {
  return asTyping(names.flatMap((name) => typingKeys(wholeName(name)))).slice(0, MOST_TYPING_KEYS);
}

/** The keys to look for while somebody types. */
export function typedKeys(typed: string): WeightedKey[] {
  return asTyping(typingQueryKeys(typed)).slice(0, 16);
}

/** How many tokens a person is stored with: padded to the next of 4, 8, 12, …, so that their number tells little of the names. */
export function paddedLength(tokens: number): number {
  return Math.max(4, Math.ceil(tokens / 4) * 4);
}

/** A name as one line of text. */
export function wholeName({ given, family }: NameFact): string {
  return family === undefined ? given : `${given} ${family}`;
}

function asTyping(keys: readonly string[]): WeightedKey[] {
  return [...new Set(keys)].map((key) => ({ family: 'typing', key, bits: 1 }));
}

/** The last digits of a telephone number, or nothing when there are too few to tell one from another. */
export function phoneKey(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length < PHONE_DIGITS ? '' : digits.slice(-PHONE_DIGITS);
}
