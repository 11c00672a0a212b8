import fc from 'fast-check';
import { delayed, patients, REFERENCE } from '../../test/support/survival-data.js';
import { aalenJohansen, incidenceQuantile } from './aalen-johansen.js';
import { kaplanMeier } from './kaplan-meier.js';
import type { Observation } from './risk-sets.js';

const CAUSES = ['pcm', 'death'] as const;

describe('Aalen–Johansen agrees with R', () => {
  const curve = aalenJohansen(patients('mgus2'), CAUSES);

  it('on who is at risk when, and on the share still open', () => {
    expect(curve.map(({ time }) => time)).toEqual(REFERENCE.mgus2.time);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual(REFERENCE.mgus2.atRisk);
    const worst = Math.max(...curve.map(({ open }, i) => Math.abs(open - (REFERENCE.mgus2.open[i] ?? NaN))));
    expect(worst).toBeLessThan(1e-6);
  });

  it.each(CAUSES)('on the incidence of %s, its standard error and limits', (cause) => {
    const { incidence, se, lower, upper } = REFERENCE.mgus2[cause];
    curve.forEach(({ causes }, index) => {
      const found = causes.get(cause);
      expect(Math.abs((found?.incidence ?? NaN) - (incidence[index] ?? NaN))).toBeLessThan(1e-6);
      expect(Math.abs((found?.se ?? NaN) - (se[index] ?? NaN))).toBeLessThan(1e-4);
      if (!found?.limits) return;
      expect(Math.abs(found.limits.lower - (lower[index] ?? NaN))).toBeLessThan(1e-4);
      expect(Math.abs(found.limits.upper - (upper[index] ?? NaN))).toBeLessThan(1e-4);
    });
  });

  it('on the incidence with delayed entry', () => {
    const { time, pcm, se } = REFERENCE.mgus2.delayed;
    const late = aalenJohansen(delayed('mgus2'), CAUSES);
    expect(late.map((step) => step.time)).toEqual(time);
    const worst = late.map(({ causes }, index) => {
      const found = causes.get('pcm');
      const off = Math.abs((found?.incidence ?? NaN) - (pcm[index] ?? NaN));
      return Math.max(off * 100, Math.abs((found?.se ?? NaN) - (se[index] ?? NaN)));
    });
    expect(Math.max(...worst)).toBeLessThan(1e-4);
  });

  it('on the published 13.4 % by 360 months and 10.0 % by 240, where 1 − Kaplan–Meier says 42.5 and 21.0 %', () => {
    const by = (month: number) => curve.findLast(({ time }) => time <= month)?.causes.get('pcm')?.incidence;
    expect(by(360)).toBeCloseTo(0.134, 3);
    expect(by(240)).toBeCloseTo(0.1, 3);
    const alone = patients('mgus2').map((row) => ({ ...row, cause: row.cause === 'pcm' ? 'pcm' : null }));
    const naive = kaplanMeier(alone).findLast(({ time }) => time <= 360)?.survival ?? NaN;
    expect(1 - naive).toBeCloseTo(0.425, 3);
  });

  it('with one cause, on Kaplan–Meier and Greenwood', () => {
    const single = aalenJohansen(patients('lung'), ['death']);
    kaplanMeier(patients('lung')).forEach(({ survival, se }, index) => {
      const found = single[index]?.causes.get('death');
      expect(1 - (found?.incidence ?? NaN)).toBeCloseTo(survival, 10);
      if (se !== null) expect(found?.se).toBeCloseTo(se, 10);
    });
  });
});

describe('the shares of all outcomes and of the open cases', () => {
  const day = fc.integer({ min: 0, max: 30 });
  const observation = fc.record({
    entry: fc.oneof(fc.constant(0), day),
    time: day,
    cause: fc.constantFrom('a', 'b', 'c', null),
  });

  it('sum to 1 every day, stay between 0 and 1, and never fall', () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 60 }), (observations) => {
        const before = new Map<string, number>();
        for (const { open, causes } of aalenJohansen(observations, ['a', 'b', 'c'])) {
          const shares = [...causes.values()].map(({ incidence }) => incidence);
          expect(shares.reduce((sum, share) => sum + share, open)).toBeCloseTo(1, 12);
          for (const [cause, { incidence, se, limits }] of causes) {
            expect(incidence).toBeGreaterThanOrEqual(before.get(cause) ?? 0);
            expect(se).toBeGreaterThanOrEqual(0);
            if (limits) expect([limits.lower <= incidence, incidence <= limits.upper]).toEqual([true, true]);
            before.set(cause, incidence);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('Aalen–Johansen at the extremes', () => {
  const one = (cause: string | null): Observation => ({ entry: 0, time: 5, cause });

  it('has no step for no case', () => {
    expect(aalenJohansen([], CAUSES)).toEqual([]);
    expect(incidenceQuantile([], 'a', 0.5)).toEqual({ time: null, lower: null, upper: null });
  });

  it('gives one outcome everything when all ended so, and the others nought, without limits', () => {
    const [step] = aalenJohansen([one('a'), one('a')], ['a', 'b']);
    expect(step?.open).toBe(0);
    expect(step?.causes.get('a')).toEqual({ incidence: 1, se: 0, limits: null });
    expect(step?.causes.get('b')).toEqual({ incidence: 0, se: 0, limits: null });
  });

  it('reaches a quantile only where the share comes so high', () => {
    const curve = aalenJohansen([one('a'), one(null), one('b'), one('a')], ['a', 'b']);
    expect(incidenceQuantile(curve, 'a', 0.25).time).toBe(5);
    expect(incidenceQuantile(curve, 'b', 0.5).time).toBeNull();
  });

  it('refuses an outcome nobody reports, which would be missing from the sum', () =>
    expect(() => aalenJohansen([one('c')], ['a', 'b'])).toThrow(RangeError));
});
