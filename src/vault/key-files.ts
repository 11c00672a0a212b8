import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigurationError } from '../config.js';
import { passwordsFrom, type RolePasswords } from '../database/roles.js';
import { KEY_BYTES } from './envelope.js';

/** Where key-encryption keys come from: these files, or a key-management service behind the same three questions. */
export interface Secrets {
  readonly databasePasswords: RolePasswords;
  /** The version new keys are wrapped under. */
  readonly currentKek: number;
  /** The key-encryption key of one organisation; throws when the version has been destroyed. */
  kek(organisationId: string, version: number): Buffer;
  /**
   * Makes the tokens names are found by: one key for each family and scope, an organisation's id or `group` for the key all
   * organisations share, under the current version.
   */
  indexKey(scope: string, family: string): Buffer;
  /** Seals second-factor secrets. */
  readonly factorKey: Buffer;
  /** Seals what stands for a person in a question to another team. */
  readonly questionKey: Buffer;
  /** Signs what the committee publishes (the seed of an Ed25519 key). */
  readonly releaseKey: Buffer;
}

interface KeyFile {
  origin: 'development' | 'operator';
  current: number;
  /** Root keys by version, 256 bits in base64; an organisation's key is derived from them (HKDF, RFC 5869). */
  versions: Record<string, string>;
  database: string;
}

const FILE = 'reunir-keys.json';

/**
 * Reads the key file, creating a development one where there is none.
 * @throws ConfigurationError in production when it is missing or made for development.
 */
export function fileSecrets(config: Pick<Config, 'keysDir' | 'production'>): Secrets {
  const path = join(config.keysDir, FILE);
  if (!existsSync(path)) {
    if (config.production)
      throw new ConfigurationError(`No keys at ${path}: create them with npm run keys -- --operator.`);
    createKeyFile(config.keysDir, 'development');
  }
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
  if (config.production && file.origin !== 'operator')
    throw new ConfigurationError('Production refuses to start with a development key.');
  return secretsFrom(file);
}

/** Whether a folder has a key file. */
export function hasKeyFile(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

/** Writes a new key file, readable by its owner alone; never over an old one, which would make the vault unreadable. */
export function createKeyFile(folder: string, origin: KeyFile['origin']): string {
  const path = join(folder, FILE);
  const file: KeyFile = {
    origin,
    current: 1,
    versions: { 1: randomBytes(KEY_BYTES).toString('base64') },
    database: randomBytes(KEY_BYTES).toString('base64'),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return path;
}

function secretsFrom(file: KeyFile): Secrets {
  const roots = new Map(
    Object.entries(file.versions).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')]),
  );
  const derived = new Map<string, Buffer>();
  const derive = (version: number, label: string): Buffer => {
    const root = roots.get(version);
    if (root?.length !== KEY_BYTES)
      throw new ConfigurationError(`Key version ${version} is not in the key file.`);
    const known = derived.get(`${version}|${label}`);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `reunir ${label}`, KEY_BYTES));
    derived.set(`${version}|${label}`, key);
    return key;
  };
  return {
    databasePasswords: passwordsFrom(Buffer.from(file.database, 'base64')),
    currentKek: file.current,
    kek: (organisationId, version) => derive(version, `kek ${organisationId}`),
    indexKey: (scope, family) => derive(file.current, `index ${family} ${scope}`),
    factorKey: derive(1, 'second factors'),
    questionKey: derive(1, 'questions to teams'),
    releaseKey: derive(1, 'releases'),
  };
}
