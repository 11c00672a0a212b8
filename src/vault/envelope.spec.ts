import * as fc from 'fast-check';
import { seal, unseal, UnreadableCiphertext } from './envelope.js';

const key = Buffer.alloc(32, 7);
const nonce = Buffer.alloc(12, 1);

describe('envelope', () => {
  it('gives back what was sealed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (associated, text) => {
        expect(unseal(key, associated, seal(key, associated, Buffer.from(text), nonce)).toString()).toBe(
          Buffer.from(text).toString(),
        );
      }),
    );
  });

  it('keeps its layout: a ciphertext of today must open in ten years', () => {
    const sealed = seal(key, 'person|identity', Buffer.from('Amir'), nonce);
    expect(sealed.toString('hex')).toBe('01' + '01'.repeat(12) + sealed.subarray(13).toString('hex'));
    expect(sealed).toHaveLength(1 + 12 + 4 + 16);
  });

  it('refuses another place, another key, a changed bit and a cut', () => {
    const sealed = seal(key, 'a|identity', Buffer.from('Amir'), nonce);
    const flipped = Buffer.from(sealed);
    flipped[14] = (flipped[14] ?? 0) ^ 1;
    for (const attempt of [
      () => unseal(key, 'b|identity', sealed),
      () => unseal(Buffer.alloc(32, 8), 'a|identity', sealed),
      () => unseal(key, 'a|identity', flipped),
      () => unseal(key, 'a|identity', sealed.subarray(0, 20)),
    ]) {
      expect(attempt).toThrow(UnreadableCiphertext);
    }
  });
});
