import { PATHWAY_IDS } from '../pathways/pathway.js';
import { waysView } from './ways-view.js';

const AT = new Date('2026-11-27T10:00:00Z');

it('tells the same in both languages, in words of each', () => {
  const [english, french] = (['en', 'fr'] as const).map((locale) =>
    waysView(locale, { country: 'FRA', relatives: [{ id: 'r1', relation: 'aunt' }] }, AT),
  );
  const codes = (view: typeof english) =>
    view?.assessments.map(({ pathway, verdict, findings }) => [
      pathway,
      verdict,
      findings.map(({ rule, outcome, missing }) => [rule, outcome, missing]),
    ]);
  expect(codes(english)).toEqual(codes(french));
  expect(english?.assessments.map((each) => each.pathway)).toEqual([...PATHWAY_IDS]);
  const texts = (view: typeof english) =>
    view?.assessments.flatMap(({ verdictText, findings }) => [
      verdictText,
      ...findings.flatMap(({ text, ask }) => [text, ask]),
    ]);
  const both = texts(english)?.filter((text) => text !== null && texts(french)?.includes(text));
  expect(both).toEqual([]);
});

it('asks a question for every fact that is missing, and only there', () => {
  const { assessments, at, nothingOpen } = waysView('en', {}, AT);
  const findings = assessments.flatMap((each) => each.findings);
  expect(findings.filter(({ missing, ask }) => (missing === null) !== (ask === null))).toEqual([]);
  expect([at, nothingOpen]).toEqual(['2026-11-27T10:00:00.000Z', false]);
});
