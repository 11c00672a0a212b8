import type { ClientBase } from 'pg';
import type { CivilDate } from '../common/civil-date.js';

const OPEN = `INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at)
  SELECT $1, id, 'program', now() FROM users WHERE email = $2 AND is_demonstration`;

/** Signs a fictional person in. */
export async function openSession(client: ClientBase, tokenHash: Buffer, email: string): Promise<void> {
  await client.query(OPEN, [tokenHash, email]);
}

const END = 'UPDATE sec.sessions SET ended_at = now() WHERE token_hash = $1';

export async function endSession(client: ClientBase, tokenHash: Buffer): Promise<void> {
  await client.query(END, [tokenHash]);
}

const AT = `($2::date + time '09:00') AT TIME ZONE 'Europe/Paris'`;
const RELEASE = `UPDATE releases SET created_at = ${AT}, updated_at = ${AT} WHERE id = $1`;
const ACTS = `UPDATE release_acts SET acted_at = ${AT} WHERE release_id = $1`;

/** A release of years ago was made then, in the fiction. */
export async function putBackActs(client: ClientBase, releaseId: string, day: CivilDate): Promise<void> {
  await client.query(RELEASE, [releaseId, day]);
  await client.query(ACTS, [releaseId, day]);
}
