import type { IdentityDocument } from '../vault/documents.js';
import { childFacts, kinFact, requestFacts } from './traced-facts.js';

const identity = (given: string, more: Partial<IdentityDocument> = {}): IdentityDocument => ({
  names: [{ given, script: 'Latn', source: 'minor', kind: 'usual' }],
  ...more,
});
const UNCLE = { relation: 'uncle', side: 'paternal' } as const;

it('a child is compared with all that is on record, and with whom they named', () => {
  const kin = [kinFact(UNCLE, identity('Qasir'))];
  const coded = { sex: 'male', nationalities: ['AFG'], births: [] } as const;
  expect(
    childFacts(identity('Niazai', { fatherName: 'Qayum', origins: ['Khost'] }), coded, kin),
  ).toMatchObject({
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
    identity('Kasir'),
  );
  expect(sought).toMatchObject({ names: [{ given: 'Niazi' }], languages: ['ps'], kin: [] });
  expect(seeker).toMatchObject({ ...UNCLE, names: [{ given: 'Kasir' }] });
});
