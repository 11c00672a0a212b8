import { WIDE } from '../../test/support/simulated-counts.js';
import { sumsOf } from './sums.js';
import { wholeOf } from './wholes.js';

describe('the whole of a figure', () => {
  it.each([
    ['cohort', 'case'],
    ['cohort|sex=female', 'case|sex=female'],
    ['cohort|result=missing', 'case|state=closed:missing'],
    ['lodging', 'case'],
    ['lodging|pathway=other', 'case|pathway=other'],
    ['arrival|organisation_group=o:1', 'case|organisation_group=o:1'],
    ['placement', 'case'],
    ['cohort|age_band=unknown|result=missing', 'case|age_band=unknown|state=closed:missing'],
  ])('%s is %s', (part, whole) => {
    expect(wholeOf(part)).toBe(whole);
    expect(sumsOf(WIDE).at(whole)).toBeDefined();
  });

  it.each([
    'cohort|result=open',
    'cohort|sex=male|stage=submitted',
    'cohort|duration=d030',
    'cohort|age_band=16-17',
    'arrival|age_band=16-17',
    'lodging|assessment=before_lodging',
    'refusal',
    'case',
  ])('%s has none in other tables', (key) => expect(wholeOf(key)).toBeUndefined());
});
