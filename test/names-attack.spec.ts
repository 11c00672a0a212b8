import { randomBytes } from 'node:crypto';
import { keysOfPerson, paddedLength, tokenOf } from '../src/matching/name-tokens.js';
import { population, type Somebody } from './support/names/population.js';

/** How many of the commonest keys the attacker knows the order of. */
const KNOWN = 1_000;
const SEEDS = ['first', 'second', 'third', 'fourth', 'fifth'];

type Keys = (name: string) => readonly string[];

const stored: Keys = (name) => keysOfPerson({ names: [{ given: name }], phones: [] }).map(({ key }) => key);
/** What an index without a stop list would hold. */
const everyPart: Keys = (name) => [...new Set(name.toLowerCase().split(' '))];

function byFrequency<T>(lists: readonly (readonly T[])[]): T[] {
  const counts = new Map<T, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([one]) => one);
}

/** A dump of the index: everybody's tokens, padded with random ones, and what each token stands for. */
function dumped(people: readonly Somebody[], keys: Keys) {
  const secret = randomBytes(32);
  const meaning = new Map<bigint, string>();
  const rows = people.map(({ recorded }) => {
    const tokens = keys(recorded).map((key) => {
      const token = tokenOf(secret, { family: 'name', key });
      meaning.set(token, key);
      return token;
    });
    const padding = paddedLength(tokens.length) - tokens.length;
    return [...tokens, ...Array.from({ length: padding }, () => randomBytes(8).readBigInt64BE(0))];
  });
  return { rows, meaning };
}

/** The commonest keys of a population of the same names, the commonest first: what the attacker goes by. */
function expectedBy(auxiliary: readonly Somebody[], keys: Keys): readonly string[] {
  return byFrequency(auxiliary.map(({ recorded }) => keys(recorded))).slice(0, KNOWN);
}

/**
 * Rank matching (Naveed, Kamara, Wright, CCS 2015): the n-th commonest token is taken for the n-th commonest key the
 * attacker expects. Answers the part of all stored tokens that are labelled right, of one, padding left out.
 */
function labelledRight(people: readonly Somebody[], expected: readonly string[], keys: Keys): number {
  const { rows, meaning } = dumped(people, keys);
  const seen = byFrequency(rows).slice(0, KNOWN);
  const right = new Set(seen.filter((token, rank) => meaning.get(token) === expected[rank]));
  const real = rows.flat().filter((token) => meaning.has(token));
  return real.filter((token) => right.has(token)).length / real.length;
}

/** On average over several populations, as one alone may be lucky. */
function labelledOnAverage(size: number, expected: readonly string[], keys: Keys): number {
  const parts = SEEDS.map((seed) => labelledRight(population(size, seed), expected, keys));
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

describe('somebody with a dump of the index, the code and the order of the thousand commonest keys', () => {
  const auxiliary = population(50_000, 'what the attacker knows');
  const expected = expectedBy(auxiliary, stored);

  it.each([1_000, 10_000])('labels less than 2 %% of the tokens of %i people', (size) => {
    expect(labelledOnAverage(size, expected, stored)).toBeLessThan(0.02);
  });

  it('would label more than that of an index that left no common name out', () => {
    expect(labelledOnAverage(10_000, expectedBy(auxiliary, everyPart), everyPart)).toBeGreaterThan(0.02);
  });
});
