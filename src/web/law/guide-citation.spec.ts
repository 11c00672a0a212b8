import { catalogue, LOCALES } from '../../common/messages.js';
import { CASE_LAW } from '../../pathways/case-law.js';
import { COMPUTATION_RULES } from '../../pathways/computation-rules.js';
import { ELIGIBILITY } from '../../pathways/eligibility.js';
import { LIMIT_RULES } from '../../pathways/limit-rules.js';
import { allOverlays } from '../../pathways/overlays.js';
import { allPathways } from '../../pathways/pathways.js';
import { citationOf, sourceKey, sourceText } from './guide-citation.js';

/** Every source that the law's data names. */
const SOURCES = [
  ...[...allPathways(), ...LIMIT_RULES, ...allOverlays()].flatMap(({ article, sources }) => [
    article,
    ...sources,
  ]),
  ...Object.values(ELIGIBILITY).flatMap(({ base, relation = base, child, relative }) =>
    [base, relation, ...child.flat(), ...relative].map(({ article }) => article),
  ),
  ...CASE_LAW.map(({ citation }) => citation),
  ...COMPUTATION_RULES.map(({ source }) => source),
];

it('has words for sources that the law names, and for no others', () => {
  const written = [...catalogue('en').keys()].filter((key) => key.startsWith('guide.source.'));
  const known = new Set(SOURCES.map(sourceKey));
  expect(written.filter((key) => !known.has(key))).toEqual([]);
  expect(written.length).toBeGreaterThan(10);
});

it.each(LOCALES)('writes every date out (%s)', (locale) => {
  expect(
    SOURCES.map((source) => sourceText(locale, source)).filter((text) => /\d-\d\d-\d/.test(text)),
  ).toEqual([]);
});

it('leaves no English word of law untranslated in French', () => {
  const english = /\b(Regulation|Agreement|Letter|version of|guidance|order|process|Treaty|Declaration|to)\b/;
  expect(SOURCES.map((source) => sourceText('fr', source)).filter((text) => english.test(text))).toEqual([]);
});

it('names a source once', () => {
  const article = 'CESEDA L521-4';
  expect(citationOf('en', { article, sources: [article, 'A', 'A'], verified: true })).toEqual({
    article,
    sources: ['A'],
    verified: true,
  });
});
