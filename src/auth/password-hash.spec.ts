import { argon2Sync } from 'node:crypto';
import { passwordHash } from './password-hash.js';

const salt = Buffer.from('0123456789abcdef');

describe('the hash of a password', () => {
  it('is argon2id with 46 MiB, one pass, one lane, as OpenSSL computes it', async () => {
    const expected = argon2Sync('argon2id', {
      message: 'a quay at first light',
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 47_104,
      passes: 1,
    });
    expect(await passwordHash('a quay at first light', salt)).toEqual(expected);
  });

  it('is the same however accents are composed, and another for another salt', async () => {
    const composed = await passwordHash('l’été à Calais', salt);
    expect(await passwordHash('l’e\u0301te\u0301 a\u0300 Calais', salt)).toEqual(composed);
    expect(await passwordHash('l’été à Calais', Buffer.alloc(16, 1))).not.toEqual(composed);
  });
});
