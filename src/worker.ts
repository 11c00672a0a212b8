import './node-version.js';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { type Config, ConfigurationError, readConfig } from './config.js';
import { urlFor } from './database/roles.js';
import { startJobs } from './jobs/jobs.service.js';
import { onStopSignal, runProgram } from './shutdown.js';
import { fileSecrets } from './vault/key-files.js';

/**
 * What runs without being asked, apart from the API: reminders by mail. It alone speaks to the outside, so in production it
 * is given the password of its own account and no key.
 */
await runProgram(async () => {
  const config = readConfig(process.env, ['DATABASE_URL', 'DATABASE_TLS', 'PUBLIC_URL']);
  const { mail, publicUrl } = config;
  if (!mail)
    throw new ConfigurationError('SMTP_URL or SMTP_URL_FILE is needed: the worker sends reminders by mail.');
  Logger.overrideLogger(new ConsoleLogger({ json: config.production }));
  const jobs = await startJobs({ url: jobsUrl(config), mail, publicUrl, clock: () => new Date() });
  onStopSignal(() => jobs.stop());
  new Logger('worker').log('The worker runs.');
});

function jobsUrl(config: Config): string {
  const { databaseUrl } = config;
  if (!databaseUrl)
    throw new ConfigurationError('DATABASE_URL is needed; npm start brings its own database.');
  if (new URL(databaseUrl).username === 'reunir_jobs') return databaseUrl;
  return urlFor(databaseUrl, 'reunir_jobs', fileSecrets(config).databasePasswords);
}
