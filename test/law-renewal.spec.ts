import { renewLimits } from '../src/deadlines/law-renewal.queries.js';
import type pg from 'pg';
import { createTestApp, type TestApp } from './support/app.js';
import { sqlState } from './support/plain-sql.js';
import { deadlinesOf, openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

/** A release may know more law than the one whose limits are stored: whoever migrates holds them against it. */
let test: TestApp;
let worker: Person;
let owner: pg.Client;
let known: KnownProcedure;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  owner = await test.database.connect('reunir_owner');
});
afterAll(() => test.close());
beforeEach(async () => {
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  known = await openProcedure(test.database, worker, 'child_relative_visa', '2026-01-02');
  await take(worker, known.id, '2026-01-05 eligibility_checked', '2026-01-09 application_submitted', [
    '2026-03-02 refusal_received',
    { refusalCodes: ['R15'] },
  ]);
  await renewLimits(owner, 'this release');
});

const run = (sql: string, ...values: unknown[]) => test.database.admin.query<{ day: string }>(sql, values);

async function nextDay(): Promise<string | undefined> {
  const { rows } = await run('SELECT next_deadline_on::text AS day FROM cases WHERE id = $1', known.caseId);
  return rows[0]?.day;
}

describe('a new release', () => {
  it('leaves alone what its law says too, and looks at nothing twice', async () => {
    const before = await deadlinesOf(worker, known.id);
    expect(await renewLimits(owner, 'next release')).toBeGreaterThan(0);
    expect(await renewLimits(owner, 'next release')).toBe(0);
    expect(await deadlinesOf(worker, known.id)).toEqual(before);
  });

  it('gives the procedures of a release without limits theirs', async () => {
    const before = await deadlinesOf(worker, known.id);
    await run('DELETE FROM deadlines WHERE procedure_id = $1', known.id);
    await run('UPDATE cases SET next_deadline_on = NULL WHERE id = $1', known.caseId);
    await renewLimits(owner, 'next release');
    const after = await deadlinesOf(worker, known.id);
    expect(after.deadlines.map(({ rule, operativeOn, status }) => [rule, operativeOn, status])).toEqual(
      before.deadlines.map(({ rule, operativeOn, status }) => [rule, operativeOn, status]),
    );
    expect(await nextDay()).toBe('2026-03-30');
  });

  it('keeps what the law before made of an open limit, and says why it changed', async () => {
    await run(
      `UPDATE deadlines SET operative_on = '2026-03-20', statutory_on = '2026-03-20', last_day_on = '2026-03-20'
       WHERE procedure_id = $1 AND rule = 'UK-FTT-28D'`,
      known.id,
    );
    await renewLimits(owner, 'next release');
    const { deadlines, earlier } = await deadlinesOf(worker, known.id);
    const current = deadlines.filter(({ rule }) => rule === 'UK-FTT-28D');
    expect(current.map(({ operativeOn, status }) => [operativeOn, status])).toEqual([
      ['2026-03-30', 'running'],
    ]);
    expect(earlier.map(({ rule, operativeOn, replacedFor }) => [rule, operativeOn, replacedFor])).toEqual([
      ['UK-FTT-28D', '2026-03-20', 'law'],
    ]);
  });
});

describe('the way to do it', () => {
  it('is open to the owner alone, who still reads no case', async () => {
    const calls = [
      `SELECT * FROM sec.procedures_of_another_law('x', '00000000-0000-0000-0000-000000000000')`,
      `SELECT sec.renew_deadlines('x', '{}', '{"replaced": [], "settled": [], "started": []}')`,
    ];
    for (const role of ['reunir_app', 'reunir_jobs', 'reunir_stats'] as const) {
      const client = await test.database.connect(role);
      for (const call of calls) expect([role, await sqlState(client.query(call))]).toEqual([role, '42501']);
    }
    const { rows } = await owner.query('SELECT id FROM procedures');
    expect(rows).toEqual([]);
  });
});
