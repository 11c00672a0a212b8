import { delayed, patients, REFERENCE, type ReferenceCurve } from '../../test/support/survival-data.js';
import { kaplanMeier, medianFollowUp, type SurvivalStep, survivalQuantile } from './kaplan-meier.js';
import type { Observation } from './risk-sets.js';

const SETS = ['lung', 'veteran', 'small'] as const;

function expectClose(
  found: number | null | undefined,
  wanted: number | null | undefined,
  within: number,
): void {
  if (wanted === null) expect(found ?? null).toBeNull();
  else expect(Math.abs((found ?? NaN) - (wanted ?? NaN))).toBeLessThanOrEqual(within);
}

function expectCurve(curve: readonly SurvivalStep[], reference: ReferenceCurve): void {
  expect(curve.map(({ time }) => time)).toEqual(reference.time);
  expect(curve.map(({ atRisk }) => atRisk)).toEqual(reference.atRisk);
  curve.forEach((step, index) => {
    expectClose(step.survival, reference.survival[index], 1e-6);
    expectClose(step.se, reference.se[index], 1e-4);
    if (step.survival === 1) return;
    expectClose(step.limits?.lower, reference.lower[index], 1e-6);
    expectClose(step.limits?.upper, reference.upper[index], 1e-6);
  });
}

describe('Kaplan–Meier agrees with R', () => {
  it.each(SETS)('on %s', (set) => expectCurve(kaplanMeier(patients(set)), REFERENCE[set].curve));

  it.each(SETS)('on %s with delayed entry', (set) =>
    expectCurve(kaplanMeier(delayed(set)), REFERENCE[set].delayed),
  );

  it.each(SETS)('on the quartiles of %s and their limits', (set) => {
    const found = (curve: readonly SurvivalStep[]) =>
      [0.25, 0.5, 0.75].map((p) => {
        const { time, lower, upper } = survivalQuantile(curve, p);
        return [time, lower, upper];
      });
    expect(found(kaplanMeier(patients(set)))).toEqual(REFERENCE[set].curve.quantiles);
    expect(found(kaplanMeier(delayed(set)))).toEqual(REFERENCE[set].delayed.quantiles);
  });

  it.each(SETS)('on the median follow-up of %s', (set) =>
    expect(medianFollowUp(patients(set))).toBe(REFERENCE[set].followUp),
  );

  it('on the published medians of lung: 310 days, followed for 588', () => {
    expect(survivalQuantile(kaplanMeier(patients('lung')), 0.5).time).toBe(310);
    expect(medianFollowUp(patients('lung'))).toBe(588);
  });
});

describe('a quantile', () => {
  const ended = (...times: number[]): Observation[] =>
    times.map((time) => ({ entry: 0, time, cause: 'reunited' }));

  it('is the middle of the stretch on which the curve is exactly there', () => {
    expect(survivalQuantile(kaplanMeier(ended(2, 4, 10, 12)), 0.5).time).toBe(7);
  });

  it('is the middle up to the last day where the stretch has no end, and null where the curve stays above', () => {
    const open: Observation[] = [9, 9].map((time) => ({ entry: 0, time, cause: null }));
    const curve = kaplanMeier([...ended(2, 4), ...open]);
    expect(survivalQuantile(curve, 0.5).time).toBe(6.5);
    expect(survivalQuantile(curve, 0.75).time).toBeNull();
  });
});

describe('Kaplan–Meier at the extremes', () => {
  const one = (cause: string | null, time = 5): Observation => ({ entry: 0, time, cause });

  it('has no step for no case', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(survivalQuantile([], 0.5)).toEqual({ time: null, lower: null, upper: null });
    expect(medianFollowUp([])).toBeNull();
  });

  it('ends at nought without a standard error when everybody has ended on one day', () => {
    const step = { time: 5, events: 3, censored: 0, atRisk: 3, survival: 0, se: null, limits: null };
    expect(kaplanMeier([one('a'), one('b'), one('a')])).toEqual([step]);
  });

  it('stays at 1 when nobody has ended', () => {
    const step = { time: 5, events: 0, censored: 2, atRisk: 2, survival: 1, se: 0, limits: null };
    expect(kaplanMeier([one(null), one(null)])).toEqual([step]);
  });

  it('counts a case opened and ended on one day, but not one handed over on the day it ended', () => {
    expect(kaplanMeier([one('a', 0), one(null, 1)])[0]).toMatchObject({ time: 0, atRisk: 2, survival: 0.5 });
    expect(kaplanMeier([{ entry: 5, time: 5, cause: 'a' }])).toEqual([]);
  });

  it.each([-1, NaN, Infinity])('refuses the day %p', (time) =>
    expect(() => kaplanMeier([one('a', time)])).toThrow(RangeError),
  );
});
