import { SAME_NAME, similarity, SUGGEST } from '../src/matching/names.js';
import {
  type Pair,
  pairsOf,
  precisionRecallArea,
  reaching,
  recallAt,
  type Scored,
  strangers,
} from './support/names/pairs.js';

const scored = (pairs: readonly Pair[]): Scored[] =>
  pairs.map((pair) => ({ ...pair, score: similarity(pair.a, pair.b) }));

describe.each(['', 'held-out-'])('names of the files %svariants.csv and look-alikes.csv', (prefix) => {
  const variants = scored(pairsOf(`${prefix}variants.csv`));
  const lookAlikes = scored(pairsOf(`${prefix}look-alikes.csv`));
  const others = scored(strangers(variants));
  /** Look-alikes are rarer among all names than in their file: every fifth. */
  const everyone = [...variants, ...others, ...lookAlikes.filter((_, index) => index % 5 === 0)];
  const hard = [...variants.filter(({ category }) => category !== 'cross_script'), ...lookAlikes];

  it('are told apart along the whole scale', () => {
    expect(precisionRecallArea(everyone)).toBeGreaterThanOrEqual(0.99);
    expect(precisionRecallArea(hard)).toBeGreaterThanOrEqual(0.965);
  });

  it('of one person are still found where 95 and 99 of 100 pairs are right', () => {
    expect(recallAt(0.95, everyone)).toBeGreaterThanOrEqual(0.97);
    expect(recallAt(0.99, everyone)).toBeGreaterThanOrEqual(0.82);
  });

  it('of one person are suggested, in one script and across two', () => {
    expect(reaching(variants, SUGGEST)).toBeGreaterThanOrEqual(0.98);
    const across = variants.filter(({ category }) => category === 'cross_script');
    expect(reaching(across, SUGGEST)).toBeGreaterThanOrEqual(0.95);
  });

  it('of strangers are not suggested, and those of look-alikes seldom called the same', () => {
    expect(reaching(others, SUGGEST)).toBeLessThanOrEqual(0.015);
    expect(reaching(lookAlikes, SAME_NAME)).toBeLessThanOrEqual(0.1);
  });
});

describe.each(['', 'held-out-'])('names of one person in %svariants.csv', (prefix) => {
  const languages = [...Map.groupBy(scored(pairsOf(`${prefix}variants.csv`)), ({ language }) => language)];

  it.each(languages)('are suggested in %s', (_, pairs) => {
    expect(reaching(pairs, SUGGEST)).toBeGreaterThanOrEqual(0.9);
  });
});
