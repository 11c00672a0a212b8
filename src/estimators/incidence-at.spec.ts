import { patients } from '../../test/support/survival-data.js';
import { aalenJohansen } from './aalen-johansen.js';
import { wilson } from './intervals.js';
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
  const of = (events: number, cases: number) => ({
    incidence: events / cases,
    limits: wilson(events, cases) ?? { lower: 0, upper: 1 },
  });

  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])('has the limits Newcombe published for %d of %d and %d of %d', (a, m, b, n, lower, upper) => {
    const { limits } = incidenceDifference(of(a, m), of(b, n));
    expect(limits.lower).toBeCloseTo(lower, 4);
    expect(limits.upper).toBeCloseTo(upper, 4);
  });
});
