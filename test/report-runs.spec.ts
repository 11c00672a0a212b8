import type { CutList, CutView } from '../src/reports/cuts.dto.js';
import type { RunView } from '../src/reports/runs.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { runEnded } from './support/report-runs.js';
import type { Person } from './support/world.js';

const CUTS = '/api/reports/cuts';
const LOCK = `hashtextextended('reunir.reports.cut', 0)`;

let test: TestApp;
let member: Person;
let other: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  [member, other] = [await test.world.user('committee'), await test.world.user('committee')];
});
afterAll(() => test.close());

const query = (sql: string, ...values: unknown[]) => test.database.admin.query(sql, values);
/** Somebody else makes a report, until `go`. */
const wait = () => query(`SELECT pg_advisory_lock(${LOCK})`);
const go = () => query(`SELECT pg_advisory_unlock(${LOCK})`);
const runOf = async (quarter: string, person = member) =>
  (await person.get(`/api/reports/runs/${quarter}`)).json<RunView>();
const WAITING = {
  ...{ state: 'running', cutId: null, failure: null },
  progress: { stage: 'waiting', percent: 0, attempt: 0 },
};
/** The connections that wait for their turn, once there is one. */
async function waiters(): Promise<number[]> {
  for (;;) {
    const { rows } = await test.database.admin.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE usename = 'reunir_stats' AND datname = current_database() AND wait_event = 'advisory'`,
    );
    if (rows.length > 0) return rows.map(({ pid }) => pid);
  }
}

describe('a quarter nobody has asked for', () => {
  it.each(['2026-Q3', '2026-Q5', 'next'])('has no run: %s', async (quarter) => {
    expect((await member.get(`/api/reports/runs/${quarter}`)).status).toBe(404);
  });

  it('is not begun before its day, and that is on no record', async () => {
    const answer = await member.post(CUTS, { quarter: '2026-Q4' });
    expect([answer.status, answer.json()['code']]).toEqual([409, 'report_not_due']);
    expect((await member.get('/api/reports/runs/2026-Q4')).status).toBe(404);
  });
});

describe('a report that is asked for', () => {
  it('is made once, without anybody waiting, on a database without a single case', async () => {
    await wait();
    const asked = await member.post(CUTS, { quarter: '2026-Q2' });
    expect([asked.status, asked.headers['location']]).toEqual([202, '/api/reports/runs/2026-Q2']);
    expect(asked.json()).toEqual({ quarter: '2026-Q2', ...WAITING });
    const again = await other.post(CUTS, { quarter: '2026-Q2' });
    expect([again.status, again.json()]).toEqual([202, asked.json()]);
    expect(await runOf('2026-Q2', other)).toEqual(asked.json());
    expect(await waiters()).toHaveLength(1);
    expect((await member.get(CUTS)).json<CutList>().runs).toEqual([asked.json()]);
    await go();
    const run = await runEnded(other, '2026-Q2');
    expect(run).toEqual({
      ...{ quarter: '2026-Q2', state: 'made', failure: null, progress: null },
      cutId: expect.any(String) as string,
    });
    expect((await member.get(CUTS)).json<CutList>()).toMatchObject({ cuts: [{ id: run.cutId }], runs: [] });
    const { rows } = await query(`SELECT actor_id FROM audit_events WHERE action = 'report.cut'`);
    expect(rows).toEqual([{ actor_id: member.id }]);
  });

  it('answers at once that it is there when it has been made', async () => {
    const answer = await other.post(CUTS, { quarter: '2026-Q2' });
    expect([answer.status, answer.json()]).toEqual([200, await runOf('2026-Q2')]);
  });

  it('is refused before a later one, at the door and in the queue', async () => {
    const late = await member.post(CUTS, { quarter: '2026-Q1' });
    expect([late.status, late.json()['code']]).toEqual([409, 'report_out_of_order']);
    test.setNow(new Date('2027-02-01T12:00:00Z'));
    await wait();
    await member.post(CUTS, { quarter: '2026-Q4' });
    await waiters();
    await member.post(CUTS, { quarter: '2026-Q3' });
    while ((await waiters()).length < 2);
    await go();
    expect(await runEnded(member, '2026-Q4')).toMatchObject({ state: 'made' });
    expect(await runEnded(member, '2026-Q3')).toMatchObject({
      ...{ state: 'refused', failure: 'report_out_of_order' },
      ...{ cutId: null, progress: null },
    });
  });
});

describe('a report whose making is cut off', () => {
  beforeAll(() => test.setNow(new Date('2027-08-01T12:00:00Z')));

  it('leaves nothing behind when its connection is lost, and can be asked for again', async () => {
    await wait();
    await member.post(CUTS, { quarter: '2027-Q1' });
    await query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', await waiters());
    expect(await runEnded(member, '2027-Q1')).toEqual({
      ...{ quarter: '2027-Q1', state: 'interrupted', cutId: null, failure: null, progress: null },
    });
    expect((await member.get(CUTS)).json<CutList>().runs).toMatchObject([{ state: 'interrupted' }]);
    await go();
    expect((await query('SELECT FROM stat_cuts')).rowCount).toBe(2);
    await other.post(CUTS, { quarter: '2027-Q1' });
    const { cutId } = await runEnded(member, '2027-Q1');
    const { method } = (await member.get(`${CUTS}/${cutId}`)).json<CutView>();
    expect(method).toMatchObject({ earlierCuts: 2, breaches: 0 });
  });

  it('is told by its silence when its program was killed, and does not keep others from making it', async () => {
    await query(
      `INSERT INTO stat_runs (as_at, run_id, stage, percent, beat_at)
       VALUES ('2027-06-30', gen_random_uuid(), 'attack', 60, now() - interval '29 seconds')`,
    );
    const progress = { stage: 'attack', percent: 60, attempt: 0 };
    expect(await runOf('2027-Q2')).toMatchObject({ state: 'running', progress });
    const asked = await member.post(CUTS, { quarter: '2027-Q2' });
    expect([asked.status, await runOf('2027-Q2')]).toMatchObject([202, { progress }]);
    await query(`UPDATE stat_runs SET beat_at = now() - interval '31 seconds' WHERE state = 'running'`);
    expect(await runOf('2027-Q2')).toMatchObject({ state: 'interrupted', progress: null });
    await member.post(CUTS, { quarter: '2027-Q2' });
    expect(await runEnded(member, '2027-Q2')).toMatchObject({ state: 'made' });
  });

  it('is interrupted, on record, when the program that makes it is stopped', async () => {
    test.setNow(new Date('2027-11-01T12:00:00Z'));
    const second = await createTestApp();
    second.setNow(new Date('2027-11-01T12:00:00Z'));
    const person = await second.world.user('committee');
    await second.database.admin.query(`SELECT pg_advisory_lock(${LOCK})`);
    await person.post(CUTS, { quarter: '2027-Q3' });
    await second.app.close();
    const { rows } = await second.database.admin.query(
      'SELECT state, finished_at IS NULL AS open FROM stat_runs',
    );
    expect(rows).toEqual([{ state: 'interrupted', open: false }]);
    await second.database.drop();
  });
});

describe('who reads it', () => {
  it('is not told when it began, by whom, or how long it took', async () => {
    const client = await test.database.connect('reunir_app');
    for (const column of ['started_at', 'finished_at', 'started_by', 'run_id'])
      await expect(client.query(`SELECT ${column} FROM stat_runs`)).rejects.toMatchObject({ code: '42501' });
  });
});
