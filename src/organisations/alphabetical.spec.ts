import { byName } from './alphabetical.js';

it('names are compared by the root collation of CLDR', () => {
  expect(byName('t.name')).toBe('t.name COLLATE "und-x-icu"');
});
