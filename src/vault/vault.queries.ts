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

/** A document to be stored, and the audit row that goes with it. */
export interface DocumentWrite {
  readonly personId: string;
  readonly compartment: Compartment;
  readonly subjectId: string;
  readonly ciphertext: Buffer;
  /** `area.act`. */
  readonly action: string;
  readonly caseId?: string | null;
}

const PUT = statement(
  'vault.putDocument',
  `WITH stored AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, compartment, subject_id)
     DO UPDATE SET ciphertext = excluded.ciphertext, version = vault_documents.version + 1, updated_at = now())
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id) VALUES ($5, $6, $7, $1, $8)`,
);

/** Stores or replaces a sealed document, with its audit row; what it replaces is gone. */
export async function putDocument(ctx: Context, write: DocumentWrite): Promise<void> {
  const { personId, compartment, subjectId, ciphertext, action, caseId = null } = write;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(PUT, [personId, compartment, subjectId, ciphertext, userId, sessionId, action, caseId]);
}
