import type { CivilDate } from '../common/civil-date.js';
import type { Sex } from '../common/codes.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { PersonKind } from './candidate.js';

/** Why people are looked for: among what the caller may open, or beyond, which is counted. */
export type FindingPurpose = 'own' | 'wider_search' | 'wider_check';

export interface FindingTokens {
  readonly own: readonly bigint[];
  /** Bits of each of `own`. */
  readonly weights: readonly number[];
  /** The same keys under the key all organisations share. */
  readonly shared: readonly bigint[];
  readonly typed: readonly bigint[];
}

/** The coded facts of somebody found; what only a minor has is missing of a relative. */
export interface FoundFacts {
  readonly reference: string | null;
  readonly caseId: string | null;
  readonly teamId: string;
  readonly teamName: string;
  readonly sex?: Sex;
  readonly nationalities?: readonly string[];
  readonly languages?: readonly string[];
  readonly births?: readonly { from: CivilDate; to: CivilDate; uncertain: boolean }[];
}

/** Somebody who shares a token with the person looked for, with what is needed to compare them. */
export interface FoundRow {
  readonly kind: PersonKind;
  readonly personId: string;
  readonly organisationId: string;
  readonly kekVersion: number;
  readonly wrapped: string;
  /** Of the identity document, in hexadecimal. */
  readonly ciphertext: string;
  readonly visible: boolean;
  /** Which of the tokens asked for are theirs, as `own` writes them. */
  readonly matched: readonly string[];
  readonly facts: FoundFacts;
  /** How many people of the kind there are about. */
  readonly population: number;
}

const FIND = statement(
  'people.find',
  `SELECT kind, person_id AS "personId", organisation_id AS "organisationId", kek_version AS "kekVersion", wrapped, ciphertext, visible,
     ARRAY(SELECT m::text FROM unnest(matched) m) AS matched, facts, population
   FROM sec.find_people($1, $2::bigint[], $3::real[], $4::bigint[], $5::bigint[], $6)`,
);

/** Those who share tokens, at most 300 of each kind; audited, and counted where the search goes beyond what the caller may open. */
export function findPeople(
  ctx: Context,
  kinds: readonly PersonKind[],
  { own, weights, shared, typed }: FindingTokens,
  purpose: FindingPurpose,
): Promise<FoundRow[]> {
  return ctx.rows<FoundRow>(FIND, [kinds, own, weights, shared, typed, purpose]);
}

const SUGGEST = statement('people.suggest', 'SELECT p AS "personId" FROM sec.suggest_persons($1) AS p');

/** Those of at most 20 persons whose names may be suggested to who types; audited, and counted apart from what is opened. */
export async function suggestPersons(ctx: Context, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.rows<{ personId: string }>(SUGGEST, [personIds]);
  return new Set(rows.map(({ personId }) => personId));
}
