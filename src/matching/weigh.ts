import { AGREES, bestOf, CONTRADICTS, LIKE } from './best-of.js';
import { nameScore } from './compare-names.js';
import { birthLine } from './birth-evidence.js';
import {
  BANDS,
  type Band,
  type Evidence,
  type EvidenceField,
  type EvidenceLine,
  type Reason,
} from './evidence.js';
import { phoneKey, wholeName } from './name-tokens.js';
import { compareOrigins } from './origins.js';
import type { NameFact, PersonFacts } from './person-facts.js';
import { regionOf } from './regions.js';
import { type Region, type Weights, WEIGHTS } from './weights-data.js';

/** A search is for somebody thought to be on record; a duplicate is one record among all. */
export type WeighingMode = 'search' | 'duplicate';

export interface Weighing {
  readonly mode: WeighingMode;
  /** How many people of the kind are on record. */
  readonly population: number;
  readonly weights?: Weights;
}

/** Whoever searches means somebody they have reason to think on record: one in thirty-two of those who would fit. An estimate. */
const SEARCH_PRIOR = -5;
const NAMES_SOUGHT: readonly EvidenceField[] = ['name', 'sought_name'];
/** Neighbours whose papers or statements are often of the other. */
const NEIGHBOURS = [
  ['AFG', 'PAK'],
  ['ERI', 'ETH'],
  ['SDN', 'TCD'],
  ['IRQ', 'IRN'],
] as const;
const COMMON_NATIONALITIES = new Set(['AFG', 'SDN', 'ERI', 'ETH', 'SYR', 'IRQ']);

/**
 * What speaks for and against two records being one person: log2 of m/u of each field, summed over a prior of one in the
 * population (Fellegi and Sunter 1969). A field that one of them lacks says nothing.
 */
export function weigh(
  a: PersonFacts,
  b: PersonFacts,
  { mode, population, weights = WEIGHTS }: Weighing,
): Evidence {
  const { lines, highest } = comparedLines(a, b, weights);
  return summed(weights, mode === 'search' ? SEARCH_PRIOR : priorAmong(population), lines, highest);
}

/** One in so many people, in bits. */
export function priorAmong(population: number): number {
  return -Math.log2(Math.max(population, 2));
}

/** The most that a pair may be held to, however much speaks for it. */
type Highest = Exclude<Band, 'hidden'>;

/** What each field says of two records, and the most that their given names allow. */
export function comparedLines(
  a: PersonFacts,
  b: PersonFacts,
  weights: Weights,
): { readonly lines: readonly EvidenceLine[]; readonly highest: Highest } {
  const region = regionOf([...a.nationalities, ...b.nationalities]);
  const name = nameLine(a.names, b.names, region, weights);
  const lines = [
    name?.line,
    parentLine('father', a.fatherNames, b.fatherNames, region, weights),
    parentLine('mother', a.motherNames, b.motherNames, region, weights),
    birthLine(a, b, weights),
    ...codedLines(a, b, weights),
    originLine(a.origins, b.origins, weights),
    phoneLine(a.phones, b.phones, weights),
  ].filter((each) => each !== undefined);
  return { lines, highest: name?.highest ?? 'strong' };
}

/** Given names that contradict allow no more than weak, and those that only sound alike no more than possible. */
function highestOf(given: number): Highest {
  return given < CONTRADICTS ? 'weak' : given < LIKE ? 'possible' : 'strong';
}

/** The whole weighing of some lines: names alone are possible at most. */
export function summed(
  weights: Weights,
  prior: number,
  lines: readonly EvidenceLine[],
  highest: Highest,
): Evidence {
  const sum = lines.reduce((total, each) => total + each.bits, prior);
  const posterior = 1 / (1 + 2 ** -sum);
  const nameAlone = lines.every(({ field, bits }) => NAMES_SOUGHT.includes(field) || bits <= 0);
  return {
    weightsVersion: weights.version,
    prior,
    lines: lines.toSorted((one, other) => other.bits - one.bits),
    posterior,
    band: bandOf(posterior, nameAlone && highest === 'strong' ? 'possible' : highest),
  };
}

/** The band of a posterior, and never above the highest that what was compared allows. */
function bandOf(posterior: number, highest: Highest): Band {
  const band =
    posterior >= 0.9 ? 'strong' : posterior >= 0.5 ? 'possible' : posterior >= 0.1 ? 'weak' : 'hidden';
  return BANDS.indexOf(band) < BANDS.indexOf(highest) ? highest : band;
}

/** A line of a level the weights know. */
export function line(
  field: EvidenceField,
  level: string,
  weights: Weights,
  reasons: readonly Reason[],
  values?: readonly [string, string],
): EvidenceLine {
  return { field, level, bits: weights.levels[level] ?? 0, reasons, values };
}

function nameLine(ours: readonly NameFact[], theirs: readonly NameFact[], region: Region, weights: Weights) {
  const best = bestOf(ours, theirs, wholeName);
  if (!best) return undefined;
  const { score, reasons, values, pair } = best;
  const level = weights.name.find(({ from }) => score >= from);
  if (!level) return undefined;
  const [one, other] = pair;
  const highest = highestOf(givenScore(one, other) ?? score);
  return {
    highest,
    line: {
      field: 'name' as const,
      level: level.level,
      bits: level.bits[region],
      reasons: highest === 'possible' ? [...reasons, 'siblings_alike' as const] : reasons,
      values,
    },
  };
}

/**
 * How alike two names are without the family's, which must not hide that two brothers are two, nor that one record has
 * given and family name the other way round. Where one is written in a whole, it is taken without the words that are the
 * other's family name. Undefined where nothing tells which these are.
 */
function givenScore(one: NameFact, other: NameFact): number | undefined {
  if (one.family !== undefined && other.family !== undefined)
    return Math.max(
      nameScore(one.given, other.given),
      Math.min(nameScore(one.given, other.family), nameScore(one.family, other.given)),
    );
  const family = (one.family ?? other.family)?.split(/\s+/);
  if (!family) return undefined;
  const [whole, { given }] = one.family === undefined ? [one, other] : [other, one];
  const words = whole.given.split(/\s+/);
  const rest = words.filter((word) => family.every((each) => nameScore(word, each) < AGREES));
  const told = rest.length > 0 && rest.length < words.length;
  return told ? nameScore(rest.join(' '), given) : undefined;
}

function parentLine(
  field: 'father' | 'mother',
  ours: readonly string[],
  theirs: readonly string[],
  region: Region,
  weights: Weights,
): EvidenceLine | undefined {
  const best = bestOf(ours, theirs, (one) => one);
  if (!best) return undefined;
  const { score, reasons, values } = best;
  if (score >= AGREES) return { field, level: 'parent_same', bits: weights.parent[region], reasons, values };
  if (score < CONTRADICTS) return line(field, 'parent_other', weights, ['contradiction'], values);
  return line(field, score >= LIKE ? 'parent_like' : 'parent_unsure', weights, reasons, values);
}

function codedLines(a: PersonFacts, b: PersonFacts, weights: Weights): (EvidenceLine | undefined)[] {
  return [sexLine(a, b, weights), nationalityLine(a, b, weights), languageLine(a, b, weights)];
}

function sexLine(
  { sex: one }: PersonFacts,
  { sex: other }: PersonFacts,
  weights: Weights,
): EvidenceLine | undefined {
  if (!one || !other || one === 'unknown' || other === 'unknown') return undefined;
  return one === other
    ? line('sex', 'sex_same', weights, [])
    : line('sex', 'sex_other', weights, ['contradiction']);
}

function nationalityLine(a: PersonFacts, b: PersonFacts, weights: Weights): EvidenceLine | undefined {
  const [ours, theirs] = [a.nationalities, b.nationalities].map((list) =>
    list.filter((code) => !/^XX/.test(code)),
  );
  if (!ours?.length || !theirs?.length) return undefined;
  const shared = ours.filter((code) => theirs.includes(code));
  if (shared.length > 0) {
    const rare = !shared.some((code) => COMMON_NATIONALITIES.has(code));
    return line('nationality', rare ? 'nationality_rare' : 'nationality_same', weights, []);
  }
  const near = NEIGHBOURS.some(
    ([x, y]) => (ours.includes(x) && theirs.includes(y)) || (ours.includes(y) && theirs.includes(x)),
  );
  return near
    ? line('nationality', 'nationality_neighbour', weights, [])
    : line('nationality', 'nationality_other', weights, ['contradiction']);
}

function languageLine(a: PersonFacts, b: PersonFacts, weights: Weights): EvidenceLine | undefined {
  if (a.languages.length === 0 || b.languages.length === 0) return undefined;
  const shared = a.languages.some((code) => b.languages.includes(code));
  return line(
    'language',
    shared ? 'language_same' : 'language_other',
    weights,
    shared ? [] : ['contradiction'],
  );
}

/** One number in common, however the country was dialled. */
function phoneLine(
  ours: readonly string[],
  theirs: readonly string[],
  weights: Weights,
): EvidenceLine | undefined {
  const known = new Set(ours.map(phoneKey).filter((key) => key !== ''));
  return theirs.some((phone) => known.has(phoneKey(phone)))
    ? line('phone', 'phone_same', weights, [])
    : undefined;
}

function originLine(
  ours: readonly string[],
  theirs: readonly string[],
  weights: Weights,
): EvidenceLine | undefined {
  const compared = compareOrigins(ours, theirs);
  return compared && line('origin', compared.level, weights, compared.reasons, compared.values);
}
