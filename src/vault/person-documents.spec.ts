import { contactOf, identityOf, shownName } from './person-documents.js';

it('fills in what a name leaves out', () => {
  expect(
    identityOf(
      { names: [{ given: 'نیازی' }, { given: 'Niazi', source: 'document', kind: 'official' }] },
      'minor',
    ),
  ).toEqual({
    names: [
      { given: 'نیازی', script: 'Arab', source: 'minor', kind: 'usual' },
      { given: 'Niazi', script: 'Latn', source: 'document', kind: 'official' },
    ],
  });
});

it('calls no number safe that nobody has called safe', () => {
  expect(contactOf({ phones: [{ number: '+33 1', owner: 'a friend' }] })).toEqual({
    phones: [{ number: '+33 1', owner: 'a friend', safe: false }],
    emails: [],
    handles: [],
  });
});

it('shows a person by the first name, whole', () => {
  expect(
    shownName(identityOf({ names: [{ given: 'Amir', family: 'Karimi' }, { given: 'Emir' }] }, 'minor')),
  ).toBe('Amir Karimi');
  expect(shownName(identityOf({ names: [{ given: 'Amir' }] }, 'minor'))).toBe('Amir');
  expect(shownName(null)).toBeNull();
});
