import { readConfig } from '../config.js';
import { createKeyFile } from '../vault/key-files.js';

// An operator's keys are for production; without the word the file is marked as a development one.
const origin = process.argv.includes('--operator') ? 'operator' : 'development';
const folder = process.env['KEYS_DIR'] ?? readConfig({ ...process.env, NODE_ENV: 'development' }).keysDir;
console.log(
  `Keys written to ${createKeyFile(folder, origin)}. Back them up apart from the database: without them nothing in the vault can be read.`,
);
