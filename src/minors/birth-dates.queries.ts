import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { BirthClaim } from './birth-dates.js';

const INSERT = statement(
  'minors.insertBirthDate',
  `WITH assertion AS (
     INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, disputed, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8))
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     VALUES ($8, $9, 'minor.birth_date_asserted', $2, $10, jsonb_build_object('assertion', $1::uuid, 'source', $5::text))`,
);

export interface NewAssertion extends BirthClaim {
  readonly id: string;
  readonly minorId: string;
  readonly caseId: string;
  readonly source: string;
  readonly disputed: boolean;
}

/** Adds what somebody asserted, with its audit row. */
export async function insertBirthDate(ctx: Context, assertion: NewAssertion): Promise<void> {
  const { id, minorId, caseId, earliestOn, latestOn, source, assertedOn, disputed } = assertion;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(INSERT, [
    id,
    minorId,
    earliestOn,
    latestOn,
    source,
    assertedOn,
    disputed,
    userId,
    sessionId,
    caseId,
  ]);
}

const CLEAR = statement(
  'minors.clearAcceptedBirthDate',
  'UPDATE birth_date_assertions SET accepted = false WHERE minor_id = $1 AND accepted AND id <> $2',
);
const ACCEPT = statement(
  'minors.acceptBirthDate',
  `WITH accepted AS (
     UPDATE birth_date_assertions SET accepted = true WHERE minor_id = $1 AND id = $2 RETURNING latest_on),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $3, $4, 'minor.birth_date_accepted', $1, $5, jsonb_build_object('assertion', $2::uuid) FROM accepted)
   SELECT latest_on::text AS "latestOn" FROM accepted`,
);

/** Makes one assertion the accepted one and every other not; the latest birth it allows, or undefined when there is none such. */
export async function acceptBirthDate(
  ctx: Context,
  minorId: string,
  assertionId: string,
  caseId: string,
): Promise<CivilDate | undefined> {
  const { userId, sessionId } = ctx.actor;
  // Two statements: a unique index checks row by row, and the old one has to step down first.
  await ctx.rows(CLEAR, [minorId, assertionId]);
  return (await ctx.row<{ latestOn: CivilDate }>(ACCEPT, [minorId, assertionId, userId, sessionId, caseId]))
    ?.latestOn;
}

const DISPUTE = statement(
  'minors.disputeBirthDate',
  `WITH disputed AS (
     UPDATE birth_date_assertions SET disputed = $6 WHERE minor_id = $1 AND id = $2 RETURNING id),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $3, $4, 'minor.birth_date_disputed', $1, $5, jsonb_build_object('assertion', $2::uuid, 'disputed', $6::boolean) FROM disputed)
   SELECT id FROM disputed`,
);

/** Says whether an assertion is contested; false when the minor has no such assertion. */
export async function disputeBirthDate(
  ctx: Context,
  minorId: string,
  assertionId: string,
  caseId: string,
  disputed: boolean,
): Promise<boolean> {
  const { userId, sessionId } = ctx.actor;
  const rows = await ctx.rows(DISPUTE, [minorId, assertionId, userId, sessionId, caseId, disputed]);
  return rows.length > 0;
}
