import { createHash, randomBytes } from 'node:crypto';
import { passwordHash, SALT_BYTES } from '../auth/password-hash.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts.js';
import { ROSTER_BEGAN, type Roster } from './roster.js';
import type { Rows } from './tables.js';

const BEGAN = new Date(ROSTER_BEGAN).toISOString();

/** The rows of everybody who works on the cases. Only the fiction's own people get a password, each over a salt of their own. */
export async function staffRows({ organisations, teams, members }: Roster): Promise<Rows> {
  const own = members.filter(({ email }) =>
    DEMONSTRATION_ACCOUNTS.some((account) => account.email === email),
  );
  return {
    organisations: organisations.map(({ id, name, kind, country }) => ({
      ...{ id, name, kind, country, created_at: BEGAN },
    })),
    teams: teams.map(({ id, organisationId, name }) => ({
      ...{ id, organisation_id: organisationId, name, created_at: BEGAN },
    })),
    users: members.map(({ id, organisationId, email, name, role, locale }) => ({
      ...{ id, organisation_id: organisationId, email, display_name: name, role, locale },
      ...{ is_demonstration: true, created_at: BEGAN },
    })),
    team_members: teams.flatMap(({ id, coordinator, caseworkers }) =>
      [coordinator, ...caseworkers].map((member) => ({ team_id: id, user_id: member.id, since: BEGAN })),
    ),
    'sec.credentials': await Promise.all(own.map(({ id }) => credentials(id))),
  };
}

/** What the database keeps of a password: the salt, and the SHA-256 of the argon2id output. */
async function credentials(userId: string) {
  const salt = randomBytes(SALT_BYTES);
  const hash = await passwordHash(DEMONSTRATION_PASSWORD, salt);
  const proof = createHash('sha256').update(hash).digest();
  return { user_id: userId, salt, proof, changed_at: BEGAN };
}
