import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ConfigurationError } from '../config.js';
import { TOKEN_BYTES } from '../auth/tokens.js';
import { DEFINER_ROLE, withClient } from '../database/roles.js';

export interface FirstAdministrator {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  /** ISO 3166-1 alpha-3, of the organisation that runs the product. */
  readonly country: string;
}

/**
 * Invites the person who invites everybody else, while there is nobody yet; returns the code they set their password
 * with, good for 72 hours. The owner of the tables lifts its own row-level security inside one transaction: no server
 * administrator is needed, and nothing that serves requests ever signs in as the owner.
 * @throws ConfigurationError when there is already somebody, or the details cannot be.
 */
export async function inviteFirstAdministrator(
  ownerUrl: string,
  person: FirstAdministrator,
): Promise<string> {
  refuseImpossible(person);
  const token = randomBytes(TOKEN_BYTES);
  await withClient(ownerUrl, async (client) => {
    await client.query(
      'BEGIN; ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY',
    );
    await client.query('ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY');
    const { rowCount } = await client.query('SELECT FROM users LIMIT 1');
    if (rowCount !== 0)
      throw new ConfigurationError(
        'There are users already: an administrator among them invites the others.',
      );
    await enter(client, person, token);
    await client.query('ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await client.query('ALTER TABLE organisations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await client.query('COMMIT');
  });
  return token.toString('base64url');
}

async function enter(client: Client, person: FirstAdministrator, token: Buffer): Promise<void> {
  const [organisationId, userId] = [uuidv7(), uuidv7()];
  await client.query(`INSERT INTO organisations (id, name, kind, country) VALUES ($1, $2, 'operator', $3)`, [
    organisationId,
    person.organisation,
    person.country,
  ]);
  await client.query(
    `INSERT INTO users (id, organisation_id, email, display_name, role) VALUES ($1, $2, lower($3), $4, 'admin')`,
    [userId, organisationId, person.email, person.name],
  );
  await client.query(`SET LOCAL ROLE ${DEFINER_ROLE}`);
  await client.query(
    `INSERT INTO sec.invitations (token_hash, user_id, expires_at) VALUES (sha256($1), $2, now() + interval '72 hours')`,
    [token, userId],
  );
  await client.query(`INSERT INTO audit_events (action, subject_id) VALUES ('user.invited', $1)`, [userId]);
  await client.query('RESET ROLE');
}

function refuseImpossible({ email, name, organisation, country }: FirstAdministrator): void {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)
    throw new ConfigurationError('--administrator takes an e-mail address.');
  if (name.trim() === '' || organisation.trim() === '')
    throw new ConfigurationError('--name and --organisation say who they are and whom they work for.');
  if (!/^[A-Z]{3}$/.test(country))
    throw new ConfigurationError('--country takes three capital letters, such as FRA.');
}
