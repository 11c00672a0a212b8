import { CODE_LISTS, codeKey, type CodeList } from './codes.js';
import { formatLanguage } from './formats.js';
import { LANGUAGES } from './languages.js';
import { catalogue, message, type Locale } from './messages.js';

const LOCALES: readonly Locale[] = ['en', 'fr'];
const lists = Object.entries(CODE_LISTS) as [CodeList, readonly string[]][];

describe('code lists', () => {
  it.each(lists)('%s has each code once, in a form fit for a column', (_list, codes) => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Za-z][a-zA-Z0-9_]{0,39}$/.test(code))).toEqual([]);
  });

  it.each(lists)('%s has a distinct label for every code in both languages', (list, codes) => {
    for (const locale of LOCALES) {
      const labels = codes.map((code) => message(locale, codeKey(list, code as never)));
      expect(new Set(labels).size).toBe(codes.length);
    }
  });

  it('have no label left over', () => {
    const known = new Set(
      lists.flatMap(([list, codes]) => codes.map((code) => codeKey(list, code as never))),
    );
    for (const locale of LOCALES) {
      const labels = [...catalogue(locale).keys()].filter((key) => key.startsWith('codes.'));
      expect(labels.filter((key) => !known.has(key))).toEqual(['codes.country.XXA', 'codes.country.XXX']);
    }
  });
});

describe('languages', () => {
  it('are ISO 639 codes in their shortest form', () => {
    // The platform folds Dari into Persian and Kurmanji into Kurdish; an interpreter is needed for the one or the other.
    const own = LANGUAGES.filter((code) => code !== 'prs' && code !== 'kmr');
    expect(own.map((code) => Intl.getCanonicalLocales(code)[0])).toEqual(own);
  });

  it('are named in both languages even where the platform has no name', () => {
    expect([formatLanguage('fr', 'fvr'), formatLanguage('en', 'haz')]).toEqual(['four', 'Hazaragi']);
    expect(formatLanguage('fr', 'prs')).toBe('dari');
  });

  it('end with the one that is not known', () => {
    expect(LANGUAGES.at(-1)).toBe('und');
  });
});
