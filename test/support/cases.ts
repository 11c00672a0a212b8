import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { makeReference } from '../../src/common/reference.js';
import type { Compartment } from '../../src/vault/compartments.js';
import { Vault } from '../../src/vault/vault.service.js';
import type { Keyring } from '../../src/vault/keyring.js';
import type { TestDatabase } from './database.js';
import { testSecrets } from './secrets.js';
import type { Person } from './world.js';

const vault = new Vault(testSecrets());

/** A case standing in the database, with the ring that seals and opens its minor's words. */
export interface KnownCase {
  readonly id: string;
  readonly minorId: string;
  readonly ring: Keyring;
}

export interface CaseOptions {
  /** Given name of the minor, in the vault. */
  readonly name?: string;
  readonly openedOn?: string;
  /** A known birth date, accepted. */
  readonly bornOn?: string;
}

/** A case of the person's team, opened, with an identity in the vault and nothing recorded yet. */
export async function openCase(
  database: TestDatabase,
  by: Person,
  { name = 'Kaveh', openedOn = '2019-03-01', bornOn = '2004-05-06' }: CaseOptions = {},
): Promise<KnownCase> {
  if (!by.team) throw new Error('a case belongs to a team');
  const [id, minorId] = [uuidv7(), uuidv7()];
  await database.admin.query(
    `INSERT INTO minors (id, organisation_id, reference, sex, nationalities, languages, created_by)
     VALUES ($1, $2, $3, 'male', '{AFG}', '{prs}', $4)`,
    [minorId, by.organisationId, makeReference(randomBytes(5)), by.id],
  );
  await database.admin.query(
    `INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, accepted, recorded_by)
     VALUES ($1, $2, $3, $3, 'minor_statement', $4, true, $5)`,
    [uuidv7(), minorId, bornOn, openedOn, by.id],
  );
  await database.admin.query(
    `INSERT INTO cases (id, minor_id, organisation_id, team_id, opened_on, created_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, minorId, by.organisationId, by.team.id, openedOn, by.id],
  );
  const ring = await giveKey(database, minorId, by.organisationId);
  await putDocument(database, ring, minorId, 'identity', minorId, {
    names: [{ given: name, script: 'Latn', source: 'self', kind: 'main' }],
  });
  return { id, minorId, ring };
}

/** A relative of the person's team with an identity in the vault, linked to a case. */
export async function linkRelative(
  database: TestDatabase,
  by: Person,
  caseId: string,
  { name = 'Farid', relation = 'uncle', status = 'alleged', identifiedOn = '2019-03-02' } = {},
): Promise<{ id: string; linkId: string; ring: Keyring }> {
  if (!by.team) throw new Error('a relative belongs to a team');
  const [id, linkId] = [uuidv7(), uuidv7()];
  await database.admin.query(
    `INSERT INTO relatives (id, organisation_id, team_id, reference, uk_nation, immigration_status, created_by)
     VALUES ($1, $2, $3, $4, 'england', 'refugee', $5)`,
    [id, by.organisationId, by.team.id, makeReference(randomBytes(5)), by.id],
  );
  await database.admin.query(
    `INSERT INTO kinship_links (id, case_id, relative_id, relation, claimed_by, status, identified_on, documented_on, created_by)
     VALUES ($1, $2, $3, $4, 'minor', $5, $6, CASE WHEN $5 IN ('evidenced', 'verified') THEN $6::date END, $7)`,
    [linkId, caseId, id, relation, status, identifiedOn, by.id],
  );
  const ring = await giveKey(database, id, by.organisationId);
  await putDocument(database, ring, id, 'identity', id, {
    names: [{ given: name, script: 'Latn', source: 'relative', kind: 'main' }],
  });
  return { id, linkId, ring };
}

/** Seals a document into the vault behind the walls. */
export async function putDocument(
  database: TestDatabase,
  ring: Keyring,
  personId: string,
  compartment: Compartment,
  subjectId: string,
  value: object,
): Promise<void> {
  await database.admin.query(
    'INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) VALUES ($1, $2, $3, $4)',
    [personId, compartment, subjectId, ring.seal(personId, compartment, subjectId, value)],
  );
}

async function giveKey(database: TestDatabase, personId: string, organisationId: string): Promise<Keyring> {
  const { ring, wrapped, kekVersion } = vault.create(personId, organisationId);
  await database.admin.query(
    'INSERT INTO sec.person_keys (person_id, organisation_id, wrapped_key, kek_version) VALUES ($1, $2, $3, $4)',
    [personId, organisationId, wrapped, kekVersion],
  );
  return ring;
}
