import '../node-version.js';
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfig } from '../config.js';
import { prepareDatabase } from '../database/prepare.js';
import { urlFor } from '../database/roles.js';
import { runProgram } from '../shutdown.js';
import { fileSecrets } from '../vault/key-files.js';
import { inviteFirstAdministrator } from './first-administrator.js';
import { renewToThisLaw } from './law-renewal.js';
import { indexNames } from './name-index.js';

/**
 * npm run migrate: roles, database and schema, and the limits of every procedure held against the law of this release.
 * With `-- --administrator a@b.org --name "A B" --organisation "C" [--country FRA]`, also invites the first person.
 */
await runProgram(async () => {
  const config = readConfig();
  if (!config.databaseUrl)
    throw new ConfigurationError(
      'DATABASE_URL is needed: the account that owns the server’s roles and databases.',
    );
  const secrets = fileSecrets(config);
  const { databasePasswords } = secrets;
  const ran = await prepareDatabase(config.databaseUrl, databasePasswords);
  console.log(ran.length === 0 ? 'The schema is up to date.' : `Migrated: ${ran.join(', ')}`);
  const owner = urlFor(config.databaseUrl, 'reunir_owner', databasePasswords);
  const renewed = await renewToThisLaw(owner);
  if (renewed > 0)
    console.log(`The limits of ${renewed} procedures were held against the law of this release.`);
  const indexed = await indexNames(owner, secrets);
  if (indexed > 0) console.log(`${indexed} people can be found by their names.`);

  const text = { type: 'string', default: '' } as const;
  const options = {
    administrator: text,
    name: text,
    organisation: text,
    country: { ...text, default: 'FRA' },
  };
  const { administrator, ...person } = parseArgs({ options }).values;
  if (administrator === '') return;
  const code = await inviteFirstAdministrator(owner, { email: administrator, ...person });
  console.log(
    `Invited ${administrator}. Within 72 hours, at ${config.publicUrl}/invitation, with the code\n  ${code}`,
  );
});
