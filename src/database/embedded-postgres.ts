import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../config.js';
import { closedFolder, type Identity, postgresIdentity, postgresPrograms } from './postgres-package.js';
import { clearLeftovers, watchOver } from './postmaster.js';

export interface EmbeddedPostgres {
  /** Connection string of the administrator. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; created and initialised when empty. */
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** A throw-away cluster gives up durability for speed. */
  readonly disposable: boolean;
}

const DISPOSABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Connection string of the administrator of an embedded server. */
export function embeddedUrl(port: number, password: string): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/**
 * Starts the PostgreSQL that comes as an npm package, initialising its folder on first use. It listens on the loopback
 * interface only, and is shut down even when this program is killed.
 * @throws ConfigurationError when the platform has no such package, or when the server's account cannot reach the folder.
 * @throws Error when the server does not come up within 30 s (with its own words).
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const identity = postgresIdentity();
  const programs = await postgresPrograms(identity);
  await mkdir(dirname(options.folder), { recursive: true });
  // The folder may be a link to one elsewhere.
  const folder = existsSync(options.folder) ? await realpath(options.folder) : options.folder;
  refuseClosed(folder, identity);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(programs, folder, options, identity);
  await clearLeftovers(folder);
  const server = run(programs, folder, options, identity);
  const watch = watchOver(server, identity);
  try {
    await untilReady(server);
  } catch (error) {
    await stop(server);
    watch.release();
    throw error;
  }
  return {
    url: embeddedUrl(options.port, options.password),
    async stop() {
      await stop(server);
      watch.release();
    },
  };
}

function refuseClosed(folder: string, identity: Identity): void {
  const closed = closedFolder(dirname(folder), identity);
  if (closed !== undefined)
    throw new ConfigurationError(
      `PostgreSQL does not run as root, and the account it runs as (nobody) cannot pass through ${closed}: set DATA_DIR to another folder.`,
    );
}

/** In a process group of its own, so that Ctrl-C reaches the program first, which then stops the server in order. */
function run(programs: string, folder: string, options: EmbeddedOptions, identity: Identity): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', 'jit=off', ...(options.disposable ? DISPOSABLE : [])];
  return spawn(
    join(programs, 'bin/postgres'),
    ['-D', folder, '-p', String(options.port), '-k', '', ...settings.flatMap((setting) => ['-c', setting])],
    { ...identity, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, detached: true },
  );
}

async function giveTo(identity: Identity, path: string): Promise<void> {
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(path, identity.uid, identity.gid);
}

/** Made beside its place and moved there when complete: an interrupted start leaves no half cluster. */
async function initialise(
  programs: string,
  folder: string,
  options: EmbeddedOptions,
  identity: Identity,
): Promise<void> {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await giveTo(identity, draft);
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  await giveTo(identity, passwordFile);
  try {
    const initdb = spawn(
      join(programs, 'bin/initdb'),
      [
        ...['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
        ...['-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
        ...(options.disposable ? ['--no-sync'] : []),
      ],
      { ...identity, stdio: ['ignore', 'ignore', 'pipe'], cwd: draft },
    );
    const errors = collect(initdb);
    const [code] = (await once(initdb, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`initdb failed (${code}): ${errors.text()}`);
    await rename(draft, folder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The last words of a process, read all the time so that its pipe never fills. */
function collect(child: ChildProcess): { text(): string } {
  const lines: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    lines.push(chunk.toString());
    if (lines.length > 50) lines.shift();
  });
  return { text: () => lines.join('') };
}

async function untilReady(server: ChildProcess): Promise<void> {
  const output = collect(server);
  const exited = once(server, 'exit');
  const ready = new Promise<void>((done) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.includes('ready to accept connections')) done();
    });
  });
  const timeout = AbortSignal.timeout(30_000);
  await Promise.race([
    ready,
    exited.then(() => Promise.reject(new Error(`PostgreSQL did not start: ${output.text()}`))),
    once(timeout, 'abort').then(() =>
      Promise.reject(new Error(`PostgreSQL is not ready after 30 s: ${output.text()}`)),
    ),
  ]);
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are ended, data is written. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGINT');
  await exited;
}
