import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../src/common/codes.js';
import type { TestDatabase } from './database.js';

/** A scene with a row in every table: one case of "our" team and one of a foreign team. */
export interface Populated {
  readonly token: Buffer;
  readonly userId: string;
  readonly organisationId: string;
  readonly teamId: string;
  readonly caseId: string;
  readonly minorId: string;
  readonly foreignToken: Buffer;
  readonly foreignUserId: string;
  readonly foreignTeamId: string;
  readonly foreignCaseId: string;
  readonly foreignMinorId: string;
  /** The token of a new signed-in user of this role, put into the team whatever the role. */
  signedIn(role: Role, teamId: string): Promise<Buffer>;
  /** A lawyer with a live grant on our case. */
  guest(level: 'read' | 'legal' | 'full'): Promise<{ token: Buffer; caseId: string }>;
}

type Side = {
  token: Buffer;
  userId: string;
  organisationId: string;
  teamId: string;
  caseId: string;
  minorId: string;
};

export async function populateEveryTable(database: TestDatabase): Promise<Populated> {
  const ours = await populateSide(database, 'ours');
  const theirs = await populateSide(database, 'theirs');
  await database.admin.query(
    `INSERT INTO team_questions (id, kind, person_id, from_team, to_team, purpose, asked_by)
     VALUES (gen_random_uuid(), 'minor', $1, $2, $3, 'family', $4)`,
    [theirs.minorId, ours.teamId, theirs.teamId, ours.userId],
  );
  const incident = uuidv7();
  await database.admin.query(
    `INSERT INTO incidents (id, kind, from_on, to_on, place, source_kind, source_name, created_by)
     VALUES ($1, 'eviction', '2026-01-01', '2026-01-01', '62', 'press', 'A paper', $2)`,
    [incident, ours.userId],
  );
  await database.admin.query(
    `INSERT INTO incident_versions (incident_id, version, said, written_by) VALUES ($1, 1, '{}', $2)`,
    [incident, ours.userId],
  );
  const cut = uuidv7();
  await database.admin.query(
    `INSERT INTO stat_cuts (id, as_at, catalogue, grouping, method) VALUES ($1, '2026-06-30', 'v1', '{}', '{}')`,
    [cut],
  );
  await database.admin.query(
    `INSERT INTO stat_cells (cut_id, table_code, codes, value) VALUES ($1, 'A1', '{_T,_T}', 5)`,
    [cut],
  );
  await database.admin.query(
    `INSERT INTO stat_case_states (case_id, organisation_id, state)
     SELECT id, organisation_id, 'open:identified' FROM cases`,
  );
  await database.admin.query(
    `INSERT INTO stat_case_facts (case_id, organisation_id, opened_on, state, stage, nationalities, sex, age_band)
     SELECT id, organisation_id, opened_on, 'open:identified', 'identified', '', 'unknown', 'unknown' FROM cases`,
  );
  await database.admin.query(
    `INSERT INTO stat_runs (as_at, run_id, started_by) VALUES ('2026-06-30', gen_random_uuid(), $1)`,
    [ours.userId],
  );
  const release = uuidv7();
  await database.admin.query(
    `INSERT INTO releases (id, cut_id, number, tables, drafted_by) VALUES ($1, $2, '2026-Q2', '{status_sex}', $3)`,
    [release, cut, ours.userId],
  );
  await database.admin.query(
    `INSERT INTO release_acts (id, release_id, act, acted_by) VALUES (gen_random_uuid(), $1, 'drafted', $2)`,
    [release, ours.userId],
  );
  await database.admin.query(
    `INSERT INTO release_bundles (release_id, archive, sha256) VALUES ($1, 'x', sha256('x'))`,
    [release],
  );
  const observation = uuidv7();
  await database.admin.query(
    `INSERT INTO observations (id, release_id, title_fr, title_en, body_fr, body_en, written_by) VALUES ($1, $2, 'a', 'a', 'a', 'a', $3)`,
    [observation, release, ours.userId],
  );
  await database.admin.query(
    `INSERT INTO observation_versions (observation_id, version, said, written_by) VALUES ($1, 1, '{}', $2)`,
    [observation, ours.userId],
  );
  return {
    ...ours,
    foreignToken: theirs.token,
    foreignUserId: theirs.userId,
    foreignTeamId: theirs.teamId,
    foreignCaseId: theirs.caseId,
    foreignMinorId: theirs.minorId,
    guest: async (level) => {
      const lawyer = await signIn(database, 'lawyer', theirs.organisationId, theirs.teamId);
      await database.admin.query(
        `INSERT INTO case_grants (id, case_id, grantee_id, level, purpose, starts_at, ends_at, granted_by)
         VALUES (gen_random_uuid(), $1, $2, $3, 'legal_representation', now() - interval '1 day', now() + interval '1 day', $4)`,
        [ours.caseId, lawyer.userId, level, ours.userId],
      );
      return { token: lawyer.token, caseId: ours.caseId };
    },
    signedIn: async (role, teamId) => (await signIn(database, role, ours.organisationId, teamId)).token,
  };
}

async function signIn(
  database: TestDatabase,
  role: Role,
  organisationId: string,
  teamId: string,
): Promise<{ token: Buffer; userId: string }> {
  const userId = uuidv7();
  const token = randomBytes(32);
  await database.admin.query(
    'INSERT INTO users (id, organisation_id, email, display_name, role) VALUES ($1, $2, $3, $4, $5)',
    [userId, organisationId, `${userId}@example.org`, role, role],
  );
  await database.admin.query('INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)', [teamId, userId]);
  await database.admin.query(
    `INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at) VALUES ($1, $2, 'program', now())`,
    [createHash('sha256').update(token).digest(), userId],
  );
  return { token, userId };
}

async function populateSide(database: TestDatabase, label: string): Promise<Side> {
  const run = (sql: string, values: unknown[]) => database.admin.query(sql, values);
  const [organisationId, teamId, minorId, caseId, relativeId, linkId, procedureId, entryId] = Array.from(
    { length: 8 },
    () => uuidv7(),
  ) as [string, string, string, string, string, string, string, string];
  await run(`INSERT INTO organisations (id, name, kind, country) VALUES ($1, $2, 'ngo', 'FRA')`, [
    organisationId,
    label,
  ]);
  await run('INSERT INTO teams (id, organisation_id, name) VALUES ($1, $2, $3)', [
    teamId,
    organisationId,
    label,
  ]);
  const { token, userId } = await signIn(database, 'caseworker', organisationId, teamId);
  const lawyer = await signIn(database, 'lawyer', organisationId, teamId);
  const reference = (suffix: string) => `${label === 'ours' ? 'A' : 'B'}${suffix.padStart(8, '0')}`;
  await run(
    `INSERT INTO minors (id, organisation_id, reference, sex, created_by) VALUES ($1, $2, $3, 'male', $4)`,
    [minorId, organisationId, reference('1'), userId],
  );
  await run(
    `INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, recorded_by)
     VALUES (gen_random_uuid(), $1, '2010-01-01', '2010-12-31', 'minor', '2026-01-01', $2)`,
    [minorId, userId],
  );
  await run(
    `INSERT INTO cases (id, minor_id, organisation_id, team_id, opened_on, created_by) VALUES ($1, $2, $3, $4, '2026-01-01', $5)`,
    [caseId, minorId, organisationId, teamId, userId],
  );
  await run(
    `INSERT INTO relatives (id, organisation_id, team_id, reference, created_by) VALUES ($1, $2, $3, $4, $5)`,
    [relativeId, organisationId, teamId, reference('2'), userId],
  );
  await run(
    `INSERT INTO relative_assessments (id, relative_id, kind, result, assessed_on, recorded_by) VALUES (gen_random_uuid(), $1, 'willingness', 'willing', '2026-01-01', $2)`,
    [relativeId, userId],
  );
  await run(
    `INSERT INTO kinship_links (id, case_id, relative_id, relation, claimed_by, identified_on, created_by) VALUES ($1, $2, $3, 'uncle', 'minor', '2026-01-01', $4)`,
    [linkId, caseId, relativeId, userId],
  );
  await run(
    `INSERT INTO kinship_decisions (id, link_id, status, decided_on, decided_by) VALUES (gen_random_uuid(), $1, 'alleged', '2026-01-01', $2)`,
    [linkId, userId],
  );
  await run(
    `INSERT INTO kinship_evidence (id, link_id, direction, kind, strength, assessed_on, assessed_by) VALUES (gen_random_uuid(), $1, 'supports', 'document', 'weak', '2026-01-01', $2)`,
    [linkId, userId],
  );
  await run(
    `INSERT INTO kinship_accounts (id, link_id, side, taken_on, taken_by) VALUES (gen_random_uuid(), $1, 'minor', '2026-01-01', $2)`,
    [linkId, userId],
  );
  await run(
    `INSERT INTO procedures (id, case_id, pathway, relative_id, opened_on, stage, stage_since, created_by) VALUES ($1, $2, 'p', $3, '2026-01-01', 's', '2026-01-01', $4)`,
    [procedureId, caseId, relativeId, userId],
  );
  await run(
    `INSERT INTO timeline_entries (id, case_id, kind, occurred_on, recorded_by) VALUES ($1, $2, 'opened', '2026-01-01', $3)`,
    [entryId, caseId, userId],
  );
  await run(
    `INSERT INTO deadlines (id, case_id, team_id, procedure_id, key, rule, started_by, start_on, statutory_on, operative_on, last_day_on,
       start_proof, state, ours, authority, effect, silence, article, verified)
     VALUES (gen_random_uuid(), $1, $4, $2, 'k', 'r', $3, '2026-01-01', '2026-02-01', '2026-02-01', '2026-02-01', 'not_needed', 'running', true,
       'uk_court', 'e', 'nothing', 'a', true)`,
    [caseId, procedureId, entryId, teamId],
  );
  await run(
    `INSERT INTO holidays (id, calendar, on_day, name_en, name_fr, added_by) VALUES (gen_random_uuid(), 'scotland', $1, 'A day', 'Un jour', $2)`,
    [label === 'ours' ? '2026-06-15' : '2026-06-16', userId],
  );
  await run(
    `INSERT INTO case_grants (id, case_id, grantee_id, level, purpose, starts_at, ends_at, granted_by)
     VALUES (gen_random_uuid(), $1, $2, 'read', 'legal_advice', now() - interval '1 day', now() + interval '1 day', $3)`,
    [caseId, lawyer.userId, userId],
  );
  for (const personId of [minorId, relativeId]) {
    await run(
      `INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) VALUES ($1, 'identity', $1, '\\x01')`,
      [personId],
    );
    await run(
      `INSERT INTO sec.person_keys (person_id, organisation_id, wrapped_key, kek_version) VALUES ($1, $2, $3, 1)`,
      [personId, organisationId, randomBytes(61)],
    );
  }
  for (const [table, person, id] of [
    ['minor_name_tokens', 'minor_id', minorId],
    ['relative_name_tokens', 'relative_id', relativeId],
  ] as const) {
    await run(
      `INSERT INTO ${table} (${person}, organisation_id, index_version, tokens, typing) VALUES ($1, $2, '1.1', '{1}', '{2}')`,
      [id, organisationId],
    );
    await run(
      `INSERT INTO sharing_consents (id, person_id, given_on, recorded_by) VALUES (gen_random_uuid(), $1, '2026-01-01', $2)`,
      [id, userId],
    );
  }
  const requestId = uuidv7();
  await run(
    `INSERT INTO tracing_requests (id, organisation_id, team_id, relative_id, relation, created_by) VALUES ($1, $2, $3, $4, 'uncle', $5)`,
    [requestId, organisationId, teamId, relativeId, userId],
  );
  await run(
    `INSERT INTO sought_name_tokens (request_id, organisation_id, index_version, tokens) VALUES ($1, $2, '1.1', '{1}')`,
    [requestId, organisationId],
  );
  await run(
    `INSERT INTO reminder_preferences (user_id, mail, kinds, scope) VALUES ($1, true, '{d7}', 'ours')`,
    [userId],
  );
  // The same child’s other case, out of everybody’s sight.
  const [secondMinorId, secondCaseId, secondTeamId] = [uuidv7(), uuidv7(), uuidv7()];
  await run(`INSERT INTO teams (id, organisation_id, name) VALUES ($1, $2, 'elsewhere')`, [
    secondTeamId,
    organisationId,
  ]);
  await run(
    `INSERT INTO minors (id, organisation_id, reference, sex, created_by) VALUES ($1, $2, $3, 'male', $4)`,
    [secondMinorId, organisationId, reference('3'), userId],
  );
  await run(
    `INSERT INTO cases (id, minor_id, organisation_id, team_id, opened_on, created_by) VALUES ($1, $2, $3, $4, '2026-01-02', $5)`,
    [secondCaseId, secondMinorId, organisationId, secondTeamId, userId],
  );
  await run(
    `INSERT INTO merges (id, kept_case_id, merged_case_id, proposed_by) VALUES (gen_random_uuid(), $1, $2, $3)`,
    [caseId, secondCaseId, userId],
  );
  await run(
    `WITH other AS (INSERT INTO relatives (id, organisation_id, team_id, reference, created_by) VALUES (gen_random_uuid(), $1, $2, $3, $4) RETURNING id)
     INSERT INTO relative_merges (id, kept_id, merged_id, proposed_by) SELECT gen_random_uuid(), $5, other.id, $4 FROM other`,
    [organisationId, teamId, reference('4'), userId, relativeId],
  );
  await run(
    `INSERT INTO match_decisions (id, kind, a_id, b_id, decision, levels, facts_digest, reason, decided_by)
     VALUES (gen_random_uuid(), 'duplicate', least($1::uuid, $2), greatest($1::uuid, $2), 'not_same', '{"name":"same"}', $3, 'another_child', $4)`,
    [minorId, secondMinorId, randomBytes(32), userId],
  );
  await run(`INSERT INTO audit_events (actor_id, action, case_id) VALUES ($1, 'case.opened', $2)`, [
    userId,
    caseId,
  ]);
  return { token, userId, organisationId, teamId, caseId, minorId };
}
