import type { IncidentType } from '../common/codes.js';
import type { Locale } from '../common/messages.js';
import { ENGLISH } from './words-en.js';
import { FRENCH } from './words-fr.js';
import type { Random } from './random.js';

/** Invented sentences of caseworkers, by occasion; `{given}` is the child's name. */
export interface Wordbook {
  readonly contact: readonly string[];
  readonly unreached: readonly string[];
  readonly relative: readonly string[];
  readonly missing: readonly string[];
  readonly found: readonly string[];
  readonly incident: Record<IncidentType, readonly string[]>;
  readonly step: readonly string[];
  readonly place: readonly string[];
  readonly grant: readonly string[];
  readonly closure: readonly string[];
  readonly note: readonly string[];
  readonly safeTimes: readonly string[];
  /** Answers to some of the questions of a kinship account, by question. */
  readonly account: Readonly<Record<string, readonly string[]>>;
}

const BOOKS: Record<Locale, Wordbook> = { fr: FRENCH, en: ENGLISH };

export function wordbook(locale: Locale): Wordbook {
  return BOOKS[locale];
}

/** One of the sentences, with the child's name in its place. */
export function say(sentences: readonly string[], given: string, random: Random): string {
  return random.pick(sentences).replaceAll('{given}', given);
}
