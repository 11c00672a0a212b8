import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { SealedDocument } from '../vault/keyring.js';
import type { Compartment } from '../vault/compartments.js';
import {
  documentsSql,
  foundBySql,
  foundByValues,
  keysSql,
  openableSql,
  type FoundBy,
} from '../vault/vault.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';
import type { MinorView } from './minors-view.dto.js';

/** The compartments a minor's own documents are in. */
const OWN: readonly Compartment[] = ['identity', 'contact', 'place'];

const INSERT = statement(
  'minors.insert',
  `WITH lead AS (
     SELECT u.id FROM team_members t JOIN users u ON u.id = t.user_id WHERE t.team_id = $12 AND t.user_id = $13 AND u.active),
   minor AS (
     INSERT INTO minors (id, organisation_id, reference, sex, nationalities, languages, interpreter_language, arrived_in_france_on,
       safety_flags, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)),
   opened AS (
     INSERT INTO cases (id, minor_id, organisation_id, team_id, lead_id, opened_on, place_type, department, place_since, created_by)
     VALUES ($11, $1, $2, $12, (SELECT id FROM lead), $14, $15, $16, $17, $10))
   SELECT EXISTS (SELECT FROM lead) AS "leadInTeam"`,
);

export interface NewMinor {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly sex: string;
  readonly nationalities: readonly string[];
  readonly languages: readonly string[];
  readonly interpreterLanguage: string | null;
  readonly arrivedInFranceOn: string | null;
  readonly safetyFlags: readonly string[];
  readonly teamId: string;
  readonly leadId: string;
  readonly openedOn: string;
  readonly placeType: string;
  readonly department: string | null;
  readonly placeSince: string;
}

/** Writes the child and the opened case; false when the lead is not of the team, and the caller must not commit. */
export async function insertMinor(ctx: Context, minor: NewMinor): Promise<boolean> {
  const row = await ctx.row<{ leadInTeam: boolean }>(INSERT, [
    minor.id,
    ctx.actor.organisationId,
    minor.reference,
    minor.sex,
    minor.nationalities,
    minor.languages,
    minor.interpreterLanguage,
    minor.arrivedInFranceOn,
    minor.safetyFlags,
    ctx.actor.userId,
    minor.caseId,
    minor.teamId,
    minor.leadId,
    minor.openedOn,
    minor.placeType,
    minor.department,
    minor.placeSince,
  ]);
  return row?.leadInTeam ?? false;
}

/** What hangs on rows that have to exist first: policies look for the case, and the key for its person. */
const COMPLETE = statement(
  'minors.complete',
  `WITH birth AS (
     INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, disputed, accepted, recorded_by)
     SELECT b.id, $1, b.earliest, b.latest, b.source, b.asserted, b.disputed, true, $3
     FROM json_to_record($4::json) AS b (id uuid, earliest date, latest date, source text, asserted date, disputed boolean)
     WHERE b.id IS NOT NULL),
   entries AS (
     INSERT INTO timeline_entries (id, case_id, kind, occurred_on, place_type, department, recorded_by)
     VALUES ($5, $2, 'opened', $6, NULL, NULL, $3), ($7, $2, 'place_change', $8, $9, $10, $3)),
   documents AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext)
     SELECT $1, d.compartment, d.subject, d.sealed FROM unnest($11::text[], $12::uuid[], $13::bytea[]) AS d (compartment, subject, sealed)),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id) VALUES ($3, $14, 'minor.registered', $1, $2))
   SELECT sec.add_person_key($1, $15, $16), ${foundBySql('$1', 17)}`,
);

export interface MinorCompletion {
  readonly id: string;
  readonly caseId: string;
  /** Empty when nobody has said anything about the birth yet. */
  readonly birth: object;
  readonly openedEntryId: string;
  readonly openedOn: string;
  readonly placeEntryId: string;
  readonly placeSince: string;
  readonly placeType: string;
  readonly department: string | null;
  readonly documents: readonly { compartment: Compartment; subjectId: string; ciphertext: Buffer }[];
  readonly key: { wrapped: Buffer; kekVersion: number };
  readonly foundBy: FoundBy;
}

/** The second half of a registration: birth date, first entries, key and documents, audit. */
export async function completeMinor(ctx: Context, minor: MinorCompletion): Promise<void> {
  await ctx.rows(COMPLETE, [
    minor.id,
    minor.caseId,
    ctx.actor.userId,
    minor.birth,
    minor.openedEntryId,
    minor.openedOn,
    minor.placeEntryId,
    minor.placeSince,
    minor.placeType,
    minor.department,
    minor.documents.map((each) => each.compartment),
    minor.documents.map((each) => each.subjectId),
    minor.documents.map((each) => each.ciphertext),
    ctx.actor.sessionId,
    minor.key.wrapped,
    minor.key.kekVersion,
    ...foundByValues(minor.foundBy),
  ]);
}

const VIEW = statement(
  'minors.view',
  `SELECT json_build_object('id', m.id, 'caseId', c.id, 'reference', m.reference, 'sex', m.sex, 'nationalities', m.nationalities,
     'languages', m.languages, 'interpreterLanguage', m.interpreter_language, 'arrivedInFranceOn', m.arrived_in_france_on,
     'safetyFlags', m.safety_flags, 'version', m.version, 'createdAt', m.created_at, 'updatedAt', m.updated_at,
     'births', (SELECT coalesce(json_agg(json_build_object('id', b.id, 'earliestOn', b.earliest_on, 'latestOn', b.latest_on,
        'source', b.source, 'assertedOn', b.asserted_on, 'disputed', b.disputed, 'accepted', b.accepted, 'recordedAt', b.recorded_at,
        'recordedBy', b.recorded_by) ORDER BY b.asserted_on DESC, b.id DESC), '[]') FROM birth_date_assertions b WHERE b.minor_id = m.id)) AS facts,
     ${openableSql('m.id', OWN)} AS openable, ${documentsSql('m.id')} AS documents,
     ${keysSql('ARRAY[m.id]', 'identity.opened')} AS keys
   FROM minors m JOIN cases c ON c.minor_id = m.id WHERE m.id = $1`,
);

export interface MinorRow {
  readonly facts: Omit<MinorView, 'identity' | 'contact' | 'place' | 'withheld' | 'safetyFlags'> & {
    safetyFlags: NonNullable<MinorView['safetyFlags']>;
  };
  readonly openable: readonly Compartment[];
  readonly documents: readonly SealedDocument[];
  readonly keys: readonly WrappedKey[];
}

/** A minor with everything the caller may open of it, in one round trip. */
export function readMinor(ctx: Context, id: string): Promise<MinorRow | undefined> {
  return ctx.row<MinorRow>(VIEW, [id]);
}

const kept = (column: string, field: string, value: string) =>
  `${column} = CASE WHEN $3::jsonb ? '${field}' THEN ${value} ELSE ${column} END`;
const list = (column: string, field: string) =>
  kept(column, field, `ARRAY(SELECT jsonb_array_elements_text($3::jsonb -> '${field}'))`);

const CHANGE = statement(
  'minors.change',
  `WITH changed AS (
     UPDATE minors SET ${[
       kept('sex', 'sex', `$3::jsonb ->> 'sex'`),
       list('nationalities', 'nationalities'),
       list('languages', 'languages'),
       kept('interpreter_language', 'interpreterLanguage', `$3::jsonb ->> 'interpreterLanguage'`),
       kept('arrived_in_france_on', 'arrivedInFranceOn', `($3::jsonb ->> 'arrivedInFranceOn')::date`),
       list('safety_flags', 'safetyFlags'),
     ].join(', ')}, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $2 RETURNING id, version),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $4, $5, 'minor.changed', changed.id, (SELECT c.id FROM cases c WHERE c.minor_id = changed.id), $6 FROM changed)
   SELECT version FROM changed`,
);

/** Changes the coded facts named in `patch`; undefined when this version of the minor is not there to be changed. */
export async function changeMinor(
  ctx: Context,
  id: string,
  version: number,
  patch: object,
): Promise<number | undefined> {
  const { userId, sessionId } = ctx.actor;
  const detail = { fields: Object.keys(patch) };
  return (await ctx.row<{ version: number }>(CHANGE, [id, version, patch, userId, sessionId, detail]))
    ?.version;
}

/** What a person is found by is in these two. */
const FINDING = `d.subject_id = changed.id AND d.compartment IN ('identity', 'contact')`;

const TOUCH = statement(
  'minors.touch',
  `WITH changed AS (
     UPDATE minors SET version = version + 1, updated_at = now() WHERE id = $1 AND ($2::integer IS NULL OR version = $2)
     RETURNING id, version, created_at)
   SELECT changed.version, (changed.created_at AT TIME ZONE 'Europe/Paris')::date::text AS "registeredOn",
     (SELECT c.id FROM cases c WHERE c.minor_id = changed.id) AS "caseId",
     CASE WHEN $3 THEN ${keysSql('ARRAY[changed.id]', 'identity.sealed')} ELSE '[]' END AS keys,
     CASE WHEN $3 THEN ${documentsSql('changed.id', FINDING)} ELSE '[]' END AS documents
   FROM changed`,
);

export interface TouchedMinor {
  readonly version: number;
  readonly registeredOn: string;
  readonly caseId: string;
  readonly keys: readonly WrappedKey[];
  readonly documents: readonly SealedDocument[];
}

/**
 * Holds a minor and raises its version, before something that belongs to it changes.
 * @param version what the change is based on; null for an addition, which cannot undo anybody's work.
 * @param seal also fetches the key, to encrypt a document.
 */
export function touchMinor(
  ctx: Context,
  id: string,
  version: number | null,
  seal = false,
): Promise<TouchedMinor | undefined> {
  return ctx.row<TouchedMinor>(TOUCH, [id, version, seal]);
}

const VERSION = statement('minors.version', 'SELECT version FROM minors WHERE id = $1');

/** The version the caller can see now. */
export async function minorVersion(ctx: Context, id: string): Promise<number | undefined> {
  return (await ctx.row<{ version: number }>(VERSION, [id]))?.version;
}
