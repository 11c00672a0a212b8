import type { ClientBase } from 'pg';
import { setImmediate as pause } from 'node:timers/promises';
import { todayIn } from '../common/civil-date.js';
import { ConfigurationError } from '../config.js';
import { withClient } from '../database/roles.js';
import type { Secrets } from '../vault/key-files.js';
import { NEIGHBOURS } from './accounts.js';
import { casebook, type Edition, isLarge, rosterOf } from './casebook.js';
import { encounters } from './encounters.js';
import type { CaseFile } from './file.js';
import { Batch, type Holdings, holdings, hurry, requireAdministrator, writeBatch } from './load.queries.js';
import { Random } from './random.js';
import { ownRoster, type Roster } from './roster.js';
import { Sealer } from './seal.service.js';
import { staffRows } from './staff.service.js';

/** The cases of the demonstration that comes with the product. */
export const DEMONSTRATION_CASES = 180;
export const DEMONSTRATION_SEED = 'calais';
/** Those of other organisations, so that the committee has something to count. */
export const NEIGHBOURING_CASES = 1_500;
const NEIGHBOURING_SEED = 'littoral';

/** Few enough that a batch fits in little memory, enough that a COPY pays. */
const BATCH_CASES = 250;
/** The event loop gets a turn after so many cases, so that one batch is written while the next is made. */
const STRIDE = 20;

/**
 * Loads the demonstration into a database where nobody is yet.
 * @returns whether the database now holds the demonstration's accounts.
 * @throws ConfigurationError when the account is not the server's administrator.
 */
export async function loadIntoEmpty(adminUrl: string, secrets: Secrets): Promise<boolean> {
  return withClient(adminUrl, async (client) => {
    const held = await holdings(client, ownId(), NEIGHBOURS[0].name);
    if (!held.empty) return held.demonstration;
    const today = todayIn('Europe/Paris', new Date());
    await load(client, held, secrets, { cases: DEMONSTRATION_CASES, seed: DEMONSTRATION_SEED, today });
    return true;
  });
}

/**
 * Adds the cases of other organisations to the demonstration, once. They come in the background of the first start; where
 * anything else has come in, or reports have been made, nothing is added any more.
 * @throws Error once `stopped` says so; what has been added by then stays.
 */
export async function loadNeighbours(
  adminUrl: string,
  secrets: Secrets,
  { cases = NEIGHBOURING_CASES, stopped = () => false }: { cases?: number; stopped?: () => boolean } = {},
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const held = await holdings(client, ownId(), NEIGHBOURS[0].name);
    if (!held.demonstration || held.foreign || held.reported || held.neighbours) return;
    const today = todayIn('Europe/Paris', new Date());
    await load(client, held, secrets, { cases, seed: NEIGHBOURING_SEED, today, around: true }, () => {
      if (stopped()) throw new Error('The demonstration was stopped');
    });
    await client.query('ANALYZE');
  });
}

/**
 * Adds an edition to an empty database, or to one that holds nothing but demonstrations.
 * @param progress is told the number of cases written so far.
 * @throws ConfigurationError when there is anything else in it, or this very edition already.
 */
export async function generate(
  adminUrl: string,
  secrets: Secrets,
  edition: Edition,
  progress: (cases: number) => void,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const held = await holdings(client, ownId(), NEIGHBOURS[0].name);
    if (held.foreign)
      throw new ConfigurationError(
        'This database holds users or cases that no demonstration has made. The demonstration never touches it.',
      );
    await load(client, held, secrets, edition, progress).catch((error: unknown) => {
      throw isTaken(error)
        ? new ConfigurationError('This edition is in the database already: another --seed gives another one.')
        : error;
    });
    await client.query('ANALYZE');
  });
}

async function load(
  client: ClientBase,
  held: Holdings,
  secrets: Secrets,
  edition: Edition,
  progress: (cases: number) => void = () => undefined,
): Promise<void> {
  await requireAdministrator(client);
  if (isLarge(edition)) await hurry(client);
  const roster = rosterOf(edition);
  const sealer = new Sealer(secrets);
  let batch = new Batch();
  batch.add(await staffRows(held.demonstration ? withoutOwn(roster) : roster));
  let writing = Promise.resolve();
  let written = 0;
  // A large edition is for measuring, and its files are not kept.
  const read: CaseFile[] = [];
  for (const file of casebook(edition, roster)) {
    batch.add(sealer.seal(file));
    if (!isLarge(edition)) read.push(file);
    if (batch.cases % STRIDE === 0) await pause();
    if (batch.cases < BATCH_CASES) continue;
    await writing;
    const full = batch;
    batch = new Batch();
    writing = writeBatch(client, full).then(() => progress((written += full.cases)));
    // Awaited with the next batch; until then a failure must not count as nobody's.
    writing.catch(() => undefined);
  }
  const { today, seed } = edition;
  const met = { roster, today, random: new Random(`${seed} encounters`) };
  if (!isLarge(edition)) batch.add(sealer.seal(encounters(read, met)));
  await writing;
  await writeBatch(client, batch);
  progress(written + batch.cases);
}

/** The fiction's own people are the same in every edition; a second edition finds them there. */
function withoutOwn(roster: Roster): Roster {
  const own = ownRoster();
  const isNew = ({ id }: { id: string }) =>
    ![...own.organisations, ...own.teams, ...own.members].some((known) => known.id === id);
  const [organisations, teams, members] = [
    roster.organisations.filter(isNew),
    roster.teams.filter(isNew),
    roster.members.filter(isNew),
  ];
  return { ...roster, organisations, teams, members };
}

/** unique_violation */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

function ownId(): string {
  const [first] = ownRoster().members;
  return first?.id ?? '';
}
