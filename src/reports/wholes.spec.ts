import { WIDE } from '../../test/support/simulated-counts.js';
import { sumsOf } from './sums.js';
import { wholeOf } from './wholes.js';

describe('the whole of a figure of a cohort', () => {
  it.each([
    ['cohort', 'case'],
    ['cohort|sex=female', 'case|sex=female'],
    ['cohort|result=missing', 'case|state=closed:missing'],
    ['cohort|age_band=16-17|result=missing', 'case|age_band=16-17|state=closed:missing'],
  ])('%s is %s', (part, whole) => {
    expect(wholeOf(part)).toBe(whole);
    expect(sumsOf(WIDE).at(whole)).toBeDefined();
  });

  it.each([
    'cohort|result=open',
    'cohort|sex=male|stage=submitted',
    'cohort|duration=d030',
    'refusal',
    'case',
  ])('%s has none in other tables', (key) => expect(wholeOf(key)).toBeUndefined());
});
