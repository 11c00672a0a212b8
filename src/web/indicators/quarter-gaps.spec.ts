import { everyQuarter } from './quarter-gaps.js';

const figure = { value: 20, lower: 16, upper: 24 };

it('keeps the place of a quarter of which nothing was published', () => {
  const points = everyQuarter('fr', [
    { quarter: '2025-Q4', figure },
    { quarter: '2026-Q2', figure, redefined: true },
  ]);
  expect(points).toEqual([
    { label: 'T4 2025', figure },
    { label: 'T1 2026', figure: null },
    { label: 'T2 2026', figure, redefined: true },
  ]);
  expect(everyQuarter('en', [])).toEqual([]);
});
