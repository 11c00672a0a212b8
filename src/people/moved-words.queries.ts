import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { SealedDocument } from '../vault/keyring.js';
import { documentsSql, foundBySql, foundByValues, type FoundBy } from '../vault/vault.queries.js';

const OTHER_WORDS = statement(
  'movedwords.other',
  `SELECT ${documentsSql('$1::uuid', `d.subject_id <> $1 AND NOT EXISTS (SELECT FROM relative_merges m WHERE m.id = d.subject_id)`)} AS documents`,
);

/** What is sealed under a relative's key beside who they are: accounts, notes of assessments, the children they seek. */
export async function otherWords(ctx: Context, personId: string): Promise<SealedDocument[]> {
  return (await ctx.row<{ documents: SealedDocument[] }>(OTHER_WORDS, [personId]))?.documents ?? [];
}

const BEFORE = statement(
  'movedwords.before',
  `SELECT ${documentsSql('m.kept_id', 'd.subject_id = m.id')} AS before, ${documentsSql('m.kept_id', 'd.subject_id IN (SELECT sec.moved_with_words(m.id))')} AS back
   FROM relative_merges m WHERE m.id = $1`,
);

/** The kept record as it was before a merge, and what is sealed under its key of what goes back when the merge is undone. */
export async function wordsOfMerge(
  ctx: Context,
  id: string,
): Promise<{ before: SealedDocument[]; back: SealedDocument[] }> {
  return (await ctx.row(BEFORE, [id])) ?? { before: [], back: [] };
}

const SEAL = statement(
  'movedwords.seal',
  `INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext)
   SELECT $1, d.compartment, d."subjectId", decode(d.ciphertext, 'hex')
   FROM json_to_recordset($2::json) AS d(compartment text, "subjectId" uuid, ciphertext text)
   ON CONFLICT (person_id, compartment, subject_id)
   DO UPDATE SET ciphertext = excluded.ciphertext, version = vault_documents.version + 1, updated_at = now()`,
);

/** Stores what was sealed anew under a person's key; the merge it is part of is what the trail holds. */
export async function putWords(
  ctx: Context,
  personId: string,
  documents: readonly Omit<SealedDocument, 'personId'>[],
): Promise<void> {
  if (documents.length > 0) await ctx.rows(SEAL, [personId, JSON.stringify(documents)]);
}

const FIND_AGAIN = statement('movedwords.findAgain', `SELECT ${foundBySql('$1', 2)}`);

/** Puts back what a person is found by. */
export async function putFoundBy(ctx: Context, personId: string, foundBy: FoundBy): Promise<void> {
  await ctx.rows(FIND_AGAIN, [personId, ...foundByValues(foundBy)]);
}
