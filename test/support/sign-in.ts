import { createHash, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { passwordHash } from '../../src/auth/password-hash.js';
import type { Answer, Client } from './client.js';
import type { TestDatabase } from './database.js';
import { Client as SignedIn } from './client.js';
import type { TestApp } from './app.js';

export const PASSWORD = 'four ordinary words on a quay';

const SALT = Buffer.alloc(16, 3);

/** Gives an existing user the password above; returns their address. */
export async function givePassword(database: TestDatabase, userId: string): Promise<string> {
  const proof = createHash('sha256')
    .update(await passwordHash(PASSWORD, SALT))
    .digest();
  await database.admin.query('INSERT INTO sec.credentials (user_id, salt, proof) VALUES ($1, $2, $3)', [
    userId,
    SALT,
    proof,
  ]);
  const { rows } = await database.admin.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [
    userId,
  ]);
  return rows[0]?.email ?? '';
}

/** The first step; the token it answers is good for the second one. */
export function signIn(client: Client, email: string, password = PASSWORD): Promise<Answer> {
  return client.post('/api/sessions', { email, password });
}

/** The first step, given that it succeeds: a client that bears its token. */
export async function signedIn(test: TestApp, email: string): Promise<SignedIn> {
  const answer = await signIn(test.anonymous, email);
  return new SignedIn(test.app, answer.json<{ token: string }>().token);
}

/** What an authenticator shows at a moment. */
export function codeAt(secret: string, moment: Date): string {
  return generateSync({ secret, epoch: Math.floor(moment.getTime() / 1000) });
}

/** Enrols a person who has a password; the code of `moment` is used up by it. */
export async function enrol(
  test: TestApp,
  email: string,
  moment: Date,
): Promise<{ secret: string; recoveryCodes: string[]; client: SignedIn }> {
  const bearer = await signedIn(test, email);
  const { secret } = (await bearer.post('/api/sessions/current/enrolment')).json<{ secret: string }>();
  test.setNow(moment);
  const answer = await bearer.post('/api/sessions/current/second-factor', { code: codeAt(secret, moment) });
  const { token, recoveryCodes } = answer.json<{ token: string; recoveryCodes: string[] }>();
  return { secret, recoveryCodes, client: new SignedIn(test.app, token) };
}

/** Forgets every limit, so that one test's attempts do not count in the next. */
export async function forgetAttempts(database: TestDatabase): Promise<void> {
  await database.admin.query('DELETE FROM sec.throttles');
}

export const unknownAddress = () => `nobody.${randomUUID()}@example.org`;
