import { ASSESSMENT_RESULTS, canResultIn, hasExpired } from './assessments.js';

it('each kind has results of its own', () => {
  expect(ASSESSMENT_RESULTS.filter((result) => canResultIn('willingness', result))).toEqual([
    'willing',
    'undecided',
    'unwilling',
  ]);
  expect(ASSESSMENT_RESULTS.filter((result) => canResultIn('capacity', result))).toEqual([
    'able',
    'able_with_support',
    'not_able',
  ]);
});

it('speaks for the present until the day it expires', () => {
  expect(hasExpired('2026-03-02', '2026-03-01')).toBe(false);
  expect(hasExpired('2026-03-01', '2026-03-01')).toBe(true);
  expect(hasExpired(null, '2026-03-01')).toBe(false);
});
