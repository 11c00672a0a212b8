import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { Compartment } from './compartments.js';
import type { OpeningAct } from './vault.service.js';

/** SQL of `SealedPerson.openable`: which of the compartments of a person the caller may open. */
export function openableSql(person: string, compartments: readonly Compartment[]): string {
  return `(SELECT coalesce(json_agg(asked.name), '[]') FROM unnest('{${compartments.join(',')}}'::text[]) AS asked(name)
    WHERE sec.may_open(${person}, asked.name))`;
}

/** SQL of `SealedPerson.documents`: the sealed documents of persons, by default their own; those of other subjects where the filter says so. */
export function documentsSql(person: string, subjects = `d.subject_id = ${person}`): string {
  return `(SELECT coalesce(json_agg(json_build_object('personId', d.person_id, 'compartment', d.compartment, 'subjectId', d.subject_id,
    'ciphertext', encode(d.ciphertext, 'hex'))), '[]') FROM vault_documents d WHERE d.person_id = ${person} AND ${subjects})`;
}

/** SQL of the wrapped keys of an array of at most 100 persons; counted and audited by the database. */
export function keysSql(persons: string, act: OpeningAct): string {
  return `(SELECT coalesce(json_agg(json_build_object('personId', k.person_id, 'organisationId', k.organisation_id,
    'kekVersion', k.kek_version, 'wrapped', encode(k.wrapped_key, 'hex'))), '[]') FROM sec.open_persons(${persons}, '${act}') k)`;
}

/** The keyed tokens a person is found by, as `sec.put_name_tokens` takes them; they are stored with the names they stand for. */
export interface FoundBy {
  readonly version: string;
  readonly own: readonly bigint[];
  readonly typing: readonly bigint[];
  readonly group: readonly bigint[];
}

/** The parameters of `foundBySql`, in its order. */
export function foundByValues(found: FoundBy | undefined): readonly unknown[] {
  return [found?.version ?? null, found?.own ?? [], found?.typing ?? [], found?.group ?? []];
}

/** SQL that keeps the tokens of a person in four parameters from `first` on; nothing changes where the version is null. */
export function foundBySql(person: string, first: number): string {
  const [version, own, typing, group] = [0, 1, 2, 3].map((offset) => `$${first + offset}`);
  return `CASE WHEN ${version}::text IS NOT NULL
    THEN sec.put_name_tokens(${person}, ${version}, ${own}::bigint[], ${typing}::bigint[], ${group}::bigint[]) END`;
}

/** A document to be stored, and the audit row that goes with it. */
export interface DocumentWrite {
  readonly personId: string;
  readonly compartment: Compartment;
  readonly subjectId: string;
  readonly ciphertext: Buffer;
  /** `area.act`. */
  readonly action: string;
  readonly caseId?: string | null;
  /** Where the document changes what the person is found by. */
  readonly foundBy?: FoundBy | undefined;
}

const PUT = statement(
  'vault.putDocument',
  `WITH stored AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, compartment, subject_id)
     DO UPDATE SET ciphertext = excluded.ciphertext, version = vault_documents.version + 1, updated_at = now()),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id) VALUES ($5, $6, $7, $1, $8))
   SELECT ${foundBySql('$1', 9)}`,
);

/** Stores or replaces a sealed document, with its audit row; what it replaces is gone. */
export async function putDocument(ctx: Context, write: DocumentWrite): Promise<void> {
  const { personId, compartment, subjectId, ciphertext, action, caseId = null, foundBy } = write;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(PUT, [
    personId,
    compartment,
    subjectId,
    ciphertext,
    userId,
    sessionId,
    action,
    caseId,
    ...foundByValues(foundBy),
  ]);
}
