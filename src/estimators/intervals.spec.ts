import { chiSquareTail, gammaQuantile } from './gamma.js';
import { poissonRate, wilson } from './intervals.js';

describe('Wilson’s interval', () => {
  it('is the published one (Newcombe 1998: 81 of 263, 15 of 148, 0 of 20, 1 of 29)', () => {
    const found = [
      [81, 263],
      [15, 148],
      [0, 20],
      [1, 29],
    ].map(([x = 0, n = 0]) => Object.values(wilson(x, n) ?? {}).map((limit) => Number(limit).toFixed(4)));
    expect(found).toEqual([
      ['0.2553', '0.3662'],
      ['0.0624', '0.1605'],
      ['0.0000', '0.1611'],
      ['0.0061', '0.1718'],
    ]);
  });

  it('has width at nought and at all, and does not exist for no cases', () => {
    expect(wilson(20, 20)).toEqual({ lower: expect.closeTo(0.8389, 4) as number, upper: 1 });
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('the exact interval of a rate', () => {
  it.each([
    [0, 0, 3.688879],
    [1, 0.025318, 5.571643],
    [5, 1.623486, 11.668332],
    [10, 4.795389, 18.390356],
    [100, 81.363991, 121.626794],
  ])('for %i events is that of the published table (Garwood 1936)', (events, lower, upper) => {
    const found = poissonRate(events, 1);
    expect(found?.lower).toBeCloseTo(lower, 5);
    expect(found?.upper).toBeCloseTo(upper, 5);
  });

  it('is per unit of exposure, and does not exist without any', () => {
    expect(poissonRate(5, 250)).toMatchObject({ rate: 0.02, lower: expect.closeTo(0.00649394, 7) as number });
    expect(poissonRate(0, 0)).toBeNull();
  });

  it('holds for many events', () => {
    const { lower = 0, upper = 0 } = poissonRate(100_000, 1) ?? {};
    expect(lower).toBeCloseTo(99_381.152664, 5);
    expect(upper).toBeCloseTo(100_621.74474, 5);
  });
});

describe('the χ² distribution', () => {
  it('has the published points: 3.841 for one degree, 5.991 for two, 18.307 for ten', () => {
    expect([1, 2, 10].map((df) => (2 * gammaQuantile(df / 2, 0.05)).toFixed(3))).toEqual([
      '3.841',
      '5.991',
      '18.307',
    ]);
    expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 6);
    expect(chiSquareTail(0, 1)).toBe(1);
  });
});
