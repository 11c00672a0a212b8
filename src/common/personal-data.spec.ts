import { personalDataIn } from './personal-data.js';
import { formatReference, makeReference } from './reference.js';

const REFERENCE = formatReference(makeReference(new Uint8Array([7, 77, 177, 200, 9])));

describe('personal data in a text for publication', () => {
  it.each([
    ['Écrire à a.b@exemple.org', 'email'],
    ['Call 06 12 34 56 78.', 'phone'],
    ['Appeler le +44 7700 900123', 'phone'],
    [`See ${REFERENCE}`, 'reference'],
    [`voir ${REFERENCE.toLowerCase()}`, 'reference'],
    ['Born on 3 May 2004', 'birth_date'],
    ['un enfant né le 3 mai 2004', 'birth_date'],
  ])('is found in %j', (text, kind) => {
    expect(personalDataIn(text)).toBe(kind);
  });

  it.each([
    'Environ 200 personnes évacuées à 7 h 30 le 12/03/2025.',
    'Between 2023-01-01 and 2023-03-31, 1,250 tents were taken.',
    'Les forces de l’ordre ont saisi 45 tentes, article L. 742-1.',
    'The centre of 1987 opened again in 2024-2025.',
    'ABANDONED near the border',
    '',
  ])('is not seen in %j', (text) => {
    expect(personalDataIn(text)).toBeNull();
  });
});
