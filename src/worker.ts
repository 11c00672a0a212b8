import './node-version.js';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { type Config, ConfigurationError, readConfig } from './config.js';
import { type DatabaseRole, urlFor } from './database/roles.js';
import { startJobs } from './jobs/jobs.service.js';
import { onStopSignal, runProgram } from './shutdown.js';
import { fileSecrets } from './vault/key-files.js';

/**
 * What runs without being asked, apart from the API: reminders by mail, and the committee's reports on their day. It alone
 * speaks to the outside, so in production it is given the passwords of two accounts and no key: its own, and the one that
 * counts coded columns.
 */
await runProgram(async () => {
  const config = readConfig(process.env, ['DATABASE_URL', 'DATABASE_TLS', 'PUBLIC_URL']);
  const { mail, publicUrl } = config;
  if (!mail)
    throw new ConfigurationError('SMTP_URL or SMTP_URL_FILE is needed: the worker sends reminders by mail.');
  Logger.overrideLogger(new ConsoleLogger({ json: config.production }));
  const { databaseTls } = config;
  const jobs = await startJobs({ ...urlsOf(config), databaseTls, mail, publicUrl, clock: () => new Date() });
  onStopSignal(() => jobs.stop());
  new Logger('worker').log('The worker runs.');
});

function urlsOf(config: Config): { url: string; statsUrl: string } {
  const { databaseUrl, statsPassword } = config;
  if (!databaseUrl)
    throw new ConfigurationError('DATABASE_URL is needed; npm start brings its own database.');
  if (new URL(databaseUrl).username !== 'reunir_jobs') {
    const { databasePasswords } = fileSecrets(config);
    const as = (role: DatabaseRole) => urlFor(databaseUrl, role, databasePasswords);
    return { url: as('reunir_jobs'), statsUrl: as('reunir_stats') };
  }
  if (statsPassword === undefined)
    throw new ConfigurationError(
      'STATS_PASSWORD_FILE is needed: the worker makes the reports of each quarter.',
    );
  return { url: databaseUrl, statsUrl: urlFor(databaseUrl, 'reunir_stats', () => statsPassword) };
}
