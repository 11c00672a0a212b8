import { blockingKeys, keyRarity } from '../src/matching/names.js';
import { population } from './support/names/population.js';
import { retrieval } from './support/names/retrieval.js';

describe.each([
  [10_000, 0.97],
  [100_000, 0.95],
])('among %i people, a name spelt another way', (size, goal) => {
  const found = retrieval(population(size), 1_000, { blockingKeys, keyRarity });

  it('is found within the first 200 by its keys', () => {
    expect(found.first200).toBeGreaterThanOrEqual(goal);
  });

  it('has at most eight keys, four on average, none of them on many people', () => {
    expect(found.mostKeys).toBeLessThanOrEqual(8);
    expect(found.keysPerPerson).toBeLessThan(4.5);
    expect(found.commonestShare).toBeLessThanOrEqual(0.015);
  });
});
