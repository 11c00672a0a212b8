import '../node-version.js';
import { resolve } from 'node:path';
import { ConfigurationError, readConfig } from '../config.js';
import { runProgram } from '../shutdown.js';
import { createKeyFile, fileSecrets, hasKeyFile } from '../vault/key-files.js';

/** The passwords a worker is given that is given nothing else of the keys, by the word that asks for them. */
const ACCOUNTS = { '--worker-password': 'reunir_jobs', '--stats-password': 'reunir_stats' } as const;

/**
 * npm run keys: makes a key file. With `-- --worker-password` or `-- --stats-password`, prints the password of a database
 * account, which the keys hold: the worker's own, or the one that counts for reports.
 */
await runProgram(async () => {
  const { KEYS_DIR, DATA_DIR } = process.env;
  const folder = KEYS_DIR ? resolve(KEYS_DIR) : readConfig({ DATA_DIR }).keysDir;
  const [, account] = Object.entries(ACCOUNTS).find(([word]) => process.argv.includes(word)) ?? [];
  if (account !== undefined) {
    if (!hasKeyFile(folder)) throw new ConfigurationError(`There are no keys in ${folder}.`);
    const { databasePasswords } = fileSecrets({ keysDir: folder, production: false });
    console.log(databasePasswords(account));
    return;
  }
  // An operator's keys are for production; without the word the file is marked as a development one.
  const origin = process.argv.includes('--operator') ? 'operator' : 'development';
  console.log(
    `Keys written to ${create(folder, origin)}. Back them up apart from the database: without them nothing in the vault can be read.`,
  );
});

function create(folder: string, origin: 'operator' | 'development'): string {
  try {
    return createKeyFile(folder, origin);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ConfigurationError(
      `There are keys in ${folder} already. They are never replaced: what they sealed could not be read again.`,
    );
  }
}
