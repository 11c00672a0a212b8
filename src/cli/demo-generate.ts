import '../node-version.js';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { parseCivilDate, todayIn } from '../common/civil-date.js';
import { ConfigurationError, readConfig } from '../config.js';
import { prepareDatabase } from '../database/prepare.js';
import { urlFor } from '../database/roles.js';
import type { Edition } from '../demo/casebook.js';
import { generate } from '../demo/demonstration.service.js';
import { onStopSignal, runProgram } from '../shutdown.js';
import { fileSecrets } from '../vault/key-files.js';
import { openAdministration } from './administration.js';
import { indexNames } from './name-index.js';

const MOST = 10_000_000;

/** npm run demo:generate -- --cases 1000 [--seed anything] [--today 2026-11-22] */
await runProgram(async () => {
  const config = readConfig();
  if (config.production) throw new ConfigurationError('The demonstration is never loaded in production.');
  const edition = editionFrom(process.argv.slice(2));
  const administration = await openAdministration(config, { share: true });
  onStopSignal(() => administration.close());
  try {
    const secrets = fileSecrets(config);
    await prepareDatabase(administration.url, secrets.databasePasswords);
    const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} cases, {eta_formatted} left' });
    const begun = performance.now();
    bar.start(edition.cases, 0);
    await generate(administration.url, secrets, edition, (cases) => bar.update(cases)).finally(() =>
      bar.stop(),
    );
    await indexNames(urlFor(administration.url, 'reunir_owner', secrets.databasePasswords), secrets);
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `${edition.cases} fictional cases written to ${administration.place} in ${seconds.toFixed(1)} s.`,
    );
  } finally {
    await administration.close();
  }
});

function editionFrom(args: string[]): Edition {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string' }, seed: { type: 'string' }, today: { type: 'string' } },
  });
  const cases = Number(values.cases);
  if (!Number.isInteger(cases) || cases < 1 || cases > MOST)
    throw new ConfigurationError(`--cases takes a whole number from 1 to ${MOST}.`);
  const today =
    values.today === undefined ? todayIn('Europe/Paris', new Date()) : parseCivilDate(values.today);
  if (today === null) throw new ConfigurationError('--today takes a day as YYYY-MM-DD.');
  return { cases, seed: values.seed ?? `${cases} cases`, today };
}
