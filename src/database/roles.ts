import { createHash } from 'node:crypto';
import pg from 'pg';
import { ConfigurationError } from '../config.js';

/** Every role that signs in to the database, each with the least it needs (migrations grant it). */
export const DATABASE_ROLES = ['reunir_owner', 'reunir_app', 'reunir_jobs', 'reunir_stats'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Owns the security functions and secret tables; nobody signs in as it. */
export const DEFINER_ROLE = 'reunir_sec';

export type RolePasswords = (role: DatabaseRole) => string;

/** Derives one password per role from a secret kept in the key folder, so that there is one file to guard and to rotate. */
export function passwordsFrom(secret: Buffer): RolePasswords {
  return (role) =>
    createHash('sha256').update('reunir database role\0').update(role).update(secret).digest('base64url');
}

/** The same server and database as `url`, signed in as `role`. */
export function urlFor(url: string, role: DatabaseRole, passwords: RolePasswords, database?: string): string {
  const target = new URL(url);
  target.username = role;
  target.password = passwords(role);
  if (database) target.pathname = `/${database}`;
  return target.href;
}

/**
 * Creates or refreshes the roles and, when it is missing, the database; idempotent.
 * `adminUrl` names the target database and an account that may create roles.
 * @throws ConfigurationError when the server is older than PostgreSQL 16.
 */
export async function prepareServer(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const database = new URL(adminUrl).pathname.slice(1) || 'postgres';
  await withClient(maintenanceUrl(adminUrl), async (client) => {
    await requireVersion16(client);
    for (const role of DATABASE_ROLES) await ensureRole(client, role, passwords(role));
    await ensureRole(client, DEFINER_ROLE);
    // Statements are named and written to need no knowledge of their values; planning them anew costs more than running them.
    await client.query('ALTER ROLE reunir_app SET plan_cache_mode = force_generic_plan');
    await client.query(`GRANT ${DEFINER_ROLE} TO reunir_owner WITH INHERIT FALSE, SET TRUE`);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    await client.query(
      `GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${pg.escapeIdentifier(database)} TO reunir_owner`,
    );
    await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC`);
    await client.query(
      `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO reunir_app, reunir_jobs, reunir_stats`,
    );
  });
  await withClient(adminUrl, async (client) => {
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query('GRANT ALL ON SCHEMA public TO reunir_owner WITH GRANT OPTION');
  });
}

/** Refuses servers that lack what the product relies on (grants WITH SET, security_invoker, ICU provider). */
export async function requireVersion16(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < 160_000)
    throw new ConfigurationError(
      `Réunir needs PostgreSQL 16 or newer; this server is version ${Math.floor(version / 10_000)}.`,
    );
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function maintenanceUrl(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = '/postgres';
  return url.href;
}

async function ensureRole(client: pg.ClientBase, role: string, password?: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const options = `NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS ${password ? `LOGIN PASSWORD ${pg.escapeLiteral(password)}` : 'NOLOGIN'}`;
  // A managed server's administrator may not name attributes it does not hold, so only a new role gets them all.
  if (rowCount === 0) await client.query(`CREATE ROLE ${role} ${options}`);
  else if (password) await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}
