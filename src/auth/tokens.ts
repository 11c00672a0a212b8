import { createHash, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in base64url for cookies and headers; the database keeps only their SHA-256. */
export const TOKEN_BYTES = 32;

/** The token in a header or cookie, or undefined when it cannot be one. */
export function parseToken(text: string | undefined): Buffer | undefined {
  if (!text || !/^[A-Za-z0-9_-]{43}$/.test(text)) return undefined;
  return Buffer.from(text, 'base64url');
}

/** The token of an `Authorization: Bearer …` header, the only place a bearer token may come from. */
export function bearerToken(header: string | undefined): Buffer | undefined {
  return parseToken(/^Bearer ([^ ]+)$/i.exec(header ?? '')?.[1]);
}

/** The CSRF token of a session: derived from its secret, so that there is nothing to store and it ends with the session. */
export function csrfToken(session: Buffer): string {
  return createHash('sha256').update('reunir csrf\0').update(session).digest('base64url');
}

/** Compares in constant time. */
export function isCsrfToken(session: Buffer, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(csrfToken(session));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
