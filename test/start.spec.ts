import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DEMONSTRATION_PASSWORD } from '../src/demo/accounts.js';
import { freePort } from '../src/database/free-port.js';
import { runningServer } from '../src/database/postmaster.js';
import { requireVersion16 } from '../src/database/roles.js';
import { type Program, runBuilt, untilAnswering, without } from './support/program.js';

// Whole programs start here, on a machine that may be busy with other specs.
jest.setTimeout(180_000);

let folder: string;
const programs: Program[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reunir-start-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  for (const { process } of programs) process.kill('SIGKILL');
  await Promise.all(programs.splice(0).map(({ ended }) => ended));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<{ program: Program; address: string }> {
  const port = String(await freePort());
  const program = runBuilt('cli/start', { DATA_DIR: dataDir, PORT: port, ...env });
  programs.push(program);
  return { program, address: `http://127.0.0.1:${port}` };
}

async function signIn(address: string): Promise<Response> {
  return fetch(`${address}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'amina@calais.example', password: DEMONSTRATION_PASSWORD }),
  });
}

async function casesOf(address: string): Promise<string[]> {
  const { token } = (await (await signIn(address)).json()) as { token: string };
  const list = await fetch(`${address}/api/cases`, { headers: { authorization: `Bearer ${token}` } });
  return ((await list.json()) as { cases: { id: string }[] }).cases.map(({ id }) => id);
}

describe('npm start', () => {
  it('brings up everything, says how to get in, and stops cleanly; the next start keeps the data', async () => {
    const data = join(folder, 'kept');
    const first = await start(data);
    await untilAnswering(first.program, `${first.address}/health`);
    const before = await casesOf(first.address);
    expect(before.length).toBeGreaterThan(5);
    const server = runningServer(join(data, 'postgres'));
    expect(server).toBeDefined();
    // npm hands on the Ctrl-C that the terminal has sent to the program already.
    first.program.process.kill('SIGINT');
    first.program.process.kill('SIGINT');
    expect(await first.program.ended).toBe(0);
    expect(first.program.said()).toContain(
      `Réunir is ready: http://localhost:${new URL(first.address).port}`,
    );
    expect(first.program.said()).toContain(DEMONSTRATION_PASSWORD);
    expect(first.program.said()).toContain('/api/openapi.json');
    expect(runningServer(join(data, 'postgres'))).toBeUndefined();
    expect(existsSync(`/proc/${server?.pid}`)).toBe(false);
    expect(existsSync(join(data, 'reunir.pid'))).toBe(false);

    const second = await start(data);
    await untilAnswering(second.program, `${second.address}/health`);
    expect(await casesOf(second.address)).toEqual(before);
    second.program.process.kill('SIGTERM');
    expect(await second.program.ended).toBe(0);
  });

  it('leaves no PostgreSQL behind when it is killed, and starts again on what it left', async () => {
    const data = join(folder, 'killed');
    const first = await start(data, { DEMONSTRATION: 'false' });
    await untilAnswering(first.program, `${first.address}/health`);
    first.program.process.kill('SIGKILL');
    await first.program.ended;
    for (let wait = 0; wait < 100 && runningServer(join(data, 'postgres')); wait += 1)
      await new Promise((done) => setTimeout(done, 100));
    expect(runningServer(join(data, 'postgres'))).toBeUndefined();
    expect(existsSync(join(data, 'reunir.pid'))).toBe(true);

    const second = await start(data, { DEMONSTRATION: 'false' });
    await untilAnswering(second.program, `${second.address}/health`);
    // Nobody was asked to load the fiction.
    expect((await signIn(second.address)).status).toBe(401);
    const third = await start(data);
    expect(await third.program.ended).toBe(1);
    expect(third.program.said()).toContain(`process ${second.program.process.pid}`);
    second.program.process.kill('SIGTERM');
    expect(await second.program.ended).toBe(0);
  });

  it('keeps its data elsewhere when PostgreSQL may not pass through the folder', async () => {
    // Only root hands PostgreSQL to another account; for everybody else the folder is their own.
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const { program, address } = await start(join(closed, 'data'), { DEMONSTRATION: 'false' });
    await untilAnswering(program, `${address}/health`);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    const place = await realpath(join(closed, 'data/postgres'));
    expect(place.startsWith('/var/lib/reunir/')).toBe(process.getuid?.() === 0);
    await rm(place, { recursive: true, force: true });
  });

  it('says that the port is taken before it touches anything', async () => {
    const occupant: Server = createServer();
    const port = await freePort();
    await new Promise<void>((done) => occupant.listen(port, '127.0.0.1', done));
    const data = join(folder, 'untouched');
    const program = runBuilt('cli/start', { DATA_DIR: data, PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain(`Port ${port} is taken`);
    expect(existsSync(data)).toBe(false);
    await new Promise((done) => occupant.close(done));
  });

  it('does not touch data whose keys are gone', async () => {
    const data = join(folder, 'kept');
    await rm(join(data, 'keys'), { recursive: true });
    const { program } = await start(data);
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain('bring them back');
    expect(await readFile(join(data, 'postgres/PG_VERSION'), 'utf8')).toBe('18\n');
  });
});

describe('production does not start', () => {
  const complete = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://db.example/reunir',
    DATABASE_TLS: 'verify-full',
    PUBLIC_URL: 'https://reunir.example',
  };

  async function refusal(path: string, env: Record<string, string>): Promise<string> {
    const program = runBuilt(path, env);
    programs.push(program);
    expect(await program.ended).toBe(1);
    // A sentence, not a stack.
    expect(program.said()).not.toMatch(/\n\s+at /);
    return program.said();
  }

  it('without what has no default', async () => {
    expect(await refusal('main', { NODE_ENV: 'production' })).toContain(
      'Production needs DATABASE_URL, KEYS_DIR, PUBLIC_URL, DATABASE_TLS',
    );
  });

  it('without TLS to its database, unless told so in words', async () => {
    const silent = without({ ...complete, KEYS_DIR: folder }, 'DATABASE_TLS');
    expect(await refusal('main', silent)).toContain('DATABASE_TLS');
    expect(await refusal('main', { ...complete, DATABASE_TLS: 'off', KEYS_DIR: folder })).toContain(
      'DATABASE_TLS',
    );
  });

  it('without keys, or with those of development', async () => {
    const keys = join(folder, 'development-keys');
    expect(await refusal('main', { ...complete, KEYS_DIR: keys })).toContain('npm run keys -- --operator');
    const made = runBuilt('cli/keys', { KEYS_DIR: keys });
    expect(await made.ended).toBe(0);
    expect(await refusal('main', { ...complete, KEYS_DIR: keys })).toContain('development key');
    expect(await refusal('cli/migrate', { ...complete, KEYS_DIR: keys })).toContain('development key');
    expect(await refusal('cli/keys', { KEYS_DIR: keys })).toContain('never replaced');
  });

  it('as a demonstration, over plain http, or through npm start', async () => {
    const env = { ...complete, KEYS_DIR: folder };
    expect(await refusal('main', { ...env, DEMONSTRATION: 'true' })).toContain('DEMONSTRATION');
    expect(await refusal('main', { ...env, PUBLIC_URL: 'http://reunir.example' })).toContain('https');
    expect(await refusal('cli/start', env)).toContain('npm run start:prod');
    expect(await refusal('cli/demo-generate', env)).toContain('never loaded in production');
  });
});

describe('PostgreSQL', () => {
  it('is refused below version 16', async () => {
    const client = new pg.Client({ connectionString: process.env['REUNIR_TEST_SERVER'] });
    await client.connect();
    await expect(requireVersion16(client)).resolves.toBeUndefined();
    // What an older server would answer.
    const older = Object.assign(Object.create(client) as pg.Client, {
      query: () => Promise.resolve({ rows: [{ version: 150_018 }] }),
    });
    await expect(requireVersion16(older)).rejects.toThrow(
      'needs PostgreSQL 16 or newer; this server is version 15',
    );
    await client.end();
  });
});
