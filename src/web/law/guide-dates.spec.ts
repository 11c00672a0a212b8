import { pathway } from '../../pathways/pathways.js';
import { closedText, windowText } from './guide-dates.js';

const today = new Date('2026-11-27T12:00:00Z');
const closed = (id: Parameters<typeof pathway>[0], locale: 'en' | 'fr' = 'en', at = today) =>
  closedText(locale, pathway(id).inForce, at);

it('gives the hour of a law that ended during a day, on the clocks where it counts', () => {
  expect(closed('family_reunion_protection')).toBe('Closed on 4 September 2025 at 15:00, London time.');
  expect(closed('family_reunion_protection', 'fr')).toBe(
    'Fermée le 4 septembre 2025 à 15\u202fh\u202f00, heure de Londres.',
  );
});

it('names the last day of one that ended with it', () => {
  expect(closed('dublin3_art8_1')).toBe('Closed at midnight at the end of 31 December 2020, Paris time.');
  expect(closed('purnia', 'fr')).toBe(
    'Fermée le 15 juillet 2017 à minuit, en fin de journée, heure de Paris.',
  );
});

it('says nothing while a law is in force, or before it is', () => {
  expect(closed('family_reunion_protection', 'en', new Date('2025-09-04T13:59:59Z'))).toBeUndefined();
  expect(closed('family_reunion_protection', 'en', new Date('2025-09-04T14:00:00Z'))).toBeDefined();
  expect(closed('ammr_family', 'en', new Date('2020-01-01T12:00:00Z'))).toBeUndefined();
  expect(closed('child_relative_visa')).toBeUndefined();
});

it('tells each event its own time', () => {
  expect(pathway('dublin3_art8_1').inForce.map((window) => windowText('en', window))).toEqual([
    'Asylum application lodged: from 1 January 2014. Ended at midnight at the end of 31 December 2020, Paris time.',
    'Request received by the United Kingdom: from 31 December 2013 at 23:00, London time. Ended on 31 December 2020 at 23:00, London time.',
  ]);
  expect(pathway('appendix_fm_child').inForce.map((window) => windowText('fr', window))).toEqual([
    expect.stringMatching(
      /: à partir du 4 septembre 2025 à 15\u202fh\u202f00, heure de Londres\. Aucune date de fin connue\.$/,
    ),
  ]);
});
