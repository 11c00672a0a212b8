import { patients, REFERENCE } from '../../test/support/survival-data.js';
import { aalenJohansen } from './aalen-johansen.js';
import { kaplanMeier } from './kaplan-meier.js';
import { restrictedMean, timeLost } from './restricted-mean.js';
import type { Observation } from './risk-sets.js';

describe('the restricted mean', () => {
  it.each(['lung', 'veteran', 'small'] as const)('of %s agrees with R', (set) => {
    const { tau, rmst, rmstSe } = REFERENCE[set].curve;
    const found = restrictedMean(kaplanMeier(patients(set)), tau);
    expect(Math.abs((found?.days ?? NaN) - rmst)).toBeLessThan(1e-6);
    expect(Math.abs((found?.se ?? NaN) - rmstSe)).toBeLessThan(1e-4);
  });

  it('is what the causes have left of the time, and their shares agree with R', () => {
    const { tau, pcm, death } = REFERENCE.mgus2;
    const rows = patients('mgus2');
    const curve = aalenJohansen(rows, ['pcm', 'death']);
    expect(timeLost(curve, 'pcm', tau)).toBeCloseTo(pcm.lost, 6);
    expect(timeLost(curve, 'death', tau)).toBeCloseTo(death.lost, 6);
    const open = restrictedMean(kaplanMeier(rows), tau)?.days ?? NaN;
    expect(open + pcm.lost + death.lost).toBeCloseTo(tau, 6);
  });

  it('is unknown beyond the last day anybody was followed, but not once everybody has ended', () => {
    const one = (cause: string | null): Observation => ({ entry: 0, time: 5, cause });
    expect(restrictedMean(kaplanMeier([one('a'), one(null)]), 6)).toBeNull();
    expect(restrictedMean(kaplanMeier([one('a'), one('b')]), 6)).toEqual({ days: 5, se: 0 });
    expect(restrictedMean([], 6)).toBeNull();
    expect(timeLost(aalenJohansen([one('a'), one(null)], ['a']), 'a', 6)).toBeNull();
    expect(timeLost(aalenJohansen([one('a')], ['a']), 'a', 6)).toBe(1);
  });
});
