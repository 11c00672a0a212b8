import { type Audience, mayShow, publicShare, type ShownFigure, shownPart } from './may-show.js';

const LEAST: [Audience, ShownFigure, number, number][] = [
  ['staff', 'share', 10, 0],
  ['staff', 'point', 20, 10],
  ['staff', 'curve', 20, 0],
  ['staff', 'comparison', 20, 0],
  ['public', 'share', 50, 0],
  ['public', 'point', 100, 0],
  ['public', 'curve', 200, 0],
  ['public', 'comparison', 200, 0],
];

describe('a figure may be shown', () => {
  it.each(LEAST)('to %s as a %s from %i cases and %i events on', (audience, figure, cases, events) => {
    expect(mayShow(audience, figure, [{ cases, events }])).toBe(true);
    expect(mayShow(audience, figure, [{ cases: cases - 1, events }])).toBe(false);
    expect(mayShow(audience, figure, [{ cases, events: events - 1 }])).toBe(false);
  });

  it('when both groups compared have enough, and never for no group', () => {
    const group = (cases: number) => ({ cases, events: 20 });
    expect(mayShow('public', 'comparison', [group(200), group(195)])).toBe(false);
    expect(mayShow('public', 'count', [])).toBe(false);
    expect(mayShow('staff', 'count', [{ cases: 0, events: 0 }])).toBe(true);
  });
});

describe('a curve', () => {
  const curve = [{ atRisk: 25 }, { atRisk: 20 }, { atRisk: 19 }, { atRisk: 10 }, { atRisk: 9 }];

  it('stops where fewer than 10 are at risk for staff, 20 for the public', () => {
    expect(shownPart('staff', curve)).toEqual(curve.slice(0, 4));
    expect(shownPart('public', curve)).toEqual(curve.slice(0, 2));
    expect(shownPart('public', [])).toEqual([]);
  });

  it('is told to the whole per cent, a point of it to the nearest five', () => {
    expect(publicShare(0.1249, 'curve')).toBe(0.12);
    expect(publicShare(0.1251, 'point')).toBe(0.15);
  });
});
