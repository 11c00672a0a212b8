import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type DatabaseRole, passwordsFrom, urlFor } from '../../src/database/roles.js';

export const TEST_PASSWORDS = passwordsFrom(Buffer.from('tests'));

export interface TestDatabase {
  readonly name: string;
  /** The superuser: sets scenes and looks behind the walls. */
  readonly admin: pg.Client;
  url(role: DatabaseRole): string;
  /** A plain connection as one of the product's roles; ended with the database. */
  connect(role: DatabaseRole): Promise<pg.Client>;
  drop(): Promise<void>;
}

/** A database of its own, cloned from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE reunir_template`);
  // A template's grants on the database itself are not cloned.
  await onServer(
    server,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO reunir_app, reunir_jobs, reunir_stats, reunir_owner`,
  );
  const adminUrl = new URL(server);
  adminUrl.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: adminUrl.href });
  await admin.connect();
  const clients: pg.Client[] = [admin];
  const url = (role: DatabaseRole) => urlFor(server, role, TEST_PASSWORDS, name);
  return {
    name,
    admin,
    url,
    async connect(role) {
      const client = new pg.Client({ connectionString: url(role) });
      await client.connect();
      clients.push(client);
      return client;
    },
    async drop() {
      for (const client of clients) await client.end();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function serverUrl(): string {
  const url = process.env['REUNIR_TEST_SERVER'];
  if (!url) throw new Error('the test server is not running: run specs through npm test or npx jest');
  return url;
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
