import { wordSimilarity } from './alignment.js';
import type { Reason } from './evidence.js';
import { COMMON_SHARE } from './common-keys.js';
import type { PartKind } from './particles.js';
import { type ParsedName, parseName, type Token } from './tokens.js';

/** Parts less alike than this speak against each other rather than for. */
const MATCH_FLOOR = 0.55;
/** How much more a difference counts than letters alone say: Jamal and Jamil Ahmadi share most of theirs. */
const DIFFERENCE = 1.12;
/** What two contradicting parts cost, in parts of their weight. */
const CONTRADICTION = 1.66;
/** What a part that one side leaves out costs: people drop names. */
const MISSING = 0.07;
const ORDER = 0.02;
const JOINED = 0.02;
const ARTICLE = 0.02;
/** One name against a longer one never says "the same name". */
const SINGLE_CAP = 0.85;

/** Hung is not Hoang, nor Lan Loan: Vietnamese loses its marks in other hands, but keeps its letters. */
const OTHER_SYLLABLE = 0.74;

/** Parts of the two names held to be the same part; a joined part covers two tokens. */
interface Link {
  readonly a: number;
  readonly aLength: number;
  readonly b: number;
  readonly bLength: number;
  readonly score: number;
  readonly weight: number;
}

/**
 * How likely two written names are one person's, 0 to 1, before anything else is known about the person. Symmetric; 1
 * for the same text. Scores are to be read by the bands `SUGGEST` and `SAME_NAME` of `names.ts`.
 */
export function nameScore(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = a < b ? [parseName(a), parseName(b)] : [parseName(b), parseName(a)];
  return scoreOf(one, other, linksOf(one, other));
}

/** The score of two names, and why: the codes are rendered from `matching.reason.*`, strongest ground first. */
export function compareNames(a: string, b: string): { score: number; reasons: Reason[] } {
  const [one, other] = a < b ? [parseName(a), parseName(b)] : [parseName(b), parseName(a)];
  const links = linksOf(one, other);
  const score = a === b ? 1 : scoreOf(one, other, links);
  return { score, reasons: reasonsFor(one, other, links) };
}

/** The best links, taken greedily from the most alike. */
function linksOf(one: ParsedName, other: ParsedName): Link[] {
  const links = candidates(one, other).sort((x, y) => y.score - x.score || y.weight - x.weight);
  const chosen: Link[] = [];
  let [usedA, usedB] = [0, 0];
  for (const link of links) {
    const maskA = mask(link.a, link.aLength);
    const maskB = mask(link.b, link.bLength);
    if ((usedA & maskA) !== 0 || (usedB & maskB) !== 0) continue;
    usedA |= maskA;
    usedB |= maskB;
    chosen.push(link);
  }
  return chosen;
}

function mask(from: number, length: number): number {
  return ((1 << length) - 1) << from;
}

function candidates(one: ParsedName, other: ParsedName): Link[] {
  const links: Link[] = [];
  for (const [a, x] of one.tokens.entries()) {
    for (const [b, y] of other.tokens.entries()) {
      const score = tokenScore(x, y);
      if (score >= MATCH_FLOOR)
        links.push({ a, aLength: 1, b, bLength: 1, score, weight: (x.weight + y.weight) / 2 });
    }
  }
  addJoined(links, one, other, false);
  addJoined(links, other, one, true);
  return links;
}

/** Two neighbours of one name written as one part in the other. */
function addJoined(links: Link[], one: ParsedName, other: ParsedName, swapped: boolean): void {
  for (const [a, joined] of one.joined.entries()) {
    const length = (one.tokens[a]?.units.length ?? 0) + (one.tokens[a + 1]?.units.length ?? 0);
    for (const [b, y] of other.tokens.entries()) {
      if (y.units.length < length * 0.6 || roleOf(y) !== 'name') continue;
      const score = tokenScore(joined(), y) - JOINED;
      if (score < 0.75) continue;
      const weight = Math.max(
        y.weight,
        ((one.tokens[a]?.weight ?? 0) + (one.tokens[a + 1]?.weight ?? 0)) * 0.75,
      );
      links.push(
        swapped
          ? { a: b, aLength: 1, b: a, bLength: 2, score, weight }
          : { a, aLength: 2, b, bLength: 1, score, weight },
      );
    }
  }
}

function tokenScore(x: Token, y: Token): number {
  if (roleOf(x) !== roleOf(y)) return 0;
  const best = wordSimilarity(x.sounds(), y.sounds());
  if (x.syllable && y.syllable && x.text !== y.text) return Math.min(best, OTHER_SYLLABLE);
  return best > 0.97 ? best : Math.max(best, withoutArticle(x, y));
}

function withoutArticle(x: Token, y: Token): number {
  let best = 0;
  if (x.bare) best = Math.max(best, wordSimilarity(x.bare(), y.sounds()) - ARTICLE);
  if (y.bare) best = Math.max(best, wordSimilarity(x.sounds(), y.bare()) - ARTICLE);
  if (x.bare && y.bare) best = Math.max(best, wordSimilarity(x.bare(), y.bare()) - ARTICLE);
  return best;
}

/** Abd, -ullah and -uddin meet only their like; an honorific may be a name. */
function roleOf({ kind }: Token): PartKind {
  return kind === 'honour' ? 'name' : kind;
}

function scoreOf(one: ParsedName, other: ParsedName, links: readonly Link[]): number {
  if (links.length === 0) return bestSingle(one, other);
  const leftA = left(one, links, 'a');
  const leftB = left(other, links, 'b');
  const [fewer, more] = leftA.length <= leftB.length ? [leftA, leftB] : [leftB, leftA];
  let loss = 0;
  let total = 0;
  for (const { score, weight } of links) {
    loss += DIFFERENCE * weight * (1 - score);
    total += weight;
  }
  for (const token of fewer) {
    const against = more.reduce(
      (best, y) => (tokenScore(token, y) > tokenScore(token, best) ? y : best),
      more[0] ?? token,
    );
    const weight = (token.weight + against.weight) / 2;
    loss += weight * CONTRADICTION * (1 - 0.5 * tokenScore(token, against));
    total += weight;
  }
  for (const token of more.slice(fewer.length)) loss += token.weight * MISSING;
  const score = 1 - loss / total - (inOrder(links) ? 0 : ORDER);
  return Math.max(0, Math.min(score, capOf(one, other, links)));
}

/** Without any link the best pair still says how far apart two single names are. */
function bestSingle(one: ParsedName, other: ParsedName): number {
  const [x, y] = [one.tokens[0], other.tokens[0]];
  if (!x || !y || one.tokens.length > 1 || other.tokens.length > 1) return 0;
  return tokenScore(x, y);
}

function left(name: ParsedName, links: readonly Link[], side: 'a' | 'b'): Token[] {
  const used = links.reduce(
    (sum, link) => sum | (side === 'a' ? mask(link.a, link.aLength) : mask(link.b, link.bLength)),
    0,
  );
  return name.tokens.filter((_, index) => (used & (1 << index)) === 0);
}

function inOrder(links: readonly Link[]): boolean {
  const sorted = [...links].sort((x, y) => x.a - y.a);
  return sorted.every((link, index) => index === 0 || (sorted[index - 1]?.b ?? 0) < link.b);
}

function capOf(one: ParsedName, other: ParsedName, links: readonly Link[]): number {
  if (links.some(({ aLength, bLength }) => aLength !== bLength)) return 1;
  const [x, y] = [namesIn(one), namesIn(other)];
  return Math.min(x, y) <= 1 && Math.max(x, y) > 1 ? SINGLE_CAP : 1;
}

function namesIn({ tokens }: ParsedName): number {
  return tokens.filter(({ kind }) => kind === 'name').length;
}

/** Each ground for a reason, in the order they are told. */
const REASONS: readonly (readonly [
  Reason,
  (one: ParsedName, other: ParsedName, links: readonly Link[]) => boolean,
])[] = [
  ['same_spelling', (one, other, links) => every(one, other, links, (x, y) => x.text === y.text)],
  ['script', (one, other, links) => some(one, other, links, (x, y) => x.script !== y.script)],
  [
    'same_skeleton',
    (one, other, links) => some(one, other, links, (x, y) => x.text !== y.text && x.skeleton === y.skeleton),
  ],
  ['split_joined', (_one, _other, links) => links.some(({ aLength, bLength }) => aLength !== bLength)],
  [
    'particle',
    (one, other) =>
      one.tokens.concat(other.tokens).some(({ kind, bare }) => kind !== 'name' || bare !== undefined),
  ],
  ['french_english', (one, other, links) => some(one, other, links, frenchEnglish)],
  ['order', (_one, _other, links) => !inOrder(links)],
  ['common_name', (one, other, links) => some(one, other, links, (x) => x.share > COMMON_SHARE)],
  ['missing_part', (one, other, links) => left(one, links, 'a').length !== left(other, links, 'b').length],
  [
    'contradiction',
    (one, other, links) => left(one, links, 'a').length > 0 && left(other, links, 'b').length > 0,
  ],
];

function reasonsFor(one: ParsedName, other: ParsedName, links: readonly Link[]): Reason[] {
  return REASONS.filter(([, holds]) => holds(one, other, links)).map(([reason]) => reason);
}

type Test = (x: Token, y: Token) => boolean;

function pairs(one: ParsedName, other: ParsedName, links: readonly Link[]): [Token, Token][] {
  return links.flatMap((link) => {
    const x = link.aLength === 1 ? one.tokens[link.a] : one.joined[link.a]?.();
    const y = link.bLength === 1 ? other.tokens[link.b] : other.joined[link.b]?.();
    return x && y ? [[x, y] as [Token, Token]] : [];
  });
}

function some(one: ParsedName, other: ParsedName, links: readonly Link[], test: Test): boolean {
  return pairs(one, other, links).some(([x, y]) => test(x, y));
}

function every(one: ParsedName, other: ParsedName, links: readonly Link[], test: Test): boolean {
  return links.length > 0 && pairs(one, other, links).every(([x, y]) => test(x, y));
}

const FRENCH = /ou|tch|dj|ch(?!r)|gu[ei]/;

/** One side spells by French habit what the other spells by English: ou/u, ch/sh, dj/j. */
function frenchEnglish(x: Token, y: Token): boolean {
  return (
    x.script === 'latin' &&
    y.script === 'latin' &&
    x.text !== y.text &&
    FRENCH.test(x.text) !== FRENCH.test(y.text)
  );
}
