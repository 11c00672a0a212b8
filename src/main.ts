import './node-version.js';
import { ConfigurationError, readConfig } from './config.js';
import { urlFor } from './database/roles.js';
import { createServer } from './server.js';
import { closeGracefully, onStopSignal, runProgram } from './shutdown.js';
import { fileSecrets } from './vault/key-files.js';

/** The API as production runs it: the database is prepared beforehand with `npm run migrate`. */
await runProgram(async () => {
  const config = readConfig();
  if (!config.databaseUrl)
    throw new ConfigurationError('DATABASE_URL is needed; npm start brings its own database.');
  const secrets = fileSecrets(config);
  const app = await createServer({
    config,
    secrets,
    appUrl: urlFor(config.databaseUrl, 'reunir_app', secrets.databasePasswords),
    statsUrl: urlFor(config.databaseUrl, 'reunir_stats', secrets.databasePasswords),
  });
  onStopSignal(() => closeGracefully(app));
  await app.listen(config.port, config.host);
});
