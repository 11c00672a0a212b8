import '../node-version.js';
import { resolve } from 'node:path';
import { ConfigurationError, readConfig } from '../config.js';
import { runProgram } from '../shutdown.js';
import { createKeyFile } from '../vault/key-files.js';

await runProgram(async () => {
  // An operator's keys are for production; without the word the file is marked as a development one.
  const origin = process.argv.includes('--operator') ? 'operator' : 'development';
  const { KEYS_DIR, DATA_DIR } = process.env;
  const folder = KEYS_DIR ? resolve(KEYS_DIR) : readConfig({ DATA_DIR }).keysDir;
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
