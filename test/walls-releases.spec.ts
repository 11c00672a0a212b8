import type pg from 'pg';
import { ROLES, type Role } from '../src/common/codes.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { begin, sqlState } from './support/plain-sql.js';
import { populateEveryTable, type Populated } from './support/populate.js';

/** What SQL injected as the product can do with releases and the log of incidents: what its caller may, and no more. */
let database: TestDatabase;
let scene: Populated;
let app: pg.Client;
const tokens = new Map<Role, Buffer>();

beforeAll(async () => {
  database = await createTestDatabase();
  scene = await populateEveryTable(database);
  app = await database.connect('reunir_app');
  for (const role of ROLES) tokens.set(role, await scene.signedIn(role, scene.teamId));
});
afterAll(() => database.drop());

/** How one attempt as a person of a role ends, in a transaction that is always undone: rows touched, or an error code. */
async function attempt(role: Role, sql: string, state = 'draft'): Promise<number | string> {
  await database.admin.query(
    `UPDATE releases SET state = $1, signed_by = CASE WHEN $1 = 'signed' THEN (SELECT id FROM users WHERE id <> drafted_by LIMIT 1) END`,
    [state],
  );
  await begin(app, tokens.get(role) ?? Buffer.alloc(32));
  let touched = 0;
  const code = await sqlState(app.query(sql).then(({ rowCount }) => (touched = rowCount ?? 0)));
  await app.query('ROLLBACK');
  return code === 'no error' ? touched : code;
}

describe('a release', () => {
  it.each(['releases', 'release_acts', 'release_bundles'])(
    '%s is read by the committee and the protection officer',
    async (table) => {
      for (const role of ROLES) {
        const seen = await attempt(role, `SELECT * FROM ${table}`);
        expect([role, seen]).toEqual([role, role === 'committee' || role === 'protection_officer' ? 1 : 0]);
      }
    },
  );

  it('is checked in their own name alone, and passed by the protection officer alone', async () => {
    const other = `(SELECT id FROM users WHERE id <> drafted_by AND id <> sec.uid() LIMIT 1)`;
    expect(
      await attempt('committee', `UPDATE releases SET state = 'methods_checked', methods_by = ${other}`),
    ).toBe('42501');
    expect(
      await attempt('committee', `UPDATE releases SET state = 'methods_checked', methods_by = sec.uid()`),
    ).toBe(1);
    expect(
      await attempt('committee', `UPDATE releases SET state = 'safeguarding_checked'`, 'methods_checked'),
    ).toBe('42501');
    expect(
      await attempt(
        'protection_officer',
        `UPDATE releases SET state = 'safeguarding_checked'`,
        'methods_checked',
      ),
    ).toBe(1);
    expect(
      await attempt('protection_officer', `UPDATE releases SET state = 'discarded'`, 'methods_checked'),
    ).toBe('42501');
    expect(
      await attempt('protection_officer', `UPDATE releases SET state = 'draft'`, 'safeguarding_checked'),
    ).toBe(0);
  });

  it('is not signed by whoever drafted it, whatever they send', async () => {
    await database.admin.query('UPDATE releases SET drafted_by = $1', [await idOf('committee')]);
    const sign = `UPDATE releases SET state = 'signed', signed_by = sec.uid()`;
    expect(await attempt('committee', sign, 'safeguarding_checked')).toBe('23514');
    await database.admin.query('UPDATE releases SET drafted_by = $1', [scene.userId]);
    expect(await attempt('committee', sign, 'safeguarding_checked')).toBe(1);
  });

  it('cannot be rewritten: not its tables, its history, its files, nor once it is replaced', async () => {
    expect(await attempt('committee', `UPDATE releases SET tables = '{x}'`)).toBe('42501');
    expect(await attempt('committee', `UPDATE release_acts SET reason = 'x'`)).toBe('42501');
    expect(await attempt('committee', `UPDATE release_bundles SET archive = 'y'`)).toBe('42501');
    expect(await attempt('committee', 'DELETE FROM releases')).toBe('42501');
  });
});

describe('the log of incidents', () => {
  it.each(['incidents', 'incident_versions'])('%s is read by the committee alone', async (table) => {
    for (const role of ROLES)
      expect([role, await attempt(role, `SELECT * FROM ${table}`)]).toEqual([
        role,
        role === 'committee' ? 1 : 0,
      ]);
  });

  it('is not verified by whoever wrote the event down, and its history is not rewritten', async () => {
    const verify = `UPDATE incidents SET verification = 'verified', verified_on = '2026-02-01', verified_by = `;
    expect(await attempt('committee', `${verify} sec.uid()`)).toBe(1);
    expect(await attempt('committee', `${verify} created_by`)).toBe('42501');
    expect(await attempt('committee', `UPDATE incident_versions SET said = '{}'`)).toBe('42501');
    expect(await attempt('committee', `SELECT sec.strike_incident_words(id) FROM incidents`)).toBe(1);
    const { rows } = await database.admin.query<{ said: object }>('SELECT said FROM incident_versions');
    expect(rows).toHaveLength(1);
  });
});

async function idOf(role: Role): Promise<string> {
  await begin(app, tokens.get(role) ?? Buffer.alloc(32));
  const { rows } = await app.query<{ id: string }>('SELECT sec.uid() AS id');
  await app.query('ROLLBACK');
  return rows[0]?.id ?? '';
}
