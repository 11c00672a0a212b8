import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/database/embedded-postgres.js';
import { freePort } from '../src/database/free-port.js';
import { postgresIdentity } from '../src/database/postgres-package.js';
import { withClient } from '../src/database/roles.js';
import { compose, environmentOf, root } from './support/compose.js';
import { type Program, runBuilt, untilAnswering, untilSaid, without } from './support/program.js';

jest.setTimeout(180_000);

describe('the production set without containers', () => {
  let folder: string;
  let database: EmbeddedPostgres;
  let port: number;
  let admin: pg.Client;
  /** With which the first administrator sets a password. */
  let code: string;
  const running: Program[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reunir-production-'));
    await chmod(folder, 0o755);
    execFileSync(join(root, '.docker/make-secrets'), [join(folder, 'secrets')], {
      env: {
        PATH: `${join(process.execPath, '..')}:${process.env['PATH']}`,
        DATABASE_HOST: 'localhost',
        REUNIR_KEYS_PROGRAM: join(root, 'dist/src/cli/keys.js'),
      },
    });
    port = await freePort();
    const password = (await readFile(join(folder, 'secrets/database-password'), 'utf8')).trim();
    database = await startEmbeddedPostgres({ folder: join(folder, 'db'), port, password, disposable: true });
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await turnOnTls();
  });
  afterAll(async () => {
    for (const program of running) program.process.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await admin.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** As the database's container does: the key becomes PostgreSQL's own file. */
  async function turnOnTls(): Promise<void> {
    const { uid, gid } = postgresIdentity();
    for (const name of ['database-certificate.pem', 'database-key.pem']) {
      const copy = join(folder, 'db', name);
      await cp(join(folder, 'secrets', name), copy);
      await chmod(copy, 0o600);
      if (uid !== undefined && gid !== undefined) await chown(copy, uid, gid);
    }
    await admin.query(`ALTER SYSTEM SET ssl_cert_file = 'database-certificate.pem'`);
    await admin.query(`ALTER SYSTEM SET ssl_key_file = 'database-key.pem'`);
    await admin.query('ALTER SYSTEM SET ssl = on');
    await admin.query('SELECT pg_reload_conf()');
  }

  /** The environment of the compose file, with the places of this machine in it. */
  function here(
    name: 'api' | 'worker' | 'migrate',
    more: Record<string, string> = {},
  ): Record<string, string> {
    const places = Object.entries(environmentOf(name)).map(([key, value]) => [
      key,
      value
        .replace('@db:5432', `@localhost:${port}`)
        .replace('//db:5432', `//localhost:${port}`)
        .replace('/run/secrets', join(folder, 'secrets')),
    ]);
    const keys = { KEYS_DIR: join(folder, 'secrets/keys'), HOST: '127.0.0.1' };
    return { ...(Object.fromEntries(places) as Record<string, string>), ...keys, ...more };
  }

  function run(path: string, env: Record<string, string>, args: string[] = []): Program {
    const program = runBuilt(path, env, args);
    running.push(program);
    return program;
  }

  it('has secrets that only their folder’s owner can reach, and that are made once', async () => {
    expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700);
    const names = Object.values(compose.secrets).map(({ file }) => file.replace('.secrets/', ''));
    expect(names.filter((name) => !existsSync(join(folder, 'secrets', name)))).toEqual([]);
    const before = await readFile(join(folder, 'secrets/database-password'), 'utf8');
    expect(before.trim().length).toBeGreaterThan(40);
    execFileSync(join(root, '.docker/make-secrets'), [join(folder, 'secrets')]);
    expect(await readFile(join(folder, 'secrets/database-password'), 'utf8')).toBe(before);
  });

  it('prepares the database over a connection whose certificate it has checked', async () => {
    const stranger = run('cli/migrate', without(here('migrate'), 'NODE_EXTRA_CA_CERTS'));
    expect(await stranger.ended).toBe(1);
    expect(stranger.said()).toMatch(/certificate|CERT/);

    const first = run('cli/migrate', here('migrate'));
    expect([await first.ended, first.said()]).toEqual([0, expect.stringContaining('Migrated: ')]);
    const second = run('cli/migrate', here('migrate'));
    expect([await second.ended, second.said()]).toEqual([0, 'The schema is up to date.\n']);
  });

  it('invites the first administrator, and only the first, with the walls up again afterwards', async () => {
    const words = [
      '--administrator',
      'First@Example.org',
      '--name',
      'First Person',
      '--organisation',
      'Operator',
    ];
    const invited = run('cli/migrate', here('migrate'), words);
    expect([await invited.ended, invited.said()]).toEqual([0, expect.stringContaining('/invitation')]);
    code = /^ {2}(\S{43})$/m.exec(invited.said())?.[1] ?? '';
    const again = run('cli/migrate', here('migrate'), words);
    expect([await again.ended, again.said()]).toEqual([1, expect.stringContaining('users already')]);
    const wrong = run('cli/migrate', here('migrate'), ['--administrator', 'nobody']);
    expect([await wrong.ended, wrong.said()]).toEqual([1, expect.stringContaining('e-mail address')]);
    const { rows } = await inReunir<{ open: string }>(
      `SELECT relname AS open FROM pg_class WHERE relname IN ('users', 'organisations') AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  it('serves, reaches its database through TLS as a role that owns nothing, and finishes what it has begun', async () => {
    const PORT = String(await freePort());
    const program = run('main', here('api', { PORT }));
    const address = `http://127.0.0.1:${PORT}`;
    await untilAnswering(program, `${address}/health`);
    const { rows } = await admin.query<{ ssl: boolean; usename: string }>(
      `SELECT DISTINCT s.ssl, a.usename FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.datname = 'reunir'`,
    );
    expect(rows).toEqual([{ ssl: true, usename: 'reunir_app' }]);

    const accepted = await post(`${address}/api/invitations/acceptance`, {
      token: code,
      password: 'a quay in the morning sun',
    });
    expect(accepted.status).toBe(204);

    const held = new pg.Client({ connectionString: database.url.replace(/postgres$/, 'reunir') });
    await held.connect();
    await held.query('BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
    const answer = post(`${address}/api/sessions`, {
      email: 'nobody@example.org',
      password: 'not a password of anybody',
    });
    await untilWaiting();
    program.process.kill('SIGTERM');
    await new Promise((done) => setTimeout(done, 500));
    await expect(fetch(`${address}/health`)).rejects.toThrow();
    await held.query('ROLLBACK');
    await held.end();
    expect((await answer).status).toBe(401);
    expect(await program.ended).toBe(0);
  });

  it('runs a worker that was given no key, as an account that reads nothing, once there is somewhere to send to', async () => {
    const worker = without(here('worker'), 'KEYS_DIR');
    const silent = run('worker', worker);
    expect([await silent.ended, silent.said()]).toEqual([1, expect.stringContaining('SMTP_URL')]);
    const named = { ...worker, SMTP_URL_FILE: '', SMTP_URL: 'smtps://relay.example' };
    const nobody = run('worker', without(named, 'MAIL_FROM'));
    expect([await nobody.ended, nobody.said()]).toEqual([1, expect.stringContaining('MAIL_FROM')]);

    const program = run('worker', named);
    await untilSaid(program, 'The worker runs.');
    const { rows } = await admin.query<{ ssl: boolean; usename: string }>(
      `SELECT DISTINCT s.ssl, a.usename FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.datname = 'reunir'`,
    );
    expect(rows).toEqual([{ ssl: true, usename: 'reunir_jobs' }]);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  function post(address: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async function inReunir<T extends pg.QueryResultRow>(sql: string): Promise<pg.QueryResult<T>> {
    return withClient(database.url.replace(/postgres$/, 'reunir'), (client) => client.query<T>(sql));
  }

  async function untilWaiting(): Promise<void> {
    for (let wait = 0; wait < 100; wait += 1) {
      const { rowCount } = await admin.query(
        `SELECT FROM pg_stat_activity WHERE usename = 'reunir_app' AND wait_event_type = 'Lock'`,
      );
      if (rowCount) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('the request never came to the database');
  }
});
