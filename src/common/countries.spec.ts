import { isISO31661Alpha2, isISO31661Alpha3 } from 'class-validator';
import { alpha2, COUNTRIES, isNationality, NATIONALITIES } from './countries.js';
import { formatCountry } from './formats.js';

describe('countries', () => {
  const standard = COUNTRIES.filter((code) => code !== 'XKX');

  it('are the 249 of ISO 3166-1 and Kosovo, each once in either code', () => {
    expect(standard).toHaveLength(249);
    expect(new Set(COUNTRIES).size).toBe(250);
    expect(new Set(COUNTRIES.map(alpha2)).size).toBe(250);
    expect(standard.filter((code) => !isISO31661Alpha3(code) || !isISO31661Alpha2(alpha2(code)))).toEqual([]);
  });

  it('have a name of their own in both languages', () => {
    for (const locale of ['en', 'fr'] as const) {
      const names = COUNTRIES.map((code) => formatCountry(locale, code));
      expect(new Set(names).size).toBe(COUNTRIES.length);
      expect(names.filter((name) => /^[A-Z]{2,3}$/.test(name))).toEqual([]);
    }
  });

  it.each([
    ['AFG', 'Afghanistan', 'Afghanistan'],
    ['ERI', 'Eritrea', 'Érythrée'],
    ['SDN', 'Sudan', 'Soudan'],
    ['SSD', 'South Sudan', 'Soudan du Sud'],
    ['COD', 'Congo - Kinshasa', 'Congo-Kinshasa'],
    ['COG', 'Congo - Brazzaville', 'Congo-Brazzaville'],
    ['NER', 'Niger', 'Niger'],
    ['NGA', 'Nigeria', 'Nigeria'],
    ['XKX', 'Kosovo', 'Kosovo'],
    ['XXA', 'Stateless', 'Apatride'],
    ['XXX', 'Not known', 'Non connue'],
    ['QQQ', 'QQQ', 'QQQ'],
  ])('%s is %s, %s', (code, english, french) => {
    expect(formatCountry('en', code)).toBe(english);
    expect(formatCountry('fr', code)).toBe(french);
  });
});

describe('nationalities', () => {
  it('take in stateless and unknown, which are no countries', () => {
    expect(NATIONALITIES).toHaveLength(252);
    for (const code of ['XXA', 'XXX']) {
      expect(isNationality(code)).toBe(true);
      expect(alpha2(code)).toBeNull();
    }
  });

  it.each(['', 'afg', 'AF', 'ZZZ', 'constructor', ' AFG'])('refuse %j', (text) => {
    expect(isNationality(text)).toBe(false);
  });
});
