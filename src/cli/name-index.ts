import cliProgress from 'cli-progress';
import { withClient } from '../database/roles.js';
import { NameIndex } from '../matching/name-index.service.js';
import { refillNameIndex } from '../matching/refill.queries.js';
import { refillSoughtNames } from '../matching/refill-sought.queries.js';
import type { Secrets } from '../vault/key-files.js';
import { Vault } from '../vault/vault.service.js';

/** Fewer are done before a bar could be read. */
const WORTH_A_BAR = 5000;

/**
 * Makes the tokens people, and the children relatives seek, are found by for all who have none of this version of keys and rules.
 * @param ownerUrl connection string of `reunir_owner`.
 * @returns how many were indexed.
 */
export function indexNames(ownerUrl: string, secrets: Secrets): Promise<number> {
  const bar = new cliProgress.SingleBar({
    format: 'Names indexed: {bar} {value} of {total}, {eta_formatted} left',
  });
  const [index, vault] = [new NameIndex(secrets), new Vault(secrets)];
  let shown = false;
  return withClient(ownerUrl, async (client) => {
    const people = await refillNameIndex(client, index, vault, (done, total) => {
      if (total < WORTH_A_BAR) return;
      if (!shown) bar.start(total, 0);
      shown = true;
      bar.update(done);
    });
    return people + (await refillSoughtNames(client, index, vault));
  }).finally(() => bar.stop());
}
