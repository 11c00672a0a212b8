import { COMPARTMENTS } from '../../vault/compartments.js';
import { endOfDay, sightOf } from './share-form.js';

it.each([
  ['2026-01-31', '2026-01-31T22:59:59.000Z'],
  ['2026-07-14', '2026-07-14T21:59:59.000Z'],
  ['2026-03-29', '2026-03-29T21:59:59.000Z'],
  ['2026-10-25', '2026-10-25T22:59:59.000Z'],
] as const)('ends %s when Paris does', (day, instant) => {
  expect(new Date(endOfDay(day)).toISOString()).toBe(instant);
});

it('says of every compartment of the vault whether it is seen', () => {
  const { sees, hidden } = sightOf({ locale: 'en' }, 'read');
  expect(sees.length + hidden.length).toBeGreaterThanOrEqual(Object.keys(COMPARTMENTS).length);
  expect(sightOf({ locale: 'en' }, 'legal').does).toEqual(['May record steps of the procedures.']);
  expect(hidden).toContain('The two accounts and the words of the timeline');
  expect(sightOf({ locale: 'en' }, 'legal').hidden).toHaveLength(2);
  expect(sightOf({ locale: 'fr' }, 'full').hidden).toEqual([]);
});
