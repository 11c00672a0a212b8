import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigurationError } from '../config.js';
import { embeddedUrl, startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { freePort } from '../database/free-port.js';
import { closedFolder, postgresIdentity } from '../database/postgres-package.js';
import { runningServer } from '../database/postmaster.js';
import { hasKeyFile } from '../vault/key-files.js';
import { lockFolder, lockHolder } from './folder-lock.js';

/** The server's administrator, whom the API never is: makes roles, migrates, loads the demonstration. */
export interface Administration {
  /** Connection string, the product's database included. */
  readonly url: string;
  /** Where the data is, in words. */
  readonly place: string;
  close(): Promise<void>;
}

const DATABASE = 'reunir';
const PASSWORD_FILE = 'postgres-password';
/** For data whose own folder is closed to the account PostgreSQL runs as. */
const ELSEWHERE = '/var/lib/reunir';

/**
 * The administrator of the configured server, or of the embedded one, which is started for it.
 * @param options.share use the embedded server of a program that is running on the folder, instead of refusing.
 * @throws ConfigurationError when another program has the folder, or its keys are gone.
 */
export async function openAdministration(
  config: Config,
  options: { share?: boolean } = {},
): Promise<Administration> {
  if (config.databaseUrl)
    return {
      url: config.databaseUrl,
      place: `${new URL(config.databaseUrl).host}${new URL(config.databaseUrl).pathname}`,
      close: () => Promise.resolve(),
    };
  const folder = clusterFolder(config.dataDir);
  const shared = options.share && lockHolder(config.dataDir) !== undefined && runningServer(folder);
  if (shared)
    return {
      url: inDatabase(embeddedUrl(shared.port, adminPassword(config, folder))),
      place: folder,
      close: () => Promise.resolve(),
    };
  return startOwn(config, folder);
}

async function startOwn(config: Config, folder: string): Promise<Administration> {
  const lock = lockFolder(config.dataDir);
  try {
    const password = adminPassword(config, folder);
    const server = await startEmbeddedPostgres({
      folder,
      password,
      port: await freePort(),
      disposable: false,
    });
    return {
      url: inDatabase(server.url),
      place: folder,
      async close() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Below the data folder; when PostgreSQL's account may not pass there, a link to a folder where it may. */
function clusterFolder(dataDir: string): string {
  const folder = join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  if (existsSync(folder) || closedFolder(dataDir, postgresIdentity()) === undefined) return folder;
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  rmSync(folder, { force: true });
  symlinkSync(mkdtempSync(join(ELSEWHERE, 'data-')), folder);
  return folder;
}

/** Made with the cluster and kept with the keys, all of which must be there before the data is touched. */
function adminPassword(config: Config, folder: string): string {
  const path = join(config.keysDir, PASSWORD_FILE);
  const used = existsSync(join(folder, 'PG_VERSION'));
  if (used && !(existsSync(path) && hasKeyFile(config.keysDir)))
    throw new ConfigurationError(
      `The keys of the data in ${folder} are not in ${config.keysDir}: bring them back, or remove the data to start afresh.`,
    );
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(config.keysDir, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

function inDatabase(url: string): string {
  return url.replace(/\/postgres$/, `/${DATABASE}`);
}
