import type { ClientBase } from 'pg';
import type { SealedDocument } from '../vault/keyring.js';
import { Vault, type WrappedKey } from '../vault/vault.service.js';
import type { NameIndex } from './name-index.service.js';

const PAGE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

type Unindexed = WrappedKey & { readonly documents: readonly SealedDocument[] | null };

/**
 * Makes the tokens of everybody who has none, or tokens of another version, anew, page by page, each page true as a whole; one
 * that is broken off is taken up where it stopped, and a second run finds nothing to do.
 * @param client signed in as the owner. @param progress hears how many are done, of how many.
 * @returns how many persons were indexed.
 */
export async function refillNameIndex(
  client: ClientBase,
  index: NameIndex,
  vault: Vault,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const { version } = index;
  const counted = await client.query<{ left: string }>('SELECT sec.count_to_index($1) AS left', [version]);
  const total = Number(counted.rows[0]?.left ?? 0);
  let done = 0;
  let after = FIRST_ID;
  for (;;) {
    const { rows } = await client.query<Unindexed>(
      `SELECT person_id AS "personId", organisation_id AS "organisationId", kek_version AS "kekVersion", wrapped, documents
       FROM sec.persons_to_index($1, $2, $3)`,
      [version, after, PAGE],
    );
    if (rows.length === 0) return done;
    const indexed = rows.map((row) => tokensOf(row, index, vault));
    await client.query('SELECT sec.index_persons($1, $2::json)', [version, JSON.stringify(indexed)]);
    done += rows.length;
    after = rows.at(-1)?.personId ?? after;
    progress(done, total);
  }
}

function tokensOf(row: Unindexed, index: NameIndex, vault: Vault) {
  const { own, typing, group } = index.ofStored(
    { keys: [row], documents: row.documents ?? [] },
    vault.keyring([row]),
  );
  const text = (tokens: readonly bigint[]) => tokens.map(String);
  return { personId: row.personId, own: text(own), typing: text(typing), group: text(group) };
}
