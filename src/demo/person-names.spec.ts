import { hostileField } from '../common/hostile-text.js';
import { scriptOf } from '../vault/name-script.js';
import { ORIGINS } from './origins.js';
import { childName, identityFrom, relativeName, saidName } from './person-names.js';
import { Random } from './random.js';

const random = new Random('names');

describe.each(
  ORIGINS.map(({ names, nationality, languages }) => [`${nationality} ${languages[0]}`, names] as const),
)('names of %s', (_, list) => {
  const parts = [...list.male, ...list.female, ...list.second];

  it('are written at home in one script, and in Latin letters without surprises', () => {
    expect(parts.filter(([native]) => scriptOf(native) !== list.script)).toEqual([]);
    expect(parts.flatMap(([, ...latin]) => latin).filter((text) => scriptOf(text) !== 'Latn')).toEqual([]);
    expect(hostileField(parts.flat())).toBeUndefined();
    expect(parts.flat().filter((text) => text !== text.normalize('NFC') || text.trim() !== text)).toEqual([]);
  });

  it('are different from each other', () => {
    for (const group of [list.male, list.female, list.second]) {
      expect(new Set(group.map(([native]) => native)).size).toBe(group.length);
    }
  });
});

describe('a person', () => {
  it('is on record as said, as written at home, and at times as heard', () => {
    for (const { names } of ORIGINS) {
      const identities = Array.from({ length: 40 }, () =>
        identityFrom(childName(names, 'male', random), random),
      );
      for (const identity of identities)
        expect(identity.names[0]).toMatchObject({ script: 'Latn', kind: 'usual' });
      const scripts = identities.flatMap((identity) => identity.names.map(({ script }) => script));
      expect(scripts).toContain(names.script);
      expect(identities.some((identity) => identity.names.some(({ kind }) => kind === 'as_heard'))).toBe(
        true,
      );
    }
  });

  it('shares with relatives what such relatives share', () => {
    for (const { names } of ORIGINS) {
      const child = childName(names, 'male', random);
      const brother = relativeName(child, 'siblings', 'male', random);
      expect([brother.second, brother.third]).toEqual([child.second, child.third]);
      expect(saidName(relativeName(child, 'parent', 'male', random))).not.toBe('');
      if (child.third !== null) {
        expect(relativeName(child, 'parent', 'male', random).given).toBe(child.second);
        expect(relativeName(child, 'fathers_side', 'male', random).second).toBe(child.third);
      }
    }
  });
});
