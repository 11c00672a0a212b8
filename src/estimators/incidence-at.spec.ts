import { patients } from '../../test/support/survival-data.js';
import { aalenJohansen } from './aalen-johansen.js';
import { incidenceAt, incidenceDifference, limitsOf } from './incidence-at.js';

describe('the incidence by a day', () => {
  const curve = aalenJohansen(patients('mgus2'), ['pcm', 'death']);

  it('is that of the last day on which anything happened', () => {
    expect(incidenceAt(curve, 'pcm', 360)?.incidence).toBeCloseTo(0.134, 3);
    expect(incidenceAt(curve, 'pcm', 0.5)).toEqual({ incidence: 0, se: 0, limits: null });
  });

  it('is unknown beyond the last day anybody was followed, but not once everybody has ended', () => {
    const lung = aalenJohansen(patients('lung'), ['death']);
    expect(incidenceAt(lung, 'death', 1_022)?.incidence).toBeCloseTo(0.95, 2);
    expect(incidenceAt(lung, 'death', 1_023)).toBeNull();
    const ended = aalenJohansen([{ entry: 0, time: 5, cause: 'a' }], ['a']);
    expect(incidenceAt(ended, 'a', 365)?.incidence).toBe(1);
    expect(incidenceAt([], 'a', 90)).toBeNull();
  });
});

describe('the limits of a share', () => {
  it('are those of the curve, and where it has none those of as many cases as are at risk', () => {
    const limits = { lower: 0.1, upper: 0.4 };
    expect(limitsOf({ incidence: 0.2, se: 0.1, limits }, 40)).toBe(limits);
    const bare = (incidence: number) => limitsOf({ incidence, se: 0, limits: null }, 40);
    expect([bare(0).lower, bare(1).upper]).toEqual([0, 1]);
    expect(bare(0).upper).toBeCloseTo(0.0876, 4);
    expect(bare(1).lower).toBeCloseTo(0.9124, 4);
    expect(limitsOf({ incidence: 0, se: 0, limits: null }, 0)).toEqual({ lower: 0, upper: 1 });
  });
});

describe('the difference of two groups', () => {
  it('joins their standard errors, and stays a difference of shares', () => {
    const of = (incidence: number, se: number) => ({ incidence, se, limits: null });
    const found = incidenceDifference(of(0.5, 0.03), of(0.3, 0.04));
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.se).toBeCloseTo(0.05, 12);
    expect(found.limits.lower).toBeCloseTo(0.2 - 1.959964 * 0.05, 6);
    expect(incidenceDifference(of(0.9, 0.4), of(0.1, 0.4)).limits.upper).toBe(1);
  });
});
