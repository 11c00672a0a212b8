import type { PersonName } from '../vault/documents.js';
import { type KnownWords, withWordsOf } from './known-words.js';

const name = (given: string): PersonName => ({ given, script: 'Latn', source: 'relative', kind: 'usual' });
const words = (given: string, more: Partial<KnownWords> = {}): KnownWords => ({
  identity: { names: [name(given)] },
  contact: { phones: [], emails: [], handles: [] },
  place: {},
  ...more,
});
const phone = (number: string) => ({ phones: [{ number, safe: true }], emails: [], handles: [] });

describe('a record with the words of another', () => {
  it('leaves out what is not changed', () => {
    expect(withWordsOf(words('Kasir'), words('kasir'))).toEqual({});
  });

  it('gains other spellings as aliases, and keeps what it says itself', () => {
    const kept = words('Kasir', { identity: { names: [name('Kasir')], fatherName: 'Rahim' } });
    const identity = { names: [name('Qasir')], fatherName: 'Rahman', origins: ['Laghman'] };
    expect(withWordsOf(kept, words('Qasir', { identity }))).toEqual({
      identity: {
        names: [name('Kasir'), { ...name('Qasir'), kind: 'alias' }],
        fatherName: 'Rahim',
        origins: ['Laghman'],
      },
    });
  });

  it('gains numbers it does not have, however they are written', () => {
    const kept = words('Kasir', { contact: phone('+44 7700 900461') });
    expect(withWordsOf(kept, words('Kasir', { contact: phone('+447700900461') }))).toEqual({});
    const joined = withWordsOf(kept, words('Kasir', { contact: phone('+44 7700 900462') }));
    expect(joined.contact?.phones.map(({ number }) => number)).toEqual([
      '+44 7700 900461',
      '+44 7700 900462',
    ]);
  });

  it('gains an address, and a second one as a detail', () => {
    const leeds = words('Kasir', { place: { address: '4 Larch Court, Leeds' } });
    expect(withWordsOf(words('Kasir'), leeds)).toEqual({ place: { address: '4 Larch Court, Leeds' } });
    expect(withWordsOf(leeds, leeds)).toEqual({});
    const york = words('Kasir', { place: { address: '9 Elm Row, York' } });
    expect(withWordsOf(leeds, york)).toEqual({
      place: { address: '4 Larch Court, Leeds', detail: '9 Elm Row, York' },
    });
  });
});
