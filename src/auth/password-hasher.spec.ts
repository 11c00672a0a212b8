import { PasswordHasher } from './password-hasher.service.js';

describe('the password hasher', () => {
  it('lets four run and sixteen wait, and sends the others away', async () => {
    const hasher = new PasswordHasher();
    const salt = Buffer.alloc(16);
    const all = await Promise.allSettled(Array.from({ length: 25 }, () => hasher.hash('a password', salt)));
    expect(all.map((one) => one.status)).toEqual([
      ...Array<string>(20).fill('fulfilled'),
      ...Array<string>(5).fill('rejected'),
    ]);
    expect(all[24]).toMatchObject({ reason: { code: 'unavailable', reason: 'unavailable' } });
    await expect(hasher.hash('a password', salt)).resolves.toHaveLength(32);
  });
});
