import { createTestDatabase, type TestDatabase } from './support/database.js';
import { begin, sqlState } from './support/plain-sql.js';
import { populateEveryTable, type Populated } from './support/populate.js';

/** What SQL injected under somebody's own identity can change, and what the roles without casework can see. */
let database: TestDatabase;
let scene: Populated;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = await populateEveryTable(database);
});
afterAll(() => database.drop());

describe('writing', () => {
  it.each([
    [
      'a case for another team',
      `INSERT INTO cases (id, minor_id, organisation_id, team_id, opened_on, created_by) VALUES (gen_random_uuid(), $1, $2, $3, '2026-01-01', $4)`,
    ],
    [
      'a timeline entry in another team’s case',
      `INSERT INTO timeline_entries (id, case_id, kind, occurred_on, recorded_by) SELECT gen_random_uuid(), $5, 'note', '2026-01-01', $4 WHERE $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL`,
    ],
    [
      'a grant on another team’s case',
      `INSERT INTO case_grants (id, case_id, grantee_id, level, purpose, starts_at, ends_at, granted_by) SELECT gen_random_uuid(), $5, $6, 'full', 'x', now(), now() + interval '1 day', $4 WHERE $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL`,
    ],
  ])('cannot make %s', async (_what, sql) => {
    const client = await database.connect('reunir_app');
    await begin(client, scene.token);
    const all = [
      scene.foreignMinorId,
      scene.organisationId,
      scene.foreignTeamId,
      scene.userId,
      scene.foreignCaseId,
      scene.foreignUserId,
    ];
    const used = all.slice(0, Math.max(...[...sql.matchAll(/\$(\d)/g)].map((match) => Number(match[1]))));
    expect(await sqlState(client.query(sql, used))).toBe('42501');
    await client.query('ROLLBACK');
  });

  it('overwrites no words under a grant to read, though it may read them', async () => {
    const { token, caseId } = await scene.guest('read');
    const client = await database.connect('reunir_app');
    await begin(client, token);
    expect((await client.query('SELECT FROM cases WHERE id = $1', [caseId])).rowCount).toBe(1);
    const seen = await client.query(`SELECT FROM vault_documents WHERE person_id = $1`, [scene.minorId]);
    expect(seen.rowCount).toBe(1);
    const write = await client.query(`UPDATE vault_documents SET ciphertext = '\\x02' WHERE person_id = $1`, [
      scene.minorId,
    ]);
    expect(write.rowCount).toBe(0);
    await client.query('ROLLBACK');
  });

  it('changes no row of another team', async () => {
    const client = await database.connect('reunir_app');
    await begin(client, scene.token);
    for (const sql of [
      'UPDATE cases SET version = version WHERE id <> $1',
      'UPDATE minors SET version = version WHERE NOT EXISTS (SELECT FROM cases c WHERE c.id = $1 AND c.minor_id = minors.id)',
      'UPDATE procedures SET version = version WHERE case_id <> $1',
    ]) {
      expect([sql, (await client.query(sql, [scene.caseId])).rowCount]).toEqual([sql, 0]);
    }
    await client.query('ROLLBACK');
  });

  it('makes no tables or functions', async () => {
    const client = await database.connect('reunir_app');
    expect(await sqlState(client.query('CREATE TABLE public.x (y int)'))).toBe('42501');
    expect(
      await sqlState(client.query('CREATE FUNCTION sec.x() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$')),
    ).toBe('42501');
  });
});

describe('the committee and the administrator', () => {
  it.each(['committee', 'admin', 'protection_officer'] as const)(
    '%s: no case table has a row for them, even in a team',
    async (role) => {
      const token = await scene.signedIn(role, scene.teamId);
      const client = await database.connect('reunir_app');
      await begin(client, token);
      for (const table of [
        'cases',
        'minors',
        'relatives',
        'birth_date_assertions',
        'relative_assessments',
        'kinship_links',
        'kinship_decisions',
        'kinship_evidence',
        'kinship_accounts',
        'procedures',
        'timeline_entries',
        'deadlines',
        'case_grants',
        'vault_documents',
      ]) {
        expect([table, (await client.query(`SELECT FROM ${table}`)).rowCount]).toEqual([table, 0]);
      }
      expect(
        (await client.query(`SELECT * FROM sec.open_persons($1, 'identity.opened')`, [[scene.minorId]]))
          .rowCount,
      ).toBe(0);
      await client.query('COMMIT');
    },
  );

  it('only the committee reads stored cells', async () => {
    const client = await database.connect('reunir_app');
    for (const [role, expected] of [
      ['committee', 1],
      ['admin', 0],
      ['caseworker', 0],
      ['lawyer', 0],
    ] as const) {
      await begin(client, await scene.signedIn(role, scene.teamId));
      expect([role, (await client.query('SELECT FROM stat_cells')).rowCount]).toEqual([role, expected]);
      await client.query('COMMIT');
    }
  });
});
