import type { UkNation } from '../common/codes.js';
import { LOCAL_AUTHORITY, nationOf, placeFaults } from './uk-place.js';

it.each<[string, UkNation | null, string | null, string[]]>([
  ['GBR', 'england', 'E09000001', []],
  ['GBR', null, 'S12000036', []],
  ['GBR', 'wales', null, []],
  ['GBR', 'wales', 'E09000001', ['localAuthority other_nation']],
  ['FRA', null, null, []],
  ['FRA', 'england', 'E09000001', ['ukNation uk_only', 'localAuthority uk_only']],
])('%s, %s, %s', (country, ukNation, localAuthority, faults) => {
  expect(
    placeFaults({ country, ukNation, localAuthority }).map(({ field, code }) => `${field} ${code}`),
  ).toEqual(faults);
});

it('knows the nation of an authority by its code', () => {
  expect(['E06000045', 'W06000015', 'S12000036', 'N09000003', null].map(nationOf)).toEqual([
    'england',
    'wales',
    'scotland',
    'northern_ireland',
    null,
  ]);
});

it.each([
  ['E09000001', true],
  ['E10000014', true],
  ['E12000007', false],
  ['E0900000', false],
  ['e09000001', false],
])('%s is the code of an authority: %s', (code, valid) => {
  expect(LOCAL_AUTHORITY.test(code)).toBe(valid);
});
