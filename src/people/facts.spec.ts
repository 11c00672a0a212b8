import { factsOnRecord } from './facts.js';

it('takes every name on record and what else is known, and leaves out what is not', () => {
  const name = { given: 'Kasir', family: 'Niazai', script: 'Latn', source: 'minor', kind: 'usual' } as const;
  const identity = { names: [name], fatherName: 'Gul Agha' };
  const record = {
    reference: 'ABCDEFGHJ',
    caseId: null,
    teamId: 't',
    teamName: 'Calais',
    sex: 'male',
  } as const;
  expect(factsOnRecord(identity, record, ['0612345678'])).toEqual({
    names: [{ given: 'Kasir', family: 'Niazai' }],
    fatherNames: ['Gul Agha'],
    motherNames: [],
    origins: [],
    births: [],
    sex: 'male',
    nationalities: [],
    languages: [],
    phones: ['0612345678'],
    kin: [],
  });
});
