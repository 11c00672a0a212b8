import type { IdentityDocument } from '../vault/documents.js';
import { childFacts, kinFact, phonesIn, requestFacts } from './traced-facts.js';

const identity = (given: string, more: Partial<IdentityDocument> = {}): IdentityDocument => ({
  names: [{ given, script: 'Latn', source: 'minor', kind: 'usual' }],
  ...more,
});
const UNCLE = { relation: 'uncle', side: 'paternal' } as const;

it('a child is compared with all that is on record, and with whom they named', () => {
  const kin = [kinFact(UNCLE, identity('Qasir'))];
  const coded = { sex: 'male', nationalities: ['AFG'], births: [] } as const;
  expect(
    childFacts(
      { identity: identity('Niazai', { fatherName: 'Qayum', origins: ['Khost'] }), phones: ['0044770090'] },
      coded,
      kin,
    ),
  ).toMatchObject({
    phones: ['0044770090'],
    names: [{ given: 'Niazai' }],
    fatherNames: ['Qayum'],
    origins: ['Khost'],
    sex: 'male',
    nationalities: ['AFG'],
    languages: [],
    kin: [{ relation: 'uncle', side: 'paternal', names: [{ given: 'Qasir' }] }],
  });
});

it('a request is whom they seek and who seeks', () => {
  const { sought, seeker } = requestFacts(
    identity('Niazi'),
    { ...UNCLE, languages: ['ps'] },
    { identity: identity('Kasir'), phones: ['07700900461'] },
  );
  expect(sought).toMatchObject({
    names: [{ given: 'Niazi' }],
    languages: ['ps'],
    phones: ['07700900461'],
    kin: [],
  });
  expect(seeker).toMatchObject({ ...UNCLE, names: [{ given: 'Kasir' }] });
});

it('numbers are those of a contact, if there is one', () => {
  expect(phonesIn({ phones: [{ number: '+44 7700 900461', safe: true }] })).toEqual(['+44 7700 900461']);
  expect(phonesIn(null)).toEqual([]);
});
