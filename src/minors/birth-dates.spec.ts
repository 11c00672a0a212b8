import type { CivilDate } from '../common/civil-date.js';
import { canBeAccepted, claimFaults } from './birth-dates.js';

const today = '2026-03-01';

function faults(earliestOn: CivilDate, latestOn: CivilDate = earliestOn, assertedOn: CivilDate = today) {
  return claimFaults({ earliestOn, latestOn, assertedOn }, today, 'birth.').map(
    ({ field, code }) => `${field} ${code}`,
  );
}

it.each<[string, CivilDate, CivilDate, CivilDate, string[]]>([
  ['a known day', '2010-05-06', '2010-05-06', today, []],
  ['a year only', '2010-01-01', '2010-12-31', today, []],
  ['born today', today, today, today, []],
  [
    'born tomorrow',
    '2026-03-02',
    '2026-03-02',
    '2026-03-02',
    ['birth.earliestOn in_future', 'birth.latestOn in_future', 'birth.assertedOn in_future'],
  ],
  ['the wrong way round', '2010-05-06', '2010-05-05', today, ['birth.latestOn before_start']],
  ['120 years ago to the day', '1906-03-01', '2010-01-01', today, []],
  [
    'a day more than 120 years ago',
    '1906-02-28',
    '2010-01-01',
    today,
    ['birth.earliestOn birth_too_long_ago'],
  ],
  ['asserted before the birth', '2010-05-06', '2010-05-06', '2010-05-05', ['birth.assertedOn before_start']],
])('%s', (_name, earliest, latest, asserted, expected) => {
  expect(faults(earliest, latest, asserted)).toEqual(expected);
});

it('accepts a young person whose age is disputed, not a typing error', () => {
  expect(canBeAccepted('2000-03-02', today)).toBe(true); // 25, 26 tomorrow
  expect(canBeAccepted('2000-03-01', today)).toBe(false); // 26 today
  expect(canBeAccepted('1986-01-01', today)).toBe(false);
});
