import { shareOf } from './common-keys.js';
import { partsOf, type Part, type PartKind } from './particles.js';
import { otherSkeletons, skeletonOf } from './skeleton.js';
import { type Sounds, soundsOf } from './sounds.js';
import { unitsOf, wordsOf } from './words.js';

/** A part of a name made ready for comparison. */
export interface Token {
  readonly text: string;
  readonly script: string;
  readonly kind: PartKind;
  readonly abjad: boolean;
  /** A syllable of a Vietnamese name. */
  readonly syllable: boolean;
  /** An article stood before it, or is left out of its units. */
  readonly article: boolean;
  readonly units: string;
  readonly sounds: () => Sounds;
  /** Without what may be an article. */
  readonly bare: (() => Sounds) | undefined;
  /** What the part weighs in the whole name, 0 to 1: common names and building parts weigh less. */
  readonly weight: number;
  readonly share: number;
  readonly skeleton: string;
  readonly otherSkeletons: () => readonly string[];
}

/** A name taken apart. `joined[i]()` is token i and its next neighbour written as one. */
export interface ParsedName {
  readonly tokens: readonly Token[];
  readonly joined: readonly (() => Token)[];
}

const KIND_WEIGHT: Readonly<Record<PartKind, number>> = {
  name: 1,
  servant: 0.4,
  god: 0.4,
  faith: 0.4,
  honour: 0.35,
};

const REMEMBERED = 4096;
const names = new Map<string, ParsedName>();
const partsSeen = new Map<string, Token>();

/**
 * Takes a name apart; a name without a letter has no tokens. The latest names and their parts are remembered, as one
 * name is compared with many and many bear Mohammad.
 */
export function parseName(name: string): ParsedName {
  return remembered(names, name, () => takeApart(name));
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  if (known.size >= REMEMBERED) known.clear();
  const fresh = make();
  known.set(key, fresh);
  return fresh;
}

function takeApart(name: string): ParsedName {
  const parts = partsOf(wordsOf(name)).slice(0, 8);
  const tokens = parts.map(tokenSeen).filter(({ units }) => units !== '');
  const joined = tokens.slice(1).map((token, index) => once(() => join(tokens[index] ?? token, token)));
  return { tokens, joined };
}

function tokenSeen(part: Part): Token {
  const { text, letters, script, abjad, kind, bare = '', syllable = '', article = '' } = part;
  const key = [text, bare, kind, script, letters, abjad, syllable, article].join(' ');
  return remembered(partsSeen, key, () => tokenOf(part));
}

function tokenOf(part: Part): Token {
  const whole = unitsOf(part);
  const bare = part.bare === undefined ? undefined : unitsOf({ ...part, text: part.bare });
  // Arabic script writes the article on most family names, Latin on few: there the name without it comes first.
  const arabicArticle = bare !== undefined && part.letters === 'arabic';
  const units = arabicArticle ? bare : whole;
  const other = arabicArticle ? whole : bare;
  return build(arabicArticle ? { ...part, article: true } : part, units, other);
}

function build(part: Omit<Part, 'bare' | 'letters'>, units: string, other: string | undefined): Token {
  const { text, script, kind, abjad, syllable = false, article = false } = part;
  const skeleton = skeletonOf(units, abjad);
  const share = shareOf(skeleton);
  return {
    text,
    script,
    kind,
    abjad,
    syllable,
    article,
    units,
    sounds: once(() => soundsOf(units, abjad)),
    bare: other === undefined ? undefined : once(() => soundsOf(other, abjad)),
    weight: KIND_WEIGHT[kind] * rarityWeight(share),
    share,
    skeleton,
    otherSkeletons: once(() => {
      const bare = other === undefined ? [] : [skeletonOf(other, abjad)];
      return [...bare, ...otherSkeletons(units, abjad)].slice(0, 3);
    }),
  };
}

/** Made when first asked for: keys need no sounds, and a comparison no other readings. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** 0.6 for a name everybody has, 1 for one in a thousand and rarer. */
function rarityWeight(share: number): number {
  return 0.6 + 0.4 * Math.min(1, -Math.log2(share) / 10);
}

/** Two tokens as one word; an article between them may have been dropped: Nour el-Houda, Nourelhouda. */
function join(one: Token, other: Token): Token {
  return build(
    { text: one.text + other.text, script: one.script, kind: 'name', abjad: one.abjad },
    one.units + other.units,
    other.article ? one.units + (other.abjad ? 'Il' : 'el') + other.units : undefined,
  );
}
