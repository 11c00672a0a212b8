import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PgBoss } from 'pg-boss';
import { addDays, todayIn } from '../src/common/civil-date.js';
import { freePort } from '../src/database/free-port.js';
import { REMINDERS_QUEUE, REPORTS_QUEUE } from '../src/jobs/jobs.service.js';
import { createTestApp, type TestApp } from './support/app.js';
import { ensureBuilt } from './support/built.js';
import { openCase } from './support/cases.js';
import { type MailServer, openMailServer } from './support/mail-server.js';
import { putDeadline } from './support/open-deadlines.js';
import { sqlState } from './support/plain-sql.js';
import { type Program, runBuilt, untilSaid, without } from './support/program.js';

jest.setTimeout(120_000);

const TODAY = todayIn('Europe/Paris', new Date());
let test: TestApp;
let server: MailServer;
let boss: PgBoss;
let folder: string;
const running: Program[] = [];

beforeAll(async () => {
  ensureBuilt();
  test = await createTestApp();
  server = await openMailServer();
  folder = await mkdtemp(join(tmpdir(), 'reunir-worker-'));
  await writeFile(join(folder, 'stats-password'), new URL(test.database.url('reunir_stats')).password);
  await settled(await worker());
  boss = new PgBoss({
    connectionString: test.database.url('reunir_jobs'),
    schema: 'pgboss',
    migrate: false,
    schedule: false,
    supervise: false,
  });
  await boss.start();
}, 180_000);
beforeEach(async () => {
  await run('DELETE FROM sec.reminders');
  await run(`UPDATE cases SET outcome = 'withdrawn', closed_on = now()`);
  server.mails.length = 0;
  server.beforeAcknowledging = () => Promise.resolve();
});
afterAll(async () => {
  for (const { process } of running) process.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await boss.stop();
  await server.close();
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (sql: string, ...values: unknown[]) => test.database.admin.query(sql, values);
const environment = () => ({
  NODE_ENV: 'test',
  DATABASE_URL: test.database.url('reunir_jobs'),
  STATS_PASSWORD_FILE: join(folder, 'stats-password'),
  PUBLIC_URL: 'https://reunir.example',
  SMTP_URL: server.url,
});

/** A worker of its own process, ready. */
async function worker(): Promise<Program> {
  const program = start('worker', environment());
  await untilSaid(program, 'The worker runs.');
  return program;
}
function start(path: string, env: Record<string, string>): Program {
  const program = runBuilt(path, env);
  running.push(program);
  return program;
}
async function settled(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
}
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it did not come to that');
    await new Promise((done) => setTimeout(done, 50));
  }
}
/** So many coordinators with one deadline each, a week from today. */
async function owed(people: number): Promise<void> {
  for (let index = 0; index < people; index += 1) {
    const person = await test.world.user('coordinator');
    const { id } = await openCase(test.database, person);
    await putDeadline(test.database, id, { on: addDays(TODAY, 7) });
  }
}
async function states(): Promise<Record<string, number>> {
  const { rows } = await test.database.admin.query<{ state: string; n: number }>(
    'SELECT state, count(*)::int AS n FROM sec.reminders GROUP BY state',
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

describe('the worker', () => {
  it('runs reminders through the day in Paris and reports before it, from a schema of its own that nobody else can use', async () => {
    const { rows } = await run('SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name');
    expect(rows).toEqual([
      { name: REMINDERS_QUEUE, cron: '*/5 7-21 * * *', timezone: 'Europe/Paris' },
      { name: REPORTS_QUEUE, cron: '0 4 * * *', timezone: 'Europe/Paris' },
    ]);
    const owners = await run(
      `SELECT DISTINCT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE pg_get_userbyid(c.relowner) = 'reunir_jobs' AND n.nspname NOT LIKE 'pg_toast%'`,
    );
    expect(owners.rows).toEqual([{ schema: 'pgboss' }]);
    for (const role of ['reunir_app', 'reunir_stats'] as const) {
      const client = await test.database.connect(role);
      expect([role, await sqlState(client.query('TABLE pgboss.job'))]).toEqual([role, '42501']);
    }
  });

  it('sends what is owed, once, though two of them run', async () => {
    await owed(6);
    const [one, two] = [await worker(), await worker()];
    await boss.send(REMINDERS_QUEUE);
    await until(async () => (await states())['sent'] === 6);
    await boss.send(REMINDERS_QUEUE);
    await settled(one);
    await settled(two);
    expect(new Set(server.mails.map(({ recipient }) => recipient)).size).toBe(6);
    expect(server.mails).toHaveLength(6);
    expect(one.said() + two.said()).not.toContain('@example.org');
  });

  it('finishes the mail in hand when it is stopped, and leaves the others for later', async () => {
    await owed(3);
    const program = await worker();
    let acknowledge = () => undefined as void;
    server.beforeAcknowledging = () => new Promise((done) => (acknowledge = done));
    await boss.send(REMINDERS_QUEUE);
    await until(() => server.mails.length === 1);
    program.process.kill('SIGTERM');
    await new Promise((done) => setTimeout(done, 300));
    acknowledge();
    expect(await program.ended).toBe(0);
    expect([await states(), server.mails.length]).toEqual([{ sent: 1, due: 2 }, 1]);
  });

  it('loses nothing when it is killed between mail and record: the next one sends that mail again, once', async () => {
    await owed(2);
    const killed = await worker();
    server.beforeAcknowledging = async () => {
      killed.process.kill('SIGKILL');
      await killed.ended;
    };
    await boss.send(REMINDERS_QUEUE);
    await killed.ended;
    server.beforeAcknowledging = () => Promise.resolve();
    expect(await states()).toEqual({ due: 2 });
    // The quarter of an hour for which it was taken has passed.
    await run('UPDATE sec.reminders SET next_try_at = now()');
    const next = await worker();
    await boss.send(REMINDERS_QUEUE);
    await until(async () => (await states())['sent'] === 2);
    await settled(next);
    const ids = server.mails.map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
  });
});

describe('the report of a quarter', () => {
  const runs = async () =>
    (await test.database.admin.query<object>('SELECT state, started_by FROM stat_runs')).rows;

  it('is broken off when the worker is stopped, and made by the next one without being asked for', async () => {
    await openCase(test.database, await test.world.user('caseworker'));
    await run(`UPDATE cases SET opened_on = '2020-01-01'`);
    await run(`SELECT pg_advisory_lock(hashtextextended('reunir.reports.cut', 0))`);
    const first = await worker();
    await boss.send(REPORTS_QUEUE);
    await until(async () => (await runs()).length > 0);
    await settled(first);
    expect(await runs()).toEqual([{ state: 'interrupted', started_by: null }]);
    await run(`SELECT pg_advisory_unlock(hashtextextended('reunir.reports.cut', 0))`);
    const second = await worker();
    await boss.send(REPORTS_QUEUE);
    await until(async () => ((await run('SELECT FROM stat_cuts')).rowCount ?? 0) > 0);
    await settled(second);
    expect(await runs()).toEqual([{ state: 'made', started_by: null }]);
  });
});

describe('a worker that cannot do its work', () => {
  it.each([
    [
      'nowhere to send mail to',
      () => without(environment(), 'SMTP_URL'),
      'SMTP_URL or SMTP_URL_FILE is needed',
    ],
    [
      'no password to count with',
      () => without(environment(), 'STATS_PASSWORD_FILE'),
      'STATS_PASSWORD_FILE is needed',
    ],
    ['no database', () => without(environment(), 'DATABASE_URL'), 'DATABASE_URL is needed'],
    [
      'an address of another kind',
      () => ({ ...environment(), SMTP_URL: 'https://mail.example' }),
      'smtp: or smtps:',
    ],
    ['a sender that is none', () => ({ ...environment(), MAIL_FROM: 'Réunir' }), 'MAIL_FROM'],
    [
      'a file that is not there',
      () => ({ ...environment(), SMTP_URL_FILE: '/nowhere/smtp-url' }),
      'cannot be read',
    ],
  ])('says what is missing and ends: %s', async (_what, env, words) => {
    const program = start('worker', env());
    expect([await program.ended, program.said()]).toEqual([1, expect.stringContaining(words)]);
    expect(program.said()).not.toMatch(/\n\s+at /);
  });
});

it('runs inside npm start where a mail server is named, and stops with it', async () => {
  const PORT = String(await freePort());
  const program = start('cli/start', {
    DATA_DIR: join(folder, 'data'),
    PORT,
    DEMONSTRATION: 'false',
    SMTP_URL: server.url.replace('//', '//user:secret@'),
  });
  await untilSaid(program, 'Ctrl-C stops it');
  expect(program.said()).toContain(`Mail           ${new URL(server.url).host}`);
  expect(program.said()).not.toContain('secret');
  await settled(program);
});
