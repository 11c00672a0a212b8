import { hashRaw } from '@node-rs/argon2';

/** Length of the salt the database keeps for each password. */
export const SALT_BYTES = 16;

/** OWASP's first recommended setting for argon2id: 46 MiB, one pass, one lane (Password Storage Cheat Sheet). */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1, outputLen: 32 } as const;

/**
 * The 32-byte argon2id output (RFC 9106) of a password over a salt. The database stores only the SHA-256 of it.
 * The same password typed on another keyboard may arrive as other code points, so it is brought to NFKC first.
 */
export async function passwordHash(password: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(password.normalize('NFKC'), { ...COST, salt });
}
