import fc from 'fast-check';
import { patients, REFERENCE } from '../../test/support/survival-data.js';
import { grayTest } from './gray.js';
import type { Observation } from './risk-sets.js';

function halves(set: string): [Observation[], Observation[]] {
  const rows = patients(set);
  const first = rows[0]?.group;
  return [rows.filter(({ group }) => group === first), rows.filter(({ group }) => group !== first)];
}
const one = (cause: string | null): Observation => ({ entry: 0, time: 5, cause });

describe('Gray’s test', () => {
  it.each(['pcm', 'death'] as const)(
    'agrees with R on %s by sex in mgus2, whichever group is first',
    (cause) => {
      const [a, b] = halves('mgus2');
      expect(grayTest([a, b], cause)?.statistic).toBeCloseTo(REFERENCE.mgus2.gray[cause], 6);
      expect(grayTest([b, a], cause)?.statistic).toBeCloseTo(REFERENCE.mgus2.gray[cause], 6);
    },
  );

  it.each(['pcm', 'death'] as const)('agrees with R on %s by thirds of mgus2, in any order', (cause) => {
    const rows = patients('mgus2');
    const third = rows.length / 3;
    const groups = [0, 1, 2].map((place) => rows.filter((_, index) => Math.floor(index / third) === place));
    const [a = [], b = [], c = []] = groups;
    for (const order of [groups, [c, a, b]]) {
      const found = grayTest(order, cause);
      expect(found?.statistic).toBeCloseTo(REFERENCE.mgus2.grayThirds[cause], 6);
      expect(found?.degrees).toBe(2);
    }
  });

  it('gives the published 1.19 (p 0.27) and 11.65 (p 0.0006)', () => {
    const [a, b] = halves('mgus2');
    expect(grayTest([a, b], 'pcm')?.p).toBeCloseTo(0.27, 2);
    expect(grayTest([a, b], 'death')?.p).toBeCloseTo(0.0006, 4);
  });

  it('says nothing of an empty group, or of a cause nobody had', () => {
    expect(grayTest([[], [one('a')]], 'a')).toBeNull();
    expect(grayTest([[one('b')], [one(null)]], 'a')).toBeNull();
    expect(grayTest([[], []], 'a')).toBeNull();
    expect(grayTest([[one('a')]], 'a')).toBeNull();
    expect(grayTest([], 'a')).toBeNull();
  });
});

describe('a comparison of groups', () => {
  it('gives a number between 0 and 1 or nothing, with ties, competitors and delayed entry', () => {
    const day = fc.integer({ min: 0, max: 12 });
    const group = fc.array(
      fc.record({ entry: fc.oneof(fc.constant(0), day), time: day, cause: fc.constantFrom('a', 'b', null) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        for (const groups of [
          [a, b],
          [a, b, c],
        ]) {
          const test = grayTest(groups, 'a');
          if (test) expect(test.statistic >= 0 && test.p >= 0 && test.p <= 1).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
