import { readConfig } from '../config.js';
import { prepareDatabase } from '../database/prepare.js';
import { fileSecrets } from '../vault/key-files.js';

const config = readConfig();
if (!config.databaseUrl)
  throw new Error('DATABASE_URL is needed: the account that owns the server’s roles and databases.');
const ran = await prepareDatabase(config.databaseUrl, fileSecrets(config).databasePasswords);
console.log(ran.length === 0 ? 'The schema is up to date.' : `Migrated: ${ran.join(', ')}`);
