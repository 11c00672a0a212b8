import type { RunView } from '../src/reports/runs.dto.js';
import { makeDueReports } from '../src/reports/due-reports.job.js';
import { ReportRuns } from '../src/reports/report-runs.service.js';
import { StatsDatabase } from '../src/reports/stats-database.service.js';
import { createTestApp, type TestApp } from './support/app.js';
import { openCase } from './support/cases.js';
import { runEnded } from './support/report-runs.js';
import type { Person } from './support/world.js';

let test: TestApp;
let member: Person;
let caseId: string;

beforeAll(async () => {
  test = await createTestApp();
  member = await test.world.user('committee');
});
afterAll(() => test.close());

/** What the worker does early on a day. */
function morning(day: string) {
  const now = new Date(`${day}T03:00:00Z`);
  test.setNow(now);
  return makeDueReports({
    runs: test.app.get(ReportRuns),
    records: test.app.get(StatsDatabase).records,
    now,
  });
}
const query = (sql: string, ...values: unknown[]) => test.database.admin.query<object>(sql, values);
const cuts = async () => (await query(`SELECT as_at::text FROM stat_cuts ORDER BY as_at`)).rows;

it('nothing is made while there are no cases, or none before the quarter’s end', async () => {
  expect(await morning('2026-11-27')).toEqual({});
  caseId = (await openCase(test.database, await test.world.user('caseworker'))).id;
  await query(`UPDATE cases SET opened_on = '2026-10-01' WHERE id = $1`, caseId);
  expect(await morning('2026-11-27')).toEqual({});
  expect((await query('SELECT FROM stat_runs')).rows).toEqual([]);
});

it('the first report is of the newest quarter, once', async () => {
  await query(`UPDATE cases SET opened_on = '2026-09-30' WHERE id = $1`, caseId);
  expect(await morning('2026-11-27')).toEqual({ '2026-Q3': 'made' });
  expect(await morning('2026-11-28')).toEqual({});
  expect(await cuts()).toEqual([{ as_at: '2026-09-30' }]);
});

it('the next one is made on its day, by nobody', async () => {
  expect(await morning('2027-01-29')).toEqual({});
  expect(await morning('2027-01-30')).toEqual({ '2026-Q4': 'made' });
  const { rows } = await query(`SELECT actor_id, session_id FROM audit_events WHERE action = 'report.cut'`);
  expect(rows).toEqual([1, 2].map(() => ({ actor_id: null, session_id: null })));
  const run = (await member.get('/api/reports/runs/2026-Q4')).json<RunView>();
  expect(run).toMatchObject({ state: 'made', failure: null });
});

it('mornings missed are made up for in order, the quarter somebody is making left to them', async () => {
  test.setNow(new Date('2027-11-01T12:00:00Z'));
  await query(`INSERT INTO stat_runs (as_at, run_id) VALUES ('2027-06-30', gen_random_uuid())`);
  expect(await morning('2027-11-01')).toEqual({ '2027-Q1': 'made', '2027-Q2': 'under_way' });
  await query(`UPDATE stat_runs SET beat_at = now() - interval '1 minute' WHERE state = 'running'`);
  expect(await morning('2027-11-02')).toEqual({ '2027-Q2': 'made', '2027-Q3': 'made' });
  expect(await morning('2027-11-03')).toEqual({});
});

it('a quarter that cannot be made is not passed over, except by the committee', async () => {
  // Nothing that is counted can be stored.
  await query(`ALTER TABLE stat_cells ADD CONSTRAINT stat_cells_none CHECK (false) NOT VALID`);
  expect(await morning('2028-05-01')).toEqual({ '2027-Q4': 'interrupted' });
  expect((await member.get('/api/reports/runs/2028-Q1')).status).toBe(404);
  await query(`ALTER TABLE stat_cells DROP CONSTRAINT stat_cells_none`);
  await member.post('/api/reports/cuts', { quarter: '2028-Q1' });
  expect(await runEnded(member, '2028-Q1')).toMatchObject({ state: 'made' });
  expect(await morning('2028-05-02')).toEqual({});
});
