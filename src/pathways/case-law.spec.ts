import { catalogue, LOCALES } from '../common/messages.js';
import { CASE_LAW } from './case-law.js';

describe('the case-law', () => {
  it.each(LOCALES)('has the rule of each case in %s, and no other', (locale) => {
    const written = [...catalogue(locale).keys()].filter((key) => key.startsWith('law.case.'));
    expect(new Set(written)).toEqual(new Set(CASE_LAW.map(({ id }) => `law.case.${id}`)));
    expect(new Set(written.map((key) => catalogue(locale).get(key))).size).toBe(CASE_LAW.length);
  });

  it('is cited once each and bears on something', () => {
    expect(new Set(CASE_LAW.map(({ citation }) => citation)).size).toBe(13);
    for (const { limits, steps, pathways } of CASE_LAW)
      expect(limits.length + steps.length + pathways.length).toBeGreaterThan(0);
  });

  it('is marked where it was not read, as the appeal in AM', () => {
    expect(CASE_LAW.filter(({ verified }) => !verified).map(({ id }) => id)).toContain('am');
  });
});

describe('the cases', () => {
  it.each([
    ['D3-TCR-3M', ['mengesteab', 'caa_bordeaux']],
    ['D3-TRANSFER-6M', ['shiri', 'a_s', 'ma_pb_le']],
    ['IR-REEXAM-REPLY-2W', ['x_and_x']],
    ['dublin3_art17_2', ['ha_bj_baa']],
    ['purnia', ['am']],
    ['UK-CNP-12W', []],
  ])('that bear on %s are known', (about, ids) => {
    const found = CASE_LAW.filter(({ limits, pathways }) =>
      [...limits, ...pathways].some((id) => id === about),
    );
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});
