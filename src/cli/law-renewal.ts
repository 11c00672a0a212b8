import { productVersion } from '../config.js';
import { withClient } from '../database/roles.js';
import { renewLimits } from '../deadlines/law-renewal.queries.js';
import { lawDigest } from '../pathways/law-digest.js';

/**
 * Holds stored limits against the law of this program, wherever its release or the data of its law is another than theirs.
 * @param ownerUrl connection string of `reunir_owner`.
 * @returns how many procedures were looked at.
 */
export function renewToThisLaw(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, (client) => renewLimits(client, `${productVersion()} ${lawDigest()}`));
}
