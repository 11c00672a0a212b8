import { isCommon, pairShareOf, shareOf } from './common-keys.js';
import { nameScore } from './compare-names.js';
import { type ParsedName, parseName, type Token } from './tokens.js';

/** Counts up whenever the keys of some name change: stored tokens are then made anew. */
export const NAME_KEY_VERSION = 2;
/** From here on a name is worth suggesting. */
export const SUGGEST = 0.7;
/** From here on it is the same name; between the two only other evidence decides. */
export const SAME_NAME = 0.9;

const MOST_KEYS = 8;
/** Pairs on more people than this are left out where the name has other keys. */
const COMMON_PAIR = 0.008;
/** Classes of a skeleton that go into a pair. */
const PAIR_CLASSES = 4;
/** Consonants of the shorter half of a compound that may be written joined or apart, and of the whole. */
const SHORT_HALF = 2;
const LONGEST_COMPOUND = 6;
/** No key is to be on more people than this: Mohammad Ahmad is kept as a pair alone. */
const COMMON_COMPOUND = 0.015;

/** How alike two names are in any scripts and spellings, 0 to 1; symmetric, 1 for equal text. */
export function similarity(a: string, b: string): number {
  return nameScore(a, b);
}

/** First halves of compound names, which are written apart or joined: Gebre Medhin, Wolde Giorgis, Gul Agha, Abou Bakr. */
const FIRST_HALF =
  /^(?:gh?[ae]br[aei]|w[oe]ld[aeu]?|ha[iy]l[ae]|t[ae]kl[ae]|habt[ae]|ab[ou]u?|o?umm?|gul|shah?)$/;

/** Parts that stand for no name of their own. */
const BUILDING_PARTS: ReadonlySet<string> = new Set(['servant', 'god', 'faith']);

const keysOf = new WeakMap<ParsedName, readonly string[]>();

/**
 * The keys a name is found by, at most eight: consonant skeletons of uncommon parts, then pairs of skeletons, so that a
 * common name is found only together with another, then other readings of its letters, then neighbours that may be one
 * compound name. The order of the parts does not matter but within these. A name without a letter has none. They are
 * never stored as they are: see the blind index.
 */
export function blockingKeys(name: string): string[] {
  const parsed = parseName(name);
  const known = keysOf.get(parsed);
  if (known) return [...known];
  const keys = makeKeys(parsed);
  keysOf.set(parsed, keys);
  return [...keys];
}

function makeKeys(parsed: ParsedName): string[] {
  const tokens = keyedTokens(parsed);
  const stored = (one: string): boolean => tokens.length === 1 || !isCommon(one);
  const keys = new Set(ranked(tokens.map(({ skeleton }) => skeleton).filter(stored)));
  const groups = [
    () => pairsOf(tokens),
    () => compounds(parsed, true).filter(stored),
    () => ranked(tokens.flatMap((token) => token.otherSkeletons()).filter(stored)),
    () => compounds(parsed, false).filter(stored),
    () => otherPairsOf(tokens),
  ];
  for (const group of groups) {
    if (keys.size < MOST_KEYS) for (const key of group()) keys.add(key);
  }
  return [...keys].slice(0, MOST_KEYS);
}

/** Abd, -ullah and -uddin find nobody while a name stands beside them. */
function keyedTokens({ tokens }: ParsedName): readonly Token[] {
  const written = tokens.filter(({ skeleton }) => skeleton !== '');
  const names = written.filter(({ kind }) => kind === 'name' || kind === 'honour');
  return names.length > 0 ? names : written;
}

/** Compound names as one word: those usually joined, and those that may be. */
function compounds({ tokens, joined }: ParsedName, usual: boolean): string[] {
  return joined
    .filter((_, index) => joins(tokens[index], tokens[index + 1], usual))
    .map((whole) => whole().skeleton)
    .filter((skeleton) => skeleton !== '');
}

function joins(one: Token | undefined, other: Token | undefined, usual: boolean): boolean {
  if (!one || !other) return false;
  if (usual) return FIRST_HALF.test(one.text.replaceAll('ə', '').replaceAll('ä', 'e'));
  if (BUILDING_PARTS.has(one.kind) || BUILDING_PARTS.has(other.kind)) return false;
  const [first, second] = [classes(one.skeleton), classes(other.skeleton)];
  return (
    Math.min(first, second) <= SHORT_HALF &&
    first + second <= LONGEST_COMPOUND &&
    pairShareOf(one.skeleton, other.skeleton) <= COMMON_COMPOUND
  );
}

function classes(skeleton: string): number {
  return skeleton.replace(/[^A-Z]/g, '').length;
}

function ranked(skeletons: readonly string[]): string[] {
  return [...skeletons].sort((one, other) => shareOf(one) - shareOf(other) || compare(one, other));
}

/** Pairs of the parts' first readings, the rarest first. */
function pairsOf(tokens: readonly Token[]): string[] {
  return rarestFirst(combinations(tokens).map(([one, other]) => [one.skeleton, other.skeleton] as const));
}

/** Pairs with parts read as in another orthography: the likeliest reading is the one most people have. */
function otherPairsOf(tokens: readonly Token[]): string[] {
  return commonestFirst(
    combinations(tokens).flatMap(([one, other]) => [
      ...one.otherSkeletons().map((skeleton) => [skeleton, other.skeleton] as const),
      ...other.otherSkeletons().map((skeleton) => [one.skeleton, skeleton] as const),
      ...one.otherSkeletons().flatMap((x) => other.otherSkeletons().map((y) => [x, y] as const)),
    ]),
  );
}

function combinations(tokens: readonly Token[]): (readonly [Token, Token])[] {
  return tokens.flatMap((one, index) => tokens.slice(index + 1).map((other) => [one, other] as const));
}

function commonestFirst(pairs: readonly (readonly [string, string])[]): string[] {
  return pairs
    .map(([one, other]) => ({ key: pairKey(one, other), share: pairShareOf(one, other) }))
    .sort((one, other) => other.share - one.share || compare(one.key, other.key))
    .map(({ key }) => key);
}

function rarestFirst(pairs: readonly (readonly [string, string])[]): string[] {
  const sorted = pairs
    .map(([one, other]) => ({ key: pairKey(one, other), share: pairShareOf(one, other) }))
    .sort((one, other) => one.share - other.share || compare(one.key, other.key));
  const rare = sorted.filter(({ share }) => share <= COMMON_PAIR);
  return (rare.length > 0 ? rare : sorted).map(({ key }) => key);
}

function pairKey(one: string, other: string): string {
  const [a, b] = [one.slice(0, PAIR_CLASSES), other.slice(0, PAIR_CLASSES)];
  return a < b ? `${a}+${b}` : `${b}+${a}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How rare a key is in the reference population, in bits: -log2 of the share of people who have it. */
export function keyRarity(key: string): number {
  const [one = '', other] = key.split('+');
  const share = other === undefined ? shareOf(one) : pairShareOf(one, other);
  return -Math.log2(Math.max(share, 1e-6));
}

/** The keys stored for search while typing: of each part the first two and three consonant classes. */
export function typingKeys(name: string): string[] {
  const keys = parseName(name).tokens.flatMap(({ skeleton, otherSkeletons }) =>
    [skeleton, ...otherSkeletons()].flatMap(prefixes),
  );
  return [...new Set(keys)];
}

/** The keys to look up for what has been typed so far: of its last part, in all its readings. */
export function typingQueryKeys(typed: string): string[] {
  const last = parseName(typed).tokens.at(-1);
  if (!last) return [];
  const keys = [last.skeleton, ...last.otherSkeletons()].map((one) => prefixes(one).at(-1) ?? '');
  return [...new Set(keys)].filter((key) => key !== '');
}

function prefixes(word: string): string[] {
  const skeleton = word.replace(/[^A-Z]/g, '');
  return [...new Set([skeleton.slice(0, 1), skeleton.slice(0, 2), skeleton.slice(0, 3)])]
    .filter((prefix) => prefix !== '')
    .map((prefix) => `${prefix}…`);
}
