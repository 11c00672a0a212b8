import { AUTHORITIES, LIMIT_IDS } from '../pathways/limit-rule.js';
import { dimensionsOf } from './dimensions.js';
import { LIMIT_TYPES, STATE_PARTIES } from './limit-groups.js';

const dimensions = dimensionsOf({ pathway: [], nationality_group: [], organisation_group: [] });
const codesOf = (code: 'deadline_type' | 'state_party') =>
  dimensions.get(code)?.categories.map((category) => category.code) ?? [];

it('every limit is of a type and every authority of a State that the catalogue knows', () => {
  expect(Object.keys(LIMIT_TYPES).sort()).toEqual([...LIMIT_IDS].sort());
  expect(Object.keys(STATE_PARTIES).sort()).toEqual([...AUTHORITIES].sort());
  expect(new Set(Object.values(LIMIT_TYPES))).toEqual(new Set(codesOf('deadline_type')));
  expect(new Set(Object.values(STATE_PARTIES))).toEqual(new Set(codesOf('state_party')));
});
