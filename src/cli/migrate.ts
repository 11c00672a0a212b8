import '../node-version.js';
import { ConfigurationError, readConfig } from '../config.js';
import { prepareDatabase } from '../database/prepare.js';
import { runProgram } from '../shutdown.js';
import { fileSecrets } from '../vault/key-files.js';

await runProgram(async () => {
  const config = readConfig();
  if (!config.databaseUrl)
    throw new ConfigurationError(
      'DATABASE_URL is needed: the account that owns the server’s roles and databases.',
    );
  const ran = await prepareDatabase(config.databaseUrl, fileSecrets(config).databasePasswords);
  console.log(ran.length === 0 ? 'The schema is up to date.' : `Migrated: ${ran.join(', ')}`);
});
