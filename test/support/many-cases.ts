import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { makeReference } from '../../src/common/reference.js';
import { Vault } from '../../src/vault/vault.service.js';
import { testSecrets } from './secrets.js';
import type { Team } from './world.js';

const vault = new Vault(testSecrets());
const CHUNK = 2_000;

/**
 * Fills teams with cases as they are after some months of work: a relative, a procedure with limits, a dozen entries,
 * names in the vault. For plans and timings; returns the ids in the order they were made.
 */
export async function manyCases(
  admin: pg.Client,
  teams: readonly Team[],
  authorId: string,
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    ids.push(...(await chunk(admin, teams, authorId, from, size)));
  }
  await admin.query('ANALYZE');
  return ids;
}

async function chunk(
  admin: pg.Client,
  teams: readonly Team[],
  authorId: string,
  from: number,
  size: number,
): Promise<string[]> {
  const made = Array.from({ length: size }, (_, index) => {
    const team = teams[(from + index) % teams.length];
    if (!team) throw new Error('cases need teams');
    const minor = sealedPerson(team.organisationId, 'Idris');
    const relative = sealedPerson(team.organisationId, 'Selam');
    return { caseId: uuidv7(), procedureId: uuidv7(), team, minor, relative, day: (from + index) % 900 };
  });
  const persons = made.flatMap(({ minor, relative }) => [minor, relative]);
  await admin.query(PEOPLE, [
    made.map(({ minor }) => minor.id),
    made.map(({ relative }) => relative.id),
    made.map(({ team }) => team.organisationId),
    made.map(({ team }) => team.id),
    persons.map(() => makeReference(randomBytes(5))),
    authorId,
  ]);
  await admin.query(CASES, [
    made.map(({ caseId }) => caseId),
    made.map(({ minor }) => minor.id),
    made.map(({ relative }) => relative.id),
    made.map(({ team }) => team.organisationId),
    made.map(({ team }) => team.id),
    made.map(({ procedureId }) => procedureId),
    made.map(({ day }) => day),
    authorId,
  ]);
  await admin.query(ENTRIES, [
    made.map(({ caseId }) => caseId),
    made.map(({ procedureId }) => procedureId),
    authorId,
  ]);
  await admin.query(DEADLINES, [made.map(({ caseId }) => caseId)]);
  await admin.query(VAULT, [
    persons.map(({ id }) => id),
    persons.map(({ organisationId }) => organisationId),
    persons.map(({ wrapped }) => wrapped),
    persons.map(({ identity }) => identity),
  ]);
  return made.map(({ caseId }) => caseId);
}

function sealedPerson(organisationId: string, given: string) {
  const id = uuidv7();
  const { ring, wrapped } = vault.create(id, organisationId);
  const names = [{ given, script: 'Latn', source: 'minor', kind: 'usual' }];
  return { id, organisationId, wrapped, identity: ring.seal(id, 'identity', id, { names }) };
}

const PEOPLE = `
  WITH made AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY AS m(minor, relative, org, team, n)),
  m AS (INSERT INTO minors (id, organisation_id, reference, sex, nationalities, languages, created_by)
    SELECT minor, org, ($5::text[])[2 * n - 1], 'male', '{AFG}', '{prs}', $6::uuid FROM made RETURNING id),
  b AS (INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, accepted, recorded_by)
    SELECT gen_random_uuid(), m.id, '2010-01-01', '2010-12-31', 'minor_statement', '2024-01-01', true, $6::uuid FROM m)
  INSERT INTO relatives (id, organisation_id, team_id, reference, uk_nation, immigration_status, created_by)
    SELECT relative, org, team, ($5::text[])[2 * n], 'england', 'refugee', $6::uuid FROM made`;

const CASES = `
  WITH made AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int[])
    AS m(id, minor, relative, org, team, procedure, day)),
  c AS (INSERT INTO cases (id, minor_id, organisation_id, team_id, opened_on, status, relative_identified_on, place_type, department,
      place_since, last_contact_on, next_deadline_on, created_by, created_at, updated_at)
    SELECT id, minor, org, team, date '2024-01-01' + day, 'relative_identified', date '2024-01-05' + day, 'camp', '62', date '2024-01-01' + day,
      date '2024-02-01' + day, CASE WHEN day % 3 = 0 THEN date '2024-06-01' + day END, $8::uuid, timestamptz '2024-01-01' + day * interval '1 day',
      timestamptz '2024-03-01' + day * interval '1 day' FROM made RETURNING id),
  k AS (INSERT INTO kinship_links (id, case_id, relative_id, relation, claimed_by, identified_on, created_by)
    SELECT gen_random_uuid(), made.id, made.relative, 'uncle', 'minor', '2024-01-05', $8::uuid FROM made JOIN c ON c.id = made.id)
  INSERT INTO procedures (id, case_id, pathway, relative_id, opened_on, stage, stage_since, created_by)
    SELECT made.procedure, made.id, 'child_relative_visa', made.relative, '2024-01-10', 'eligibility_checked', '2024-01-11', $8::uuid
    FROM made JOIN c ON c.id = made.id`;

const ENTRIES = `
  INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, procedure_id, contact_party, reached, place_type, department, recorded_by)
  SELECT gen_random_uuid(), m.id, kinds.kind, kinds.code, date '2024-01-10' + kinds.n, CASE WHEN kinds.kind = 'step' THEN m.procedure END,
    CASE WHEN kinds.kind = 'contact' THEN 'minor' END, CASE WHEN kinds.kind = 'contact' THEN true END,
    CASE WHEN kinds.kind = 'place_change' THEN 'camp' END, CASE WHEN kinds.kind = 'place_change' THEN '62' END, $3::uuid
  FROM unnest($1::uuid[], $2::uuid[]) AS m(id, procedure), (VALUES
    (0, 'place_change', NULL), (1, 'step', 'eligibility_checked'), (2, 'contact', 'phone'), (5, 'contact', 'phone'), (8, 'contact', 'in_person'),
    (9, 'incident', 'eviction'), (12, 'contact', 'phone'), (15, 'note', NULL), (18, 'contact', 'phone'), (21, 'contact', 'phone'),
    (22, 'contact', 'messaging_app')) AS kinds(n, kind, code)`;

/** Two limits still open and one met, from the step recorded. */
const DEADLINES = `
  INSERT INTO deadlines (id, case_id, team_id, procedure_id, key, rule, started_by, start_on, statutory_on, operative_on, last_day_on, start_proof,
    state, ours, authority, effect, silence, article, verified, computed_for)
  SELECT gen_random_uuid(), c.id, c.team_id, e.procedure_id, limits.rule || ':' || e.id, limits.rule, e.id, c.opened_on, c.opened_on + limits.days,
    c.opened_on + limits.days, c.opened_on + limits.days, 'not_needed', limits.state, limits.ours, limits.authority, limits.effect, 'nothing',
    limits.article, true, e.id
  FROM cases c JOIN timeline_entries e ON e.case_id = c.id AND e.kind = 'step', (VALUES
    ('UK-FTT-28D', 28, 'running', true, 'uk_court', 'late_application', 'FTT (IAC) Rules 2014 r. 19(3)(b)'),
    ('UK-JR-3M', 91, 'running', true, 'uk_court', 'permission_refused', 'CPR 54.5(1)'),
    ('UK-CNP-12W', 84, 'met', false, 'home_office', 'nothing', 'GOV.UK')) AS limits(rule, days, state, ours, authority, effect, article)
  WHERE c.id = ANY ($1::uuid[])`;

const VAULT = `
  WITH made AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[]) AS p(id, org, wrapped, identity)),
  k AS (INSERT INTO sec.person_keys (person_id, organisation_id, wrapped_key, kek_version) SELECT id, org, wrapped, 1 FROM made)
  INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) SELECT id, 'identity', id, identity FROM made`;
