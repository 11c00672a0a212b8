import { Random } from '../../../src/demo/random.js';
import { AFGHAN_GIVEN, ARABIC_GIVEN, ETHIOPIAN_GIVEN, HORN_GIVEN } from './given-names.js';
import {
  AFGHAN_FAMILY,
  ALBANIAN_FAMILY,
  ALBANIAN_GIVEN,
  GUINEAN_FAMILY,
  GUINEAN_GIVEN,
  KURDISH_GIVEN,
  SOMALI_GIVEN,
  SYRIAN_FAMILY,
  VIETNAMESE_FAMILY,
  VIETNAMESE_GIVEN,
  VIETNAMESE_MIDDLE,
} from './more-names.js';

/** The ways one part of a name is written; the last one in the script of the country, where it has one. */
type Part = readonly string[];

interface Spelt {
  readonly parts: Part;
  readonly weight: number;
}

interface Country {
  readonly code: string;
  /** Its part of the population, of a hundred. */
  readonly weight: number;
  readonly parts: (random: Random) => Part[];
}

/** Few names are on many people: weights fall as Zipf’s law has it; the flatter, the fewer bear the first names. */
function ranked(list: string, flatness: number): readonly Spelt[] {
  return list
    .split(',')
    .map((group, rank) => ({ parts: group.trim().split('|'), weight: 1 / (rank + flatness) ** 0.9 }));
}

const AFGHAN = { given: ranked(AFGHAN_GIVEN, 3), family: ranked(AFGHAN_FAMILY, 8) };
const ARABIC = { given: ranked(ARABIC_GIVEN, 3), family: ranked(SYRIAN_FAMILY, 8) };
const GUINEAN = { given: ranked(GUINEAN_GIVEN, 4), family: ranked(GUINEAN_FAMILY, 2) };
const ALBANIAN = { given: ranked(ALBANIAN_GIVEN, 5), family: ranked(ALBANIAN_FAMILY, 5) };
const VIETNAMESE = {
  family: ranked(VIETNAMESE_FAMILY, 1),
  middle: ranked(VIETNAMESE_MIDDLE, 1),
  given: ranked(VIETNAMESE_GIVEN, 5),
};
const [TIGRINYA, ETHIOPIAN, SOMALI, KURDISH] = [
  ranked(HORN_GIVEN, 8),
  ranked(ETHIOPIAN_GIVEN, 6),
  ranked(SOMALI_GIVEN, 3),
  ranked(KURDISH_GIVEN, 5),
];
/** What Afghan names go together with. */
const BESIDE: readonly Spelt[] = [
  { parts: ['Mohammad', 'Mohamad', 'Muhammad', 'محمد'], weight: 60 },
  { parts: ['Khan', 'Khaan', 'خان'], weight: 15 },
  { parts: ['Gul', 'Goul', 'ګل'], weight: 12 },
  { parts: ['Jan', 'Djan', 'جان'], weight: 8 },
  { parts: ['Agha', 'Aga', 'آغا'], weight: 5 },
];

const COUNTRIES: readonly Country[] = [
  { code: 'AFG', weight: 35, parts: afghan },
  { code: 'SDN', weight: 15, parts: (random) => chain(random, ARABIC.given, 0.7) },
  { code: 'ERI', weight: 12, parts: (random) => chain(random, TIGRINYA, 0.3) },
  { code: 'ETH', weight: 8, parts: (random) => chain(random, ETHIOPIAN, 0.2) },
  { code: 'SOM', weight: 8, parts: (random) => chain(random, SOMALI, 0.8) },
  { code: 'SYR', weight: 5, parts: (random) => [draw(random, ARABIC.given), tailed(random, ARABIC.family)] },
  { code: 'IRQ', weight: 5, parts: (random) => chain(random, KURDISH, 0.6) },
  { code: 'VNM', weight: 4, parts: vietnamese },
  {
    code: 'ALB',
    weight: 3,
    parts: (random) => [draw(random, ALBANIAN.given), tailed(random, ALBANIAN.family)],
  },
  { code: 'GIN', weight: 5, parts: guinean },
];

/** Somebody of the invented population: how the name was recorded, and how somebody else wrote it elsewhere. */
export interface Somebody {
  readonly country: string;
  readonly recorded: string;
  readonly elsewhere: string;
}

/** So many people, always the same ones for a seed. */
export function population(size: number, seed = 'an invented population'): Somebody[] {
  const random = new Random(seed);
  return Array.from({ length: size }, () => somebody(random));
}

function somebody(random: Random): Somebody {
  const { code, parts } = random.weighted(COUNTRIES);
  const name = parts(random);
  return { country: code, recorded: written(random, name), elsewhere: elsewhere(random, name) };
}

function draw(random: Random, from: readonly Spelt[]): Part {
  return random.weighted(from).parts;
}

/** One in five bears a name that is on no list. */
function tailed(random: Random, from: readonly Spelt[]): Part {
  return random.chance(0.2) ? rare(random) : draw(random, from);
}

/** Own, father’s and often grandfather’s name. */
function chain(random: Random, from: readonly Spelt[], grandfather: number): Part[] {
  const parts = [draw(random, from), tailed(random, from)];
  return random.chance(grandfather) ? [...parts, tailed(random, from)] : parts;
}

function afghan(random: Random): Part[] {
  const own = draw(random, AFGHAN.given);
  const family = tailed(random, random.chance(0.75) ? AFGHAN.family : AFGHAN.given);
  if (random.chance(0.6)) return [own, family];
  const beside = draw(random, BESIDE);
  return beside === BESIDE[0]?.parts ? [beside, own, family] : [own, beside, family];
}

function vietnamese(random: Random): Part[] {
  return [draw(random, VIETNAMESE.family), draw(random, VIETNAMESE.middle), draw(random, VIETNAMESE.given)];
}

function guinean(random: Random): Part[] {
  const own = draw(random, GUINEAN.given);
  const family = tailed(random, GUINEAN.family);
  return random.chance(0.3) ? [own, draw(random, GUINEAN.given), family] : [own, family];
}

const ONSETS = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'r', 's', 't', 'w', 'z', 'sh', 'kh', 'q'];
const VOWELS = ['a', 'i', 'o', 'e', 'u'];
/** Ways French, English and German hands write the same sounds. */
const HANDS: readonly (readonly [RegExp, string])[] = [
  [/u/g, 'ou'],
  [/i/g, 'ee'],
  [/sh/g, 'ch'],
  [/q/g, 'k'],
  [/w/g, 'ou'],
  [/j/g, 'dj'],
];

function rare(random: Random): Part {
  const syllables = Array.from(
    { length: random.between(2, 3) },
    () => random.pick(ONSETS) + random.pick(VOWELS),
  );
  const name = syllables.join('') + random.pick(['', 'n', 'r', 'l', 'd']);
  const other = random
    .shuffled(HANDS)
    .slice(0, 3)
    .reduce((text, [sound, hand]) => text.replace(sound, hand), name);
  return [name, other].map((text) => text.charAt(0).toUpperCase() + text.slice(1));
}

function latin(part: Part): Part {
  return part.filter((spelling) => /\p{Script=Latin}/u.test(spelling));
}

function written(random: Random, name: readonly Part[]): string {
  return name.map((part) => random.pick(latin(part))).join(' ');
}

/** Spelt anew, sometimes in the script of the country, in another order or with a part left out. */
function elsewhere(random: Random, name: readonly Part[]): string {
  const kept = name.length > 2 && random.chance(0.12) ? [...name.slice(0, -2), ...name.slice(-1)] : name;
  const ordered = random.chance(0.12) ? [...kept.slice(-1), ...kept.slice(0, -1)] : kept;
  const scripted = ordered.every((part) => latin(part).length < part.length);
  if (scripted && random.chance(0.2)) return ordered.map((part) => part.at(-1) ?? '').join(' ');
  return written(random, ordered);
}
