import cliProgress from 'cli-progress';
import { withClient } from '../database/roles.js';
import { NameIndex } from '../matching/name-index.service.js';
import { refillNameIndex } from '../matching/refill.queries.js';
import type { Secrets } from '../vault/key-files.js';
import { Vault } from '../vault/vault.service.js';

/** Fewer are done before a bar could be read. */
const WORTH_A_BAR = 5000;

/**
 * Makes the tokens people are found by for everybody who has none of this version of keys and rules.
 * @param ownerUrl connection string of `reunir_owner`.
 * @returns how many persons were indexed.
 */
export function indexNames(ownerUrl: string, secrets: Secrets): Promise<number> {
  const bar = new cliProgress.SingleBar({
    format: 'Names indexed: {bar} {value} of {total}, {eta_formatted} left',
  });
  let shown = false;
  return withClient(ownerUrl, (client) =>
    refillNameIndex(client, new NameIndex(secrets), new Vault(secrets), (done, total) => {
      if (total < WORTH_A_BAR) return;
      if (!shown) bar.start(total, 0);
      shown = true;
      bar.update(done);
    }),
  ).finally(() => bar.stop());
}
