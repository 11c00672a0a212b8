import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../src/common/codes.js';
import { ROLES } from '../src/common/codes.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { begin, sqlState } from './support/plain-sql.js';
import { populateEveryTable, type Populated } from './support/populate.js';

/** What SQL injected as the product can do with the calendar and the limits it moves: what its caller may, and no more. */
let database: TestDatabase;
let scene: Populated;
let app: pg.Client;
const tokens = new Map<Role, Buffer>();

beforeAll(async () => {
  database = await createTestDatabase();
  scene = await populateEveryTable(database);
  app = await database.connect('reunir_app');
  for (const role of ROLES) tokens.set(role, await scene.signedIn(role, scene.teamId));
  // The scene's limits run from 1 January to 1 February 2026 under a rule called r.
});
afterAll(() => database.drop());

/** Runs one attempt as a person of a role, in a transaction that is always undone. */
async function as<T>(role: Role, work: (userId: string) => Promise<T>): Promise<T> {
  await begin(app, tokens.get(role) ?? Buffer.alloc(32));
  try {
    const { rows } = await app.query<{ id: string }>('SELECT sec.uid() AS id');
    return await work(rows[0]?.id ?? '');
  } finally {
    await app.query('ROLLBACK');
  }
}

async function addDay(userId: string, on = '2026-01-14'): Promise<string> {
  const id = uuidv7();
  await app.query(
    `INSERT INTO holidays (id, calendar, on_day, name_en, name_fr, added_by) VALUES ($1, 'france', $2, 'A day', 'Un jour', $3)`,
    [id, on, userId],
  );
  return id;
}

const spanning = (id: string) =>
  app.query<{ id: string; facts: { deadlines: { id: string }[] } }>(
    `SELECT * FROM sec.procedures_on_day($1, '{r}', '00000000-0000-0000-0000-000000000000')`,
    [id],
  );

const move = (id: string, moves: object[]) =>
  app.query<{ moved: number }>('SELECT sec.move_deadlines($1, $2) AS moved', [id, JSON.stringify(moves)]);

const OTHER_DAYS = {
  startOn: '2026-01-01',
  statutory: '2026-02-02',
  operative: '2026-02-02',
  lastDay: '2026-02-02',
};

describe('a day of the calendar', () => {
  it.each(ROLES)('is written by administrators alone, in their own name (%s)', async (role) => {
    const state = await as(role, (userId) => sqlState(addDay(userId)));
    expect(state).toBe(role === 'admin' ? 'no error' : '42501');
    expect(await as(role, () => sqlState(addDay(scene.userId)))).toBe('42501');
  });

  it('is withdrawn now and by the caller, never brought back, changed or deleted', async () => {
    const attempt = (sql: string, values: unknown[] = []) =>
      as('admin', async (userId) => {
        const id = await addDay(userId);
        return sqlState(app.query(sql, [id, ...(sql.includes('$2') ? [userId] : []), ...values]));
      });
    const withdrawal = 'UPDATE holidays SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1';
    expect(await attempt(withdrawal)).toBe('no error');
    expect(await attempt(withdrawal.replace('now()', `now() - interval '1 day'`))).toBe('42501');
    expect(await attempt('UPDATE holidays SET on_day = on_day WHERE id = $1')).toBe('42501');
    expect(await attempt('DELETE FROM holidays WHERE id = $1')).toBe('42501');
    const again = await as('admin', async (userId) => {
      const id = await addDay(userId);
      await app.query(withdrawal, [id, userId]);
      return (
        await app.query('UPDATE holidays SET withdrawn_by = NULL, withdrawn_at = NULL WHERE id = $1', [id])
      ).rowCount;
    });
    expect(again).toBe(0);
  });
});

describe('the way from a day to the limits it moves', () => {
  it.each(ROLES.filter((role) => role !== 'admin'))('is closed to %s', async (role) => {
    const { rows } = await database.admin.query<{ id: string }>('SELECT id FROM holidays LIMIT 1');
    expect(await as(role, () => sqlState(spanning(rows[0]?.id ?? '')))).toBe('42501');
    expect(await as(role, () => sqlState(move(rows[0]?.id ?? '', [])))).toBe('42501');
  });

  it('is closed to an administrator who has not changed the calendar in this very transaction', async () => {
    const { rows } = await database.admin.query<{ id: string }>('SELECT id FROM holidays LIMIT 1');
    for (const id of [rows[0]?.id ?? '', uuidv7()]) {
      expect(await as('admin', () => sqlState(spanning(id)))).toBe('42501');
      expect(await as('admin', () => sqlState(move(id, [])))).toBe('42501');
    }
  });

  it('is closed to every other way of signing in to the database', async () => {
    for (const role of ['reunir_jobs', 'reunir_stats', 'reunir_owner'] as const) {
      const client = await database.connect(role);
      const attempt = client.query(`SELECT * FROM sec.procedures_on_day($1, '{r}', $1)`, [uuidv7()]);
      expect(await sqlState(attempt)).toBe('42501');
      expect(await sqlState(client.query(`SELECT sec.move_deadlines($1, '[]')`, [uuidv7()]))).toBe('42501');
    }
  });

  it('shows coded facts alone: no case, no child, no relative, no author', async () => {
    const found = await as('admin', async (userId) => (await spanning(await addDay(userId))).rows);
    expect(found).toHaveLength(2);
    const told = JSON.stringify(found);
    for (const hidden of [scene.caseId, scene.minorId, scene.teamId, scene.userId])
      expect(told).not.toContain(hidden);
    expect(Object.keys(found[0]?.facts ?? {}).sort()).toEqual([
      'deadlines',
      'entries',
      'pathway',
      'ukNation',
    ]);
  });

  it('shows only what the day spans', async () => {
    for (const on of ['2025-12-31', '2026-02-02'])
      expect(await as('admin', async (userId) => (await spanning(await addDay(userId, on))).rows)).toEqual(
        [],
      );
  });

  it('moves a limit by days and says nothing else of it', async () => {
    const moved = await as('admin', async (userId) => {
      const id = await addDay(userId);
      const from = (await spanning(id)).rows[0]?.facts.deadlines[0]?.id;
      const more = { rule: 'x', ours: false, caseId: scene.caseId, status: 'met', article: 'x', effect: 'x' };
      const named = uuidv7();
      const { rows } = await move(id, [{ from, id: named, ...OTHER_DAYS, ...more }]);
      await app.query('COMMIT');
      return { from, named, moved: rows[0]?.moved };
    });
    expect(moved.moved).toBe(1);
    const { rows } = await database.admin.query(
      `SELECT rule, ours, state, article, effect, operative_on::text AS operative FROM deadlines WHERE id = $1`,
      [moved.named],
    );
    expect(rows).toEqual([
      { rule: 'r', ours: true, state: 'running', article: 'a', effect: 'e', operative: '2026-02-02' },
    ]);
    const earlier = await database.admin.query(
      `SELECT d.state, d.replaced_for, d.replaced_by, c.next_deadline_on::text AS next FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE d.id = $1`,
      [moved.from],
    );
    expect(earlier.rows).toEqual([
      { state: 'superseded', replaced_for: 'holiday', replaced_by: null, next: '2026-02-02' },
    ]);
  });

  it('moves nothing further than a row of days off, nor what is replaced or closed', async () => {
    const far = { ...OTHER_DAYS, statutory: '2026-03-02', operative: '2026-03-02', lastDay: '2026-03-02' };
    const { rows: past } = await database.admin.query<{ id: string }>(
      `SELECT id FROM deadlines WHERE replaced_at IS NOT NULL`,
    );
    const moved = await as('admin', async (userId) => {
      const id = await addDay(userId, '2026-01-15');
      const [open] = (await spanning(id)).rows[0]?.facts.deadlines ?? [];
      const { rows } = await move(id, [
        { from: open?.id, id: uuidv7(), ...far },
        { from: past[0]?.id, id: uuidv7(), ...OTHER_DAYS },
        { from: uuidv7(), id: uuidv7(), ...OTHER_DAYS },
      ]);
      return [typeof open?.id, rows[0]?.moved];
    });
    expect(moved).toEqual(['string', 0]);
  });
});

describe('a stored result', () => {
  const attempt = (sql: string) => as('caseworker', () => sqlState(app.query(sql)));

  it('that was replaced is never changed again, and none is deleted', async () => {
    const touched = await as(
      'caseworker',
      async () => (await app.query('UPDATE deadlines SET state = state')).rowCount,
    );
    const { rows } = await database.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM deadlines WHERE case_id = $1 AND replaced_at IS NULL`,
      [scene.caseId],
    );
    expect(touched).toBe(rows[0]?.n);
    expect(await attempt('DELETE FROM deadlines')).toBe('42501');
  });

  it('keeps its days: only what became of it can be said', async () => {
    for (const column of [
      'operative_on',
      'statutory_on',
      'rule',
      'team_id',
      'case_id',
      'ours',
      'computed_for',
    ])
      expect([column, await attempt(`UPDATE deadlines SET ${column} = ${column}`)]).toEqual([
        column,
        '42501',
      ]);
    expect(
      await attempt(
        `UPDATE deadlines SET state = 'met', reason = NULL, closed_by = NULL, closed_on = '2026-01-20'`,
      ),
    ).toBe('no error');
  });

  it('belongs to the team of its case', async () => {
    const copy = (team: string) =>
      as('caseworker', () =>
        sqlState(
          app.query(
            `INSERT INTO deadlines (id, case_id, team_id, procedure_id, key, rule, started_by, start_on, statutory_on, operative_on, last_day_on,
               start_proof, state, ours, authority, effect, silence, article, verified)
             SELECT gen_random_uuid(), case_id, $1, procedure_id, 'new', rule, started_by, start_on, statutory_on, operative_on, last_day_on,
               start_proof, 'running', ours, authority, effect, silence, article, verified FROM deadlines WHERE case_id = $2 LIMIT 1`,
            [team, scene.caseId],
          ),
        ),
      );
    expect(await copy(scene.teamId)).toBe('no error');
    expect(await copy(scene.foreignTeamId)).toBe('42501');
  });
});
