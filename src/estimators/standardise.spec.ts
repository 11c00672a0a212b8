import { standardisedShare } from './standardise.js';

const STRATA = [
  { weight: 30, events: 10, exposure: 50 },
  { weight: 70, events: 40, exposure: 80 },
];

describe('direct standardisation', () => {
  it('weighs the shares of the strata, and their binomial variances by the squares', () => {
    const found = standardisedShare(STRATA);
    expect(found?.value).toBeCloseTo(0.3 * 0.2 + 0.7 * 0.5, 12);
    expect(found?.se).toBeCloseTo(Math.sqrt((0.09 * 0.16) / 50 + (0.49 * 0.25) / 80), 12);
  });

  it('gives the crude share when the population is its own reference', () => {
    const own = STRATA.map((stratum) => ({ ...stratum, weight: stratum.exposure }));
    expect(standardisedShare(own)?.value).toBeCloseTo(50 / 130, 12);
  });

  it('does not exist where a stratum that counts is empty, or none counts', () => {
    const empty = { weight: 10, events: 0, exposure: 0 };
    expect(standardisedShare([...STRATA, empty])).toBeNull();
    expect(standardisedShare([...STRATA, { ...empty, weight: 0 }])?.value).toBeCloseTo(0.41, 12);
    expect(standardisedShare([])).toBeNull();
  });

  it('keeps its limits where a share can be', () => {
    const limits = standardisedShare([{ weight: 1, events: 9, exposure: 10 }])?.limits;
    expect(limits?.upper).toBe(1);
    expect(standardisedShare([{ weight: 1, events: 1, exposure: 10 }])?.limits.lower).toBe(0);
  });
});
