import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { begin, sqlState } from './support/plain-sql.js';
import { populateEveryTable, type Populated } from './support/populate.js';

/** What SQL injected as one of the product's roles can reach: nothing that the caller's own identity does not open. */
let database: TestDatabase;
let scene: Populated;
let tables: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  scene = await populateEveryTable(database);
  const { rows } = await database.admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations' ORDER BY 1`,
  );
  tables = rows.map((row) => row.name);
});
afterAll(() => database.drop());

describe('every table of the product', () => {
  it('is under forced row-level security', async () => {
    const { rows } = await database.admin.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  it('holds rows in this scene, so that an empty answer means a wall', async () => {
    const empty: string[] = [];
    for (const table of tables) {
      const { rows } = await database.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
      if (rows[0]?.n === '0') empty.push(table);
    }
    expect(empty).toEqual([]);
  });

  it.each(['reunir_app', 'reunir_jobs', 'reunir_owner'] as const)(
    'is empty or closed to %s without identity',
    async (role) => {
      const client = await database.connect(role);
      for (const table of tables) {
        const seen = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`).then(
          (result) => result.rows[0]?.n,
          (error: { code: string }) => error.code,
        );
        expect([table, seen]).toEqual([table, expect.stringMatching(/^(0|42501)$/)]);
      }
    },
  );

  it('shows the statistics role coded columns only', async () => {
    const client = await database.connect('reunir_stats');
    for (const sql of [
      'SELECT id, outcome FROM cases',
      'SELECT kind, code, assessed_by, decided_by, department, contact_party, reached FROM timeline_entries',
      'SELECT rule, state FROM deadlines',
      'SELECT id, case_id FROM kinship_links',
      'SELECT id, link_id, status, decided_on FROM kinship_decisions',
      'SELECT link_id, direction, kind, strength, assessed_on FROM kinship_evidence',
      'TABLE stat_case_states',
      'TABLE stat_case_facts',
    ]) {
      expect([sql, await sqlState(client.query(sql))]).toEqual([sql, 'no error']);
    }
    for (const sql of [
      'SELECT reference FROM minors',
      'SELECT * FROM vault_documents',
      'SELECT team_id FROM cases',
      'SELECT recorded_by FROM timeline_entries',
      'SELECT relative_id FROM timeline_entries',
      'UPDATE timeline_entries SET decided_by = NULL',
      'SELECT procedure_id FROM deadlines',
      'SELECT relative_id FROM kinship_links',
      'SELECT decided_by FROM kinship_decisions',
      'SELECT assessed_by FROM kinship_evidence',
      'UPDATE stat_cells SET value = 0',
      'SELECT * FROM users',
      'SELECT * FROM audit_events',
      'UPDATE cases SET outcome = NULL',
    ]) {
      expect([sql, await sqlState(client.query(sql))]).toEqual([sql, '42501']);
    }
  });
});

describe('an identity', () => {
  it('opens the caller’s own records for one transaction', async () => {
    const client = await database.connect('reunir_app');
    await begin(client, scene.token);
    expect((await client.query('SELECT id FROM cases')).rows).toEqual([{ id: scene.caseId }]);
    expect((await client.query('SELECT id FROM cases WHERE id = $1', [scene.foreignCaseId])).rows).toEqual(
      [],
    );
    await client.query('COMMIT');
    expect((await client.query('SELECT id FROM cases')).rows).toEqual([]);
  });

  it('cannot be forged', async () => {
    const client = await database.connect('reunir_app');
    const forged = `${scene.userId}|${uuidv7()}|${scene.organisationId}|caseworker|{${scene.teamId}}|${'0'.repeat(64)}`;
    await client.query('BEGIN');
    await client.query(`SELECT set_config('reunir.identity', $1, true)`, [forged]);
    expect(await sqlState(client.query('SELECT id FROM cases'))).toBe('42501');
    await client.query('ROLLBACK');
  });

  it('cannot be replayed after capture: not later, not on another connection, not with other teams', async () => {
    const client = await database.connect('reunir_app');
    const other = await database.connect('reunir_app');
    await begin(client, scene.token);
    const { rows } = await client.query<{ captured: string }>(
      `SELECT current_setting('reunir.identity') AS captured`,
    );
    const captured = rows[0]?.captured ?? '';
    const swapped = captured.replace(scene.teamId, scene.foreignTeamId);
    expect(swapped).not.toBe(captured);
    await client.query(`SELECT set_config('reunir.identity', $1, true)`, [swapped]);
    expect(await sqlState(client.query('SELECT id FROM cases'))).toBe('42501');
    await client.query('ROLLBACK');
    for (const attacker of [client, other]) {
      await attacker.query('BEGIN');
      await attacker.query(`SELECT set_config('reunir.identity', $1, true)`, [captured]);
      expect(await sqlState(attacker.query('SELECT id FROM cases'))).toBe('42501');
      await attacker.query('ROLLBACK');
    }
  });

  it('is refused for an unknown, ended, idle, expired or not yet verified session and for a disabled user', async () => {
    const client = await database.connect('reunir_app');
    const identityOf = async (token: Buffer): Promise<unknown> => {
      const { rows } = await client.query<{ who: unknown }>('SELECT sec.begin_request($1) AS who', [token]);
      return rows[0]?.who;
    };
    expect(await identityOf(randomBytes(32))).toBeNull();
    expect(await identityOf(scene.token)).not.toBeNull();
    for (const change of [
      'ended_at = now()',
      `idle_until = now() - interval '1 second'`,
      `absolute_until = now() - interval '1 second'`,
      'verified_at = NULL',
    ]) {
      const token = randomBytes(32);
      await database.admin.query(
        `INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at) VALUES ($1, $2, 'program', now())`,
        [createHash('sha256').update(token).digest(), scene.userId],
      );
      expect(await identityOf(token)).not.toBeNull();
      await database.admin.query(`UPDATE sec.sessions SET ${change} WHERE token_hash = sha256($1)`, [token]);
      expect([change, await identityOf(token)]).toEqual([change, null]);
    }
    await database.admin.query('UPDATE users SET active = false WHERE id = $1', [scene.userId]);
    expect(await identityOf(scene.token)).toBeNull();
    await database.admin.query('UPDATE users SET active = true WHERE id = $1', [scene.userId]);
  });
});

describe('secrets and the trail', () => {
  it('cannot be read by any role that signs in', async () => {
    const { rows } = await database.admin.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'sec' AND c.relkind = 'r'`,
    );
    expect(rows.map((row) => row.name)).toContain('person_keys');
    for (const role of ['reunir_app', 'reunir_jobs', 'reunir_stats'] as const) {
      const client = await database.connect(role);
      for (const { name } of rows)
        expect([role, name, await sqlState(client.query(`TABLE sec.${name}`))]).toEqual([
          role,
          name,
          '42501',
        ]);
    }
  });

  it('are not opened by a function that anybody may call', async () => {
    const { rows } = await database.admin.query(
      `SELECT p.oid::regprocedure AS function FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname IN ('sec', 'public') AND has_function_privilege('public', p.oid, 'EXECUTE')`,
    );
    expect(rows).toEqual([]);
  });

  it('give a person’s key only to those who may open the person, with an audit row', async () => {
    const client = await database.connect('reunir_app');
    await begin(client, scene.token);
    const { rows } = await client.query<{ person_id: string }>(
      `SELECT person_id FROM sec.open_persons($1, 'identity.opened')`,
      [[scene.minorId, scene.foreignMinorId]],
    );
    expect(rows).toEqual([{ person_id: scene.minorId }]);
    await client.query('COMMIT');
    const audit = await database.admin.query<{ subject_id: string }>(
      `SELECT subject_id FROM audit_events WHERE action = 'identity.opened' AND actor_id = $1`,
      [scene.userId],
    );
    expect(audit.rows).toEqual([{ subject_id: scene.minorId }]);
  });

  it('stop giving keys once the hourly budget of 200 persons is spent', async () => {
    await database.admin.query(
      `INSERT INTO sec.openings (user_id, hour, person_id) SELECT $1, date_trunc('hour', now()), gen_random_uuid() FROM generate_series(1, 200)`,
      [scene.foreignUserId],
    );
    const client = await database.connect('reunir_app');
    await begin(client, scene.foreignToken);
    expect(
      await sqlState(
        client.query(`SELECT * FROM sec.open_persons($1, 'identity.opened')`, [[scene.foreignMinorId]]),
      ),
    ).toBe('RB429');
    await client.query('ROLLBACK');
  });

  it('refuse more than 100 persons at once', async () => {
    const client = await database.connect('reunir_app');
    await begin(client, scene.token);
    const many = Array.from({ length: 101 }, () => uuidv7());
    expect(
      await sqlState(client.query(`SELECT * FROM sec.open_persons($1, 'identity.opened')`, [many])),
    ).toBe('54000');
    await client.query('ROLLBACK');
  });

  it('are append-only: audit rows and timeline entries are neither changed nor deleted', async () => {
    const client = await database.connect('reunir_app');
    for (const sql of [
      'UPDATE audit_events SET action = action',
      'DELETE FROM audit_events',
      'TRUNCATE audit_events',
      'UPDATE timeline_entries SET occurred_on = occurred_on',
      'DELETE FROM timeline_entries',
      'DELETE FROM cases',
      'DELETE FROM minors',
      'DELETE FROM vault_documents',
      'UPDATE stat_cells SET value = 0',
    ]) {
      await begin(client, scene.token);
      expect([sql, await sqlState(client.query(sql))]).toEqual([sql, '42501']);
      await client.query('ROLLBACK');
    }
  });

  it('accept audit rows in the caller’s own name only', async () => {
    const client = await database.connect('reunir_app');
    await begin(client, scene.token);
    const write = (actor: string) =>
      client.query(`INSERT INTO audit_events (actor_id, action) VALUES ($1, 'case.opened')`, [actor]);
    await write(scene.userId);
    expect(await sqlState(write(scene.foreignUserId))).toBe('42501');
    await client.query('ROLLBACK');
  });
});
