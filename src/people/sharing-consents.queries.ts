import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { SealedDocument } from '../vault/keyring.js';
import { documentsSql, keysSql } from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { SharingConsentSpell, SharingConsentView } from './sharing-consents.dto.js';

const VIEW = statement(
  'consents.view',
  `SELECT (SELECT s.given_on::text FROM sharing_consents s WHERE s.person_id = $1 AND s.withdrawn_on IS NULL) AS "givenOn",
     (SELECT coalesce(json_agg(json_build_object('givenOn', s.given_on, 'agreedBy', s.agreed_by, 'language', s.language,
         'withInterpreter', s.with_interpreter, 'recordedBy', s.recorded_by,
         'withdrawnOn', s.withdrawn_on, 'withdrawnBy', s.withdrawn_by) ORDER BY s.recorded_at DESC, s.id DESC), '[]')
       FROM sharing_consents s WHERE s.person_id = $1) AS history
   WHERE sec.may_open($1, 'identity')`,
);

/** Since when a person may be found from outside, and before; undefined when the caller can see no such person. */
export function sharingConsents(ctx: Context, personId: string): Promise<SharingConsentView | undefined> {
  return ctx.row(VIEW, [personId]);
}

const PERSON = statement(
  'consents.person',
  `SELECT ${keysSql('ARRAY[$1::uuid]', 'identity.sealed')} AS keys,
     ${documentsSql('$1::uuid', `d.subject_id = $1 AND d.compartment IN ('identity', 'contact')`)} AS documents`,
);

/** What a person's tokens are made of; no key when the caller may not open them. */
export async function personToShare(
  ctx: Context,
  personId: string,
): Promise<{ keys: WrappedKey[]; documents: SealedDocument[] }> {
  return (await ctx.row(PERSON, [personId])) ?? { keys: [], documents: [] };
}

export type NewConsent = Pick<SharingConsentSpell, 'givenOn' | 'agreedBy' | 'language' | 'withInterpreter'>;

const GIVE = statement(
  'consents.give',
  'SELECT sec.give_sharing_consent($1, $2, $3, $4, $5, $6, $7::bigint[]) AS done',
);

/** Records a consent and makes the record findable from outside; false when one stands already. */
export async function giveConsent(
  ctx: Context,
  id: string,
  personId: string,
  { givenOn, agreedBy, language, withInterpreter }: NewConsent,
  group: readonly bigint[],
): Promise<boolean> {
  const values = [id, personId, givenOn, agreedBy, language, withInterpreter, group];
  return (await ctx.row<{ done: boolean }>(GIVE, values))?.done ?? false;
}

const WITHDRAW = statement('consents.withdraw', 'SELECT sec.withdraw_sharing_consent($1, $2) AS done');

/** Ends a consent: nobody outside finds the record from then on. False when none stood. */
export async function withdrawConsent(ctx: Context, personId: string, on: CivilDate): Promise<boolean> {
  return (await ctx.row<{ done: boolean }>(WITHDRAW, [personId, on]))?.done ?? false;
}
