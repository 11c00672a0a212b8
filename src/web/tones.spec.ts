import { CODE_LISTS, type CodeList } from '../common/codes.js';
import { TONES, toneOf } from './tones.js';

it('has one of the tones for every code of every list', () => {
  for (const [list, codes] of Object.entries(CODE_LISTS))
    for (const code of codes) expect(TONES).toContain(toneOf(list as CodeList, code));
});

it('marks what hurts a child and stays neutral on what it does not know', () => {
  expect([
    toneOf('timeline_kind', 'missing'),
    toneOf('status', 'reunited'),
    toneOf('sex', 'female'),
    toneOf('status', 'x'),
  ]).toEqual(['danger', 'good', 'neutral', 'neutral']);
});
