import { quartersToMake } from './due-reports.js';

const NOTHING = { lastCut: null, firstCase: null };

it('makes every quarter that is due after the last one, in order', () => {
  const standing = { lastCut: '2025-12-31', firstCase: '2025-01-05' } as const;
  expect(quartersToMake('2026-11-27', standing)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  expect(quartersToMake('2026-07-29', standing)).toEqual(['2026-Q1']);
  expect(quartersToMake('2026-07-30', standing)).toEqual(['2026-Q1', '2026-Q2']);
  expect(quartersToMake('2026-11-27', { ...standing, lastCut: '2026-09-30' })).toEqual([]);
});

it('begins with the newest quarter, once it has cases', () => {
  expect(quartersToMake('2026-11-27', { ...NOTHING, firstCase: '2024-02-01' })).toEqual(['2026-Q3']);
  expect(quartersToMake('2026-11-27', { ...NOTHING, firstCase: '2026-09-30' })).toEqual(['2026-Q3']);
  expect(quartersToMake('2026-11-27', { ...NOTHING, firstCase: '2026-10-01' })).toEqual([]);
  expect(quartersToMake('2026-11-27', NOTHING)).toEqual([]);
});
