import fc from 'fast-check';
import { patients, REFERENCE } from '../../test/support/survival-data.js';
import { grayTest, logRank } from './gray.js';
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
      expect(grayTest(a, b, cause)?.statistic).toBeCloseTo(REFERENCE.mgus2.gray[cause], 6);
      expect(grayTest(b, a, cause)?.statistic).toBeCloseTo(REFERENCE.mgus2.gray[cause], 6);
    },
  );

  it('gives the published 1.19 (p 0.27) and 11.65 (p 0.0006)', () => {
    const [a, b] = halves('mgus2');
    expect(grayTest(a, b, 'pcm')?.p).toBeCloseTo(0.27, 2);
    expect(grayTest(a, b, 'death')?.p).toBeCloseTo(0.0006, 4);
  });

  it('says nothing of an empty group, or of a cause nobody had', () => {
    expect(grayTest([], [one('a')], 'a')).toBeNull();
    expect(grayTest([one('b')], [one(null)], 'a')).toBeNull();
    expect(grayTest([], [], 'a')).toBeNull();
  });
});

describe('a comparison of two groups', () => {
  it('gives a number between 0 and 1 or nothing, with ties, competitors and delayed entry', () => {
    const day = fc.integer({ min: 0, max: 12 });
    const group = fc.array(
      fc.record({ entry: fc.oneof(fc.constant(0), day), time: day, cause: fc.constantFrom('a', 'b', null) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(group, group, (a, b) => {
        for (const test of [grayTest(a, b, 'a'), logRank(a, b)])
          if (test) expect(test.statistic >= 0 && test.p >= 0 && test.p <= 1).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the log-rank test', () => {
  it.each(['lung', 'veteran'] as const)('agrees with R on %s', (set) =>
    expect(logRank(...halves(set))?.statistic).toBeCloseTo(REFERENCE[set].logRank, 6),
  );

  it('says nothing of an empty group, or where nobody or everybody ended at once', () => {
    expect(logRank([], [one('a')])).toBeNull();
    expect(logRank([one(null)], [one(null)])).toBeNull();
    expect(logRank([one('a')], [one('a')])).toBeNull();
  });
});
