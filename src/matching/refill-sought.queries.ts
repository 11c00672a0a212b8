import type { ClientBase } from 'pg';
import type { SoughtDocument } from '../vault/documents.js';
import { Vault, type WrappedKey } from '../vault/vault.service.js';
import type { NameIndex } from './name-index.service.js';

const PAGE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface UnindexedRequest extends WrappedKey {
  readonly requestId: string;
  /** The organisation whose key the tokens are made with. */
  readonly indexedFor: string;
  /** Of the words of the request, in hexadecimal. */
  readonly ciphertext: string;
}

/**
 * Makes the tokens of the children sought in requests that have none, or tokens of another version, anew, page by page.
 * @param client signed in as the owner. @returns how many requests were indexed.
 */
export async function refillSoughtNames(client: ClientBase, index: NameIndex, vault: Vault): Promise<number> {
  let done = 0;
  let after = FIRST_ID;
  for (;;) {
    const { rows } = await client.query<UnindexedRequest>(
      `SELECT request_id AS "requestId", indexed_for AS "indexedFor", person_id AS "personId", organisation_id AS "organisationId",
         kek_version AS "kekVersion", wrapped, ciphertext
       FROM sec.requests_to_index($1, $2, $3)`,
      [index.version, after, PAGE],
    );
    if (rows.length === 0) return done;
    const indexed = rows.map((row) => tokensOf(row, index, vault));
    await client.query('SELECT sec.index_requests($1, $2::json)', [index.version, JSON.stringify(indexed)]);
    done += rows.length;
    after = rows.at(-1)?.requestId ?? after;
  }
}

function tokensOf(row: UnindexedRequest, index: NameIndex, vault: Vault) {
  const { requestId, indexedFor, personId, ciphertext } = row;
  const document = { personId, compartment: 'identity', subjectId: requestId, ciphertext } as const;
  const names = vault.keyring([row]).open<SoughtDocument>(document)?.names ?? [];
  const { own, group } = index.ofNew(indexedFor, { names });
  return { requestId, own: own.map(String), group: group.map(String) };
}
