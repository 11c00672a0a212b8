import '../node-version.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigurationError, type Config, readConfig } from '../config.js';
import { isPortFree } from '../database/free-port.js';
import { prepareDatabase } from '../database/prepare.js';
import { urlFor } from '../database/roles.js';
import { committeeYears } from '../demo/committee-years.service.js';
import { loadIntoEmpty, loadNeighbours } from '../demo/demonstration.service.js';
import { startJobs } from '../jobs/jobs.service.js';
import { createServer } from '../server.js';
import { closeGracefully, onStopSignal, runProgram } from '../shutdown.js';
import { fileSecrets, type Secrets } from '../vault/key-files.js';
import { openAdministration } from './administration.js';
import { greeting } from './greeting.js';
import { renewToThisLaw } from './law-renewal.js';
import { indexNames } from './name-index.js';

/** Ways back from what has been started. */
const closers: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

function stop(): Promise<void> {
  return (stopping ??= closeAll());
}

async function closeAll(): Promise<void> {
  console.log('\nStopping.');
  for (const close of closers.toReversed()) await close();
}

/** Everything on one machine, for trying and developing: database, schema, keys, demonstration, server. */
await runProgram(async () => {
  const config = developmentConfig();
  if (!(await isPortFree(config.port, config.host)))
    throw new ConfigurationError(
      `Port ${config.port} is taken by another program: start with another, PORT=${config.port + 1} npm start.`,
    );
  onStopSignal(stop);

  const administration = await openAdministration(config);
  closers.push(() => administration.close());
  try {
    const secrets = fileSecrets(config);
    await prepareDatabase(administration.url, secrets.databasePasswords);
    const owner = urlFor(administration.url, 'reunir_owner', secrets.databasePasswords);
    await renewToThisLaw(owner);
    const demonstration = config.demonstration && (await loadIntoEmpty(administration.url, secrets));
    await indexNames(owner, secrets);
    const statsUrl = urlFor(administration.url, 'reunir_stats', secrets.databasePasswords);
    const app = await createServer({
      config,
      secrets,
      appUrl: urlFor(administration.url, 'reunir_app', secrets.databasePasswords),
      statsUrl,
    });
    closers.push(() => closeGracefully(app));
    await app.listen(config.port, config.host);
    if (config.mail) {
      const url = urlFor(administration.url, 'reunir_jobs', secrets.databasePasswords);
      const jobs = await startJobs({ url, statsUrl, ...config, mail: config.mail, clock: () => new Date() });
      closers.push(() => jobs.stop());
    }
    console.log(greeting({ config, place: administration.place, demonstration }));
    if (demonstration) closers.push(liveThrough(app, administration.url, secrets));
  } catch (error) {
    // What fails because a signal has already stopped the rest is not worth a word.
    if (stopping) return stopping;
    await stop();
    throw error;
  }
});

/** The work of other organisations and the fictional committee's last years go on while the product is used. Returns what ends them. */
function liveThrough(app: NestFastifyApplication, adminUrl: string, secrets: Secrets): () => Promise<void> {
  let ended = false;
  const stopped = () => ended;
  const years = loadNeighbours(adminUrl, secrets, { stopped })
    .then(() => committeeYears(app, adminUrl, { stopped }))
    .catch((error: unknown) => {
      if (!ended) console.error(error);
    });
  return async () => {
    ended = true;
    await years;
  };
}

function developmentConfig(): Config {
  if (process.env['NODE_ENV'] === 'production')
    throw new ConfigurationError(
      'npm start is for trying and developing. In production: npm run migrate, then npm run start:prod.',
    );
  return readConfig({ DEMONSTRATION: 'true', ...process.env });
}
