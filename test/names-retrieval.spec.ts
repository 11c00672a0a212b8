import { blockingKeys, keyRarity } from '../src/matching/names.js';
import { population } from './support/names/population.js';
import { retrieval } from './support/names/retrieval.js';

describe('among 10,000 people, a name spelt another way', () => {
  const found = retrieval(population(10_000), 1_000, { blockingKeys, keyRarity });

  it('is found within the first 200 by its keys', () => {
    expect(found.first200).toBeGreaterThanOrEqual(0.97);
  });

  it('has at most eight keys, four on average, none of them on many people', () => {
    expect(found.mostKeys).toBeLessThanOrEqual(8);
    expect(found.keysPerPerson).toBeLessThan(4.5);
    expect(found.commonestShare).toBeLessThanOrEqual(0.015);
  });
});
