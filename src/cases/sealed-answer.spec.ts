import { Keyring, type SealedDocument } from '../vault/keyring.js';
import type { Compartment } from '../vault/compartments.js';
import { filled, filledNames } from './sealed-answer.js';

const ring = new Keyring(new Map([['child', Buffer.alloc(32, 7)]]));

function sealed(compartment: Compartment, subjectId: string, value: object): SealedDocument {
  const ciphertext = ring.seal('child', compartment, subjectId, value).toString('hex');
  return { personId: 'child', compartment, subjectId, ciphertext };
}

/** A slot as PostgreSQL prints it. */
const slot = (key: string) => `{"vault" : "${key}"}`;

describe('an answer with slots', () => {
  it('gets documents whole, and the words of an entry as text', () => {
    const body = `{"identity" : ${slot('child.identity')}, "text" : ${slot('entry.text')}, "step" : ${slot('step.text')}, "place" : ${slot('entry.place')}}`;
    const documents = [
      sealed('identity', 'child', { names: [] }),
      sealed('testimony', 'entry', { text: 'He said "no".' }),
      sealed('note', 'step', { text: 'Sent' }),
    ];
    expect(JSON.parse(filled({ body, documents, keys: [] }, ring))).toEqual({
      identity: { names: [] },
      text: 'He said "no".',
      step: 'Sent',
      place: null,
    });
  });

  it('shows nothing of a person whose key was not handed out', () => {
    const documents = [{ ...sealed('identity', 'child', { names: [] }), personId: 'other' }];
    expect(filled({ body: slot('child.identity'), documents, keys: [] }, ring)).toBe('null');
  });

  it('in a list gets the name each person is shown by', () => {
    const names = [{ given: 'Amir', family: 'Haidari' }, { given: 'امیر' }];
    const documents = [sealed('identity', 'child', { names })];
    expect(filledNames({ body: `[${slot('child')}, ${slot('other')}]`, documents, keys: [] }, ring)).toBe(
      '["Amir Haidari", null]',
    );
  });
});
