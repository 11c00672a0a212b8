import { shownAnyway, reestimatedWeights, type DecidedPairs } from './decided-weights.js';
import { estimateWeights, type ComparedPairs, type Estimate } from './estimate-weights.js';
import { WEIGHTS } from './weights-data.js';

/** m and u of each level. */
type Truth = Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;

const TRUTH: Truth = {
  parent: { parent_same: [0.7, 0.05], parent_like: [0.15, 0.1], parent_other: [0.15, 0.85] },
  birth: { birth_day: [0.4, 0.02], birth_year: [0.5, 0.18], birth_other: [0.1, 0.8] },
  sex: { sex_same: [0.98, 0.6], sex_other: [0.02, 0.4] },
  origin: { origin_same: [0.6, 0.04], origin_other: [0.4, 0.96] },
};
const FIELDS = Object.fromEntries(
  Object.entries(TRUTH).map(([field, levels]) => [field, Object.keys(levels)]),
);

/** Numbers from 0 to 1, the same each time (Park and Miller 1988). */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function simulated(count: number, proportion: number, chance: () => number, truth = TRUTH) {
  return Array.from({ length: count }, () => {
    const same = chance() < proportion;
    const levels = Object.values(truth).map((field) => {
      let left = chance();
      return Object.entries(field).find(([, share]) => (left -= share[same ? 0 : 1]) < 0)?.[0] ?? '';
    });
    return { levels, same, pairs: 1 };
  });
}

const bitsOf = (level: string) => {
  const [m, u] = Object.values(TRUTH).flatMap((levels) => levels[level] ?? []);
  return Math.log2((m ?? NaN) / (u ?? NaN));
};
const furthest = ({ levels }: Estimate) =>
  Math.max(...levels.map(({ level, bits }) => Math.abs(bits - bitsOf(level))));
const at = ({ levels }: Estimate, level: string) => levels.find((one) => one.level === level);

describe('weights estimated from 5,000 pairs', () => {
  const pairs = simulated(5000, 0.3, chances(7));
  const undecided = (share: number, chance = chances(11)): ComparedPairs[] =>
    pairs.map((one) => (chance() < share ? one : { ...one, same: undefined }));

  it('that were all decided are those the pairs were drawn from, within the interval stated', () => {
    const estimate = estimateWeights(pairs, FIELDS);
    expect(furthest(estimate)).toBeLessThan(0.5);
    expect(estimate.proportion).toBeCloseTo(0.3, 1);
    const inside = estimate.levels.filter(
      ({ level, bits, within }) => Math.abs(bits - bitsOf(level)) < within,
    );
    expect(inside.length).toBeGreaterThanOrEqual(estimate.levels.length - 1);
  });

  it('of which a tenth was decided are nearly those', () => {
    const estimate = estimateWeights(undecided(0.1), FIELDS);
    expect([estimate.converged, furthest(estimate) < 0.8]).toEqual([true, true]);
    const decided = estimateWeights(
      undecided(0.1).filter(({ same }) => same !== undefined),
      FIELDS,
    );
    expect(furthest(estimate)).toBeLessThan(furthest(decided));
  });

  it('never explain the pairs less well after a step', () => {
    const { objective } = estimateWeights(undecided(0.1), FIELDS);
    expect(objective.length).toBeGreaterThan(3);
    const falls = objective.filter((value, step) => value < (objective[step - 1] ?? -Infinity) - 1e-6);
    expect(falls).toEqual([]);
  });

  it('say less, and nothing else, when one decision in fifty was wrong', () => {
    const chance = chances(13);
    const noisy = pairs.map((one) => (chance() < 0.02 ? { ...one, same: !one.same } : one));
    const estimate = estimateWeights(noisy, FIELDS);
    const wrong = estimate.levels.filter(({ level, bits }) => Math.abs(bits - bitsOf(level)) > 1);
    // The one pair of one person in fifty whose sex differs is outnumbered by errors; no sign turns.
    expect(wrong.map(({ level }) => level).filter((level) => level !== 'sex_other')).toEqual([]);
    expect(estimate.levels.filter(({ level, bits }) => bits * bitsOf(level) < 0)).toEqual([]);
  });

  it('are the same whether pairs that compare alike are counted or listed', () => {
    const listed = simulated(50, 0.5, chances(3));
    const counted = listed.map((one) => ({ ...one, pairs: 2 }));
    expect(estimateWeights(counted, FIELDS).levels).toEqual(
      estimateWeights([...listed, ...listed], FIELDS).levels,
    );
  });

  it('stay finite for a level never seen, and nothing for a field never compared', () => {
    const fields = { ...FIELDS, sex: ['sex_same', 'sex_other', 'sex_strange'], language: ['language_same'] };
    const estimate = estimateWeights(pairs, fields);
    expect(Math.abs(at(estimate, 'sex_strange')?.bits ?? Infinity)).toBeLessThan(3);
    expect(at(estimate, 'sex_strange')?.within).toBeGreaterThan(3);
    expect(at(estimate, 'language_same')?.bits).toBe(0);
  });
});

describe('decided pairs', () => {
  const named = (pairs: ReturnType<typeof simulated>): DecidedPairs[] =>
    pairs.map(({ levels, ...rest }) => ({ ...rest, kind: 'duplicate', levels: ['name_same', ...levels] }));
  const fewest = (bits: Readonly<Record<string, number>> = {}) => Math.min(...Object.values(bits));
  const weighed = (levels: readonly string[]) =>
    levels.reduce(
      (sum, level) => sum + (level === 'parent_same' ? fewest(WEIGHTS.parent) : (WEIGHTS.levels[level] ?? 0)),
      fewest(WEIGHTS.name[0]?.bits),
    );

  it('of which only those were suggested that agree give the weights of all the same', () => {
    const all = named(simulated(40_000, 0.3, chances(17)));
    const suggested = all.filter(({ levels }) => weighed(levels.slice(1)) >= 10);
    const off = (level: string, bits = Infinity) => Math.abs(bits - bitsOf(level));
    const naive = estimateWeights(suggested, FIELDS);
    expect(off('parent_same', at(naive, 'parent_same')?.bits)).toBeGreaterThan(2.5);
    expect(off('birth_day', at(naive, 'birth_day')?.bits)).toBeGreaterThan(2.5);
    const known = Object.values(FIELDS).flat();
    const levels = reestimatedWeights(suggested, WEIGHTS).filter(({ level }) => known.includes(level));
    expect(levels.filter(({ level, estimate }) => off(level, estimate?.bits) > 0.4)).toEqual([]);
    expect(levels.length).toBe(known.length);
  });

  it('leave a comparison out that they would not have been suggested without', () => {
    const pairs = named([
      { levels: ['birth_day', 'sex_same'], same: true, pairs: 9 },
      { levels: ['birth_other', 'sex_same'], same: false, pairs: 1 },
      { levels: ['birth_other'], same: false, pairs: 1 },
    ]);
    const seen = shownAnyway(
      pairs,
      { birth: ['birth_day', 'birth_other'], sex: ['sex_same', 'sex_other'] },
      WEIGHTS,
    );
    expect(seen.map(({ levels }) => levels)).toEqual([
      ['birth_day', 'sex_same'],
      ['birth_other'],
      ['birth_other'],
    ]);
  });

  it('too few of which were seen keep the weight', () => {
    const pairs = named(simulated(300, 0.5, chances(5)));
    const levels = reestimatedWeights(pairs, WEIGHTS);
    const kept = levels.filter(({ estimate }) => !estimate).map(({ level }) => level);
    expect(kept).toEqual(expect.arrayContaining(['birth_swapped', 'language_same', 'relation_side']));
    expect(levels.some(({ estimate }) => estimate)).toBe(true);
    const parents = Object.values(WEIGHTS.parent);
    const mean = parents.reduce((sum, bits) => sum + bits, 0) / parents.length;
    expect(levels.find(({ level }) => level === 'parent_same')?.old).toBeCloseTo(mean, 6);
  });

  it('of a kind unknown to the weights say nothing', () => {
    const strange = { kind: 'duplicate', levels: ['same'], same: true, pairs: 250 };
    const levels = reestimatedWeights([strange], WEIGHTS);
    expect(levels.filter(({ estimate }) => estimate)).toEqual([]);
  });
});
