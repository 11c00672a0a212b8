import { PATHWAY_IDS } from '../../pathways/pathway.js';
import { pathwayChoices } from './procedure-form.js';

describe('the pathways to choose from', () => {
  const choices = pathwayChoices({ locale: 'en', today: '2026-11-27' });
  const values = choices.map((choice) => ('value' in choice ? choice.value : choice.divider));

  it('are all but the one closed to children alone', () => {
    expect(values.filter((value) => value !== 'Over, and only for a day of their time').sort()).toEqual(
      PATHWAY_IDS.filter((id) => id !== 'uk_france_2025').sort(),
    );
  });

  it('begin with those of today', () => {
    const over = values.indexOf('Over, and only for a day of their time');
    expect(values.indexOf('child_relative_297')).toBeLessThan(over);
    expect(values.indexOf('dublin3_art8_1')).toBeGreaterThan(over);
  });
});
