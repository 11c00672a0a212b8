import { observationFaults, type ObservationTexts } from './observation-faults.js';
import { paragraphsOf, withFigures } from './read-observation.js';

const figures = new Map([
  ['status_sex/_T/_T', { value: 120, window: 4 }],
  ['status_sex/closed:reunited/_T', { value: 40, window: 4 }],
  ['status_sex/closed:missing/_T', { value: 0, window: 4 }],
  ['status_sex/_T/female', { value: 20, window: 4 }],
]);
const REUNITED = '{{status_sex/closed:reunited/_T}}';

function faults(body: { fr: string; en: string }, change: Partial<ObservationTexts> = {}): string[] {
  const texts = { title: { fr: 'Délais', en: 'Time limits' }, context: null, body, ...change };
  return observationFaults(texts, figures).map(({ field, code }) => `${field} ${code}`);
}
const both = (text: string) => ({ fr: text, en: text });

describe('an observation', () => {
  it('says its figures by reference, the same in both languages', () => {
    const body = {
      fr: `Depuis le 1er mars 2024, ${REUNITED} enfants ont rejoint leur famille, soit {{status_sex/closed:reunited/_T of status_sex/_T/_T}}.\n\nDisparus : {{status_sex/closed:missing/_T}} (article 8.1 du règlement (UE) 604/2013).`,
      en: `Since 1 March 2024, ${REUNITED} children have joined their family, or {{status_sex/closed:reunited/_T of status_sex/_T/_T}}.\n\nMissing: {{status_sex/closed:missing/_T}} (Article 8.1 of Regulation (EU) 604/2013).`,
    };
    expect(faults(body)).toEqual([]);
    expect(withFigures(body.fr, figures, 'fr')).toContain(
      '40 enfants ont rejoint leur famille, soit 33\u00a0%',
    );
    expect(withFigures(body.en, figures, 'en')).toContain('or 33%');
    expect(withFigures(body.fr, figures, 'fr')).toContain('0 à 4');
    expect(withFigures(body.en, figures, 'en')).toContain('0–4');
    expect(paragraphsOf(body.fr)).toHaveLength(2);
  });

  it.each([
    ['a number typed by hand', 'About 40 children were reunited.', 'bare_number'],
    ['a share typed by hand', `${REUNITED}, or a third (%).`, 'bare_number'],
    ['a figure the release does not have', '{{status_sex/_T/male}} children', 'figure_unknown'],
    ['a reference that is none', `${REUNITED} {{status_sex}} children`, 'figure_unreadable'],
    ['a share of too few', '{{status_sex/closed:missing/_T of status_sex/_T/female}}', 'share_too_small'],
    ['a share that is none of it', '{{status_sex/closed:missing/_T of status_sex/_T/_T}}', 'share_too_small'],
    ['all of it', '{{status_sex/_T/_T of status_sex/_T/_T}}', 'share_too_small'],
    ['a paragraph without a figure', `${REUNITED} children.\n\nThe camp was cleared.`, 'figure_missing'],
    ['personal data', `${REUNITED} children; write to a.b@example.org`, 'personal_data_email'],
  ])('is refused for %s', (_, text, code) => {
    expect(faults(both(text))).toEqual([`bodyEn ${code}`, `bodyFr ${code}`].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('is refused when the languages do not say the same', () => {
    const other = '{{status_sex/_T/_T}}';
    expect(faults({ fr: `${REUNITED} enfants`, en: `${other} children` })).toEqual(['bodyEn figures_differ']);
    expect(faults({ fr: `${REUNITED} en 2024`, en: `${REUNITED} in 2025` })).toEqual([
      'bodyEn numbers_differ',
    ]);
    const two = `${REUNITED}\n\n${other}`;
    expect(faults({ fr: two, en: `${REUNITED} ${other}` })).toEqual(['bodyEn paragraphs_differ']);
    const title = { fr: 'Délais en 2024', en: 'Time limits' };
    expect(faults(both(REUNITED), { title })).toEqual(['titleEn numbers_differ']);
  });

  it('holds no figure in its heading and its background, only years and the law', () => {
    const context = {
      fr: 'Le règlement 604/2013 vaut depuis 2014.',
      en: 'Regulation 604/2013 has applied since 2014.',
    };
    expect(faults(both(REUNITED), { context })).toEqual([]);
    expect(faults(both(REUNITED), { context: both(REUNITED) })).toEqual([
      ...['contextEn figure_unreadable', 'contextFr figure_unreadable'],
    ]);
  });

  it('never prints a figure it does not have', () => {
    expect(() => withFigures('{{status_sex/_T/male}}', figures, 'fr')).toThrow(RangeError);
    expect(() => withFigures('{{status_sex/_T/female of status_sex/_T/male}}', figures, 'fr')).toThrow(
      RangeError,
    );
  });
});
