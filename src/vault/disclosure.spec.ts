import { ROLES, type Role } from '../common/codes.js';
import type { Compartment } from './compartments.js';
import { Disclosure } from './disclosure.js';
import { Keyring } from './keyring.js';

const person = '0192f000-0000-7000-8000-000000000001';
const ring = new Keyring(new Map([[person, Buffer.alloc(32, 3)]]));

function disclosure(role: Role, openable: Compartment[]): Disclosure {
  const documents = (['identity', 'place'] as const).map((compartment) => ({
    personId: person,
    compartment,
    subjectId: person,
    ciphertext: ring.seal(person, compartment, person, { in: compartment }).toString('hex'),
  }));
  return new Disclosure(role, ring, { id: person, openable, documents });
}

it('opens what the database lets the reader open', () => {
  const shown = disclosure('caseworker', ['identity', 'place']);
  expect(shown.document('place')).toEqual({ in: 'place' });
  expect(shown.withheld).toEqual([]);
});

it('withholds the rest and says so, even with key and document at hand', () => {
  const shown = disclosure('lawyer', ['identity']);
  expect(shown.document('identity')).toEqual({ in: 'identity' });
  expect(shown.document('place')).toBeNull();
  expect(shown.fact('safetyFlags', 'place', ['violence'])).toBeNull();
  expect(shown.withheld).toEqual(['place', 'safetyFlags']);
});

it('tells "not recorded" from "not for you"', () => {
  const shown = disclosure('caseworker', ['contact']);
  expect(shown.document('contact')).toBeNull();
  expect(shown.withheld).toEqual([]);
});

it.each(ROLES)('%s: sees identities only when casework is theirs', (role) => {
  const casework = role === 'caseworker' || role === 'coordinator' || role === 'lawyer';
  expect(disclosure(role, ['identity']).document('identity') !== null).toBe(casework);
});
