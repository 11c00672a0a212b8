import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { Compartment } from '../vault/compartments.js';
import type { SealedDocument } from '../vault/keyring.js';
import { documentsSql, keysSql, openableSql } from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { AccountTaken } from './accounts-view.dto.js';
import type { AccountSide } from './questions.js';

const PUT = statement(
  'kinship.putAccount',
  `WITH account AS (
     INSERT INTO kinship_accounts (id, link_id, side, taken_on, language, with_interpreter, taken_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (link_id, side) DO UPDATE SET taken_on = excluded.taken_on, language = excluded.language,
       with_interpreter = excluded.with_interpreter, taken_by = excluded.taken_by, recorded_at = now()),
   words AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) VALUES ($8, 'testimony', $1, $9)
     ON CONFLICT (person_id, compartment, subject_id)
     DO UPDATE SET ciphertext = excluded.ciphertext, version = vault_documents.version + 1, updated_at = now())
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
   VALUES ($7, $10, 'kinship.account_taken', $2, $11, jsonb_build_object('side', $3::text))`,
);

export interface AccountRow {
  /** Of the account that is replaced, or a new one. */
  readonly id: string;
  readonly linkId: string;
  readonly caseId: string;
  readonly side: AccountSide;
  readonly takenOn: CivilDate;
  readonly language: string | null;
  readonly withInterpreter: boolean;
  readonly personId: string;
  readonly words: Buffer;
}

/** Stores an account in place of an earlier one of the same side. */
export async function putAccount(ctx: Context, row: AccountRow): Promise<void> {
  const { id, linkId, side, takenOn, language, withInterpreter, personId, words, caseId } = row;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(PUT, [
    id,
    linkId,
    side,
    takenOn,
    language,
    withInterpreter,
    userId,
    personId,
    words,
    sessionId,
    caseId,
  ]);
}

const WORDS = `d.compartment = 'testimony' AND d.subject_id IN (SELECT a.id FROM kinship_accounts a WHERE a.link_id = k.id)`;

const READ = statement(
  'kinship.accounts',
  `SELECT k.version, k.case_id AS "caseId", c.minor_id AS "minorId", k.relative_id AS "relativeId",
     (SELECT coalesce(json_agg(json_build_object('id', a.id, 'side', a.side, 'takenOn', a.taken_on, 'language', a.language,
        'withInterpreter', a.with_interpreter, 'takenBy', a.taken_by) ORDER BY a.side), '[]')
        FROM kinship_accounts a WHERE a.link_id = k.id AND a.side = ANY ($2)) AS accounts,
     ${openableSql('c.minor_id', ['testimony'])} AS "minorOpenable", ${openableSql('k.relative_id', ['testimony'])} AS "relativeOpenable",
     ${documentsSql('c.minor_id', WORDS)} AS "minorDocuments", ${documentsSql('k.relative_id', WORDS)} AS "relativeDocuments",
     ${keysSql(`ARRAY(SELECT p FROM unnest($2::text[]) s, LATERAL (VALUES (CASE s WHEN 'minor' THEN c.minor_id ELSE k.relative_id END)) v(p))`, 'identity.opened')} AS keys
   FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.id = $1`,
);

export interface AccountsRow {
  readonly version: number;
  readonly caseId: string;
  readonly minorId: string;
  readonly relativeId: string;
  readonly accounts: readonly (AccountTaken & { id: string })[];
  readonly minorOpenable: readonly Compartment[];
  readonly relativeOpenable: readonly Compartment[];
  readonly minorDocuments: readonly SealedDocument[];
  readonly relativeDocuments: readonly SealedDocument[];
  readonly keys: readonly WrappedKey[];
}

/** The accounts of these sides, sealed, with the keys of those persons only. */
export function readAccounts(
  ctx: Context,
  linkId: string,
  sides: readonly AccountSide[],
): Promise<AccountsRow | undefined> {
  return ctx.row<AccountsRow>(READ, [linkId, sides]);
}
