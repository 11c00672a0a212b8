import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as classValidator from 'class-validator';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, LOCALES, type Locale } from '../src/common/messages.js';
import { FAMILIES } from './support/translation-families.js';

/** The codes of class-validator's own rules, whose words any DTO may come to need, and the one for unknown fields. */
const FRAMEWORK_RULES = new Set([
  'whitelistValidation',
  ...Object.values(classValidator).filter((value) => typeof value === 'string'),
]);

const SOURCES = filesUnder(join(import.meta.dirname, '..', 'src'))
  .filter((file) => /\.(ts|njk)$/.test(file) && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(file, 'utf8'));
const ALL_SOURCE = SOURCES.join('\n');
const KEYS = [...catalogue('en').keys()];
const AREAS = new Set(KEYS.map((key) => key.split('.')[0]));
const QUOTED = new Set(allMatches(/(?<=(['"`]))([\w.]+)(?=\1)/g, 2));

describe('both languages', () => {
  it('have the same keys', () => {
    expect([...catalogue('fr').keys()].sort()).toEqual([...KEYS].sort());
  });

  it.each(LOCALES)('have well-formed messages with every plural category (%s)', (locale) => {
    const incomplete = [...catalogue(locale)].flatMap(([key, text]) =>
      pluralFaults(locale, text).map((fault) => `${key}: ${fault}`),
    );
    expect(incomplete).toEqual([]);
  });

  it('ask for the same values', () => {
    const different = KEYS.filter((key) => argumentsOf('en', key).join() !== argumentsOf('fr', key).join());
    expect(different).toEqual([]);
  });

  it.each(LOCALES)('are set as print sets them, and speak of people with respect (%s)', (locale) => {
    const faults = [...catalogue(locale)].flatMap(([key, text]) =>
      wordingFaults(locale, text).map((fault) => `${key}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the code', () => {
  it('uses only keys that exist', () => {
    const asked = [
      ...allMatches(/\bt\(\s*'([\w.]+)'\s*[,)]/g),
      ...allMatches(/\bmessage\(\s*[\w.]+,\s*'([\w.]+)'/g),
      ...allMatches(/\b(?:key|\w+Key): '([\w.]+\.[\w.]+)'/g),
    ];
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it('has words for every error that it raises', () => {
    const raised = [
      ...allMatches(/new (?:Refused|InvalidInput)\(\s*'(\w+)'/g),
      ...allMatches(/InvalidInput\.field\(\s*[^,()]+,\s*'(\w+)'/g).map((code) => `field.${code}`),
      ...allMatches(/\{ field: [^{}]*?code: '(\w+)'/g).map((code) => `field.${code}`),
    ];
    expect(raised.length).toBeGreaterThan(5);
    expect([...new Set(raised)].filter((code) => !KEYS.includes(`errors.${code}`))).toEqual([]);
  });

  it('builds keys only for the families declared here', () => {
    const built = [...allMatches(/\bt\(\s*'([\w.]+\.)' ~/g), ...allMatches(/`((?:\w+\.)+)\$\{/g)];
    const known = Object.keys(FAMILIES).concat('errors.');
    const stray = built
      .filter((prefix) => AREAS.has(prefix.split('.')[0]))
      .filter((prefix) => !known.some((family) => family.startsWith(prefix) || prefix.startsWith(family)));
    expect([...new Set(stray)]).toEqual([]);
  });

  it.each(Object.entries(FAMILIES))('has words for every code under %s, and no others', (prefix, codes) => {
    const written = KEYS.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    if (codes === 'checked elsewhere') expect(written).not.toEqual([]);
    else expect([...written].sort()).toEqual([...codes].sort());
  });

  it('uses every key', () => {
    expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
  });
});

function isUsed(key: string): boolean {
  if (QUOTED.has(key) || Object.keys(FAMILIES).some((prefix) => key.startsWith(prefix))) return true;
  const fieldCode = /^errors\.field\.(\w+)$/.exec(key)?.[1];
  if (fieldCode !== undefined) return QUOTED.has(fieldCode) || FRAMEWORK_RULES.has(fieldCode);
  const code = /^errors\.(\w+)$/.exec(key)?.[1];
  return code !== undefined && QUOTED.has(code);
}

/** The parts of a parsed message that matter here; the numbers are ICU MessageFormat node types. */
interface MessageNode {
  readonly type: number;
  readonly value?: unknown;
  readonly pluralType?: Intl.PluralRuleType;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessageNode[] }>>;
}
const LITERAL = 0;
const PLURAL = 6;
const POUND = 7;

function nodesOf(locale: Locale, text: string): readonly MessageNode[] {
  const flatten = (nodes: readonly MessageNode[]): MessageNode[] =>
    nodes.flatMap((node) => [
      node,
      ...Object.values(node.options ?? {}).flatMap((option) => flatten(option.value)),
    ]);
  return flatten(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
}

function argumentsOf(locale: Locale, key: string): string[] {
  const named = nodesOf(locale, catalogue(locale).get(key) ?? '').filter(
    (node) => node.type !== LITERAL && node.type !== POUND,
  );
  return [...new Set(named.map((node) => String(node.value)))].sort();
}

function pluralFaults(locale: Locale, text: string): string[] {
  return nodesOf(locale, text)
    .filter((node) => node.type === PLURAL)
    .flatMap((node) => {
      const needed = new Intl.PluralRules(locale, { type: node.pluralType ?? 'cardinal' }).resolvedOptions()
        .pluralCategories;
      return needed
        .filter((category) => !(category in (node.options ?? {})))
        .map((category) => `no form for ${category}`);
    });
}

function wordingFaults(locale: Locale, text: string): string[] {
  const words = nodesOf(locale, text)
    .map((node) => (node.type === LITERAL ? String(node.value) : 'x'))
    .join('');
  const faults: [string, RegExp][] = [
    ['straight apostrophe', /'/],
    ['two spaces in a row', / {2}/],
    [
      'undignified word',
      /\billegal|migrant|alleged minor|clandestin|illégal|sans-papiers|mineure?s? présumé/i,
    ],
  ];
  const french: [string, RegExp][] = [
    ['no narrow space before ; : ! ? or »', /(?<![\u202f\u00a0!?])[;!?»]|(?<![\u202f\u00a0\d]):(?!\/\/)/],
    ['no narrow space after «', /«(?![\u202f\u00a0])/],
  ];
  const found = [...faults, ...(locale === 'fr' ? french : [])]
    .filter(([, pattern]) => pattern.test(words))
    .map(([fault]) => fault);
  return text === text.trim() ? found : [...found, 'space at an end'];
}

function allMatches(pattern: RegExp, group = 1): string[] {
  return [...ALL_SOURCE.matchAll(pattern)].map((match) => match[group] ?? '');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
