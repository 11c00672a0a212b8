import { LOCALES } from '../../common/messages.js';
import { PATHWAY_IDS } from '../../pathways/pathway.js';
import { conditionsOf } from './guide-conditions.js';

const today = new Date('2026-11-27T12:00:00Z');
const textsOf = (id: (typeof PATHWAY_IDS)[number], locale: 'en' | 'fr' = 'en') =>
  conditionsOf(locale, id, today).always.map((group) => group.map(({ text }) => text));

it.each(PATHWAY_IDS)('states what %s asks, in both languages, with its source', (id) => {
  for (const locale of LOCALES) {
    const { always, sometimes } = conditionsOf(locale, id, today);
    const all = [...always.flat(), ...sometimes];
    expect(all.length).toBeGreaterThan(0);
    for (const { text, citation } of all) {
      expect(text).toMatch(/^\p{Lu}.*\S{2,}.*\.$/u);
      expect(citation.article).toMatch(/\S/);
    }
  }
});

it('fills in what a rule asks for in this pathway', () => {
  expect(textsOf('child_relative_visa').flat()).toEqual([
    'The child must be under 18 on the day of the application.',
    'There must be no other family able to look after the child where the child is.',
    'The relative must live in the United Kingdom.',
    'The relative must have protection there, and be neither settled nor British.',
  ]);
});

it('keeps together conditions of which one is enough, and apart those that count only sometimes', () => {
  expect(textsOf('section67').filter((group) => group.length > 1)).toHaveLength(1);
  const { sometimes } = conditionsOf('en', 'dublin3_art8_1', today);
  expect(sometimes.map(({ text }) => text)).toEqual([expect.stringMatching(/still has to be answered/)]);
});

it('sorts relatives by how the law sees them', () => {
  expect(conditionsOf('fr', 'child_relative_visa', today).relations).toEqual([
    {
      label: 'Les proches que le texte nomme',
      text: 'frère, sœur, oncle, tante, grand-père, grand-mère et beau-parent',
    },
    { label: 'Admis en pratique', text: 'demi-frère ou demi-sœur' },
  ]);
  expect(conditionsOf('en', 'section67', today).relations).toEqual([]);
});
