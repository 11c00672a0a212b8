import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { LIST_DEADLINE, LIST_UPDATED } from '../src/cases/case-list.queries.js';
import { CASE_VIEW } from '../src/cases/case-view.queries.js';
import { FIRST_ID, LAST_ID } from '../src/cases/cursors.js';
import { TIMELINE_BEFORE } from '../src/cases/timeline-page.queries.js';
import type { CaseView } from '../src/cases/case-view.dto.js';
import { LIST as DEADLINE_LIST } from '../src/deadlines/deadlines.queries.js';
import { PROCEDURE_RESULTS } from '../src/deadlines/procedure-deadlines.queries.js';
import type { Statement } from '../src/database/statement.js';
import type { ProcedureOpened } from '../src/procedures/procedures.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { linkRelative, openCase } from './support/cases.js';
import type { Answer } from './support/client.js';
import { manyCases } from './support/many-cases.js';
import { firstMet, registeredMinor } from './support/people.js';
import { tripsOf, type Trips } from './support/round-trips.js';
import type { Person, Team } from './support/world.js';

let test: TestApp;
let worker: Person;
let lawyer: Person;
let ids: string[];
let procedure: string;

/** Two big teams of the worker’s among others, as after a year or two. */
beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  lawyer = await test.world.user('lawyer');
  if (!worker.team) throw new Error('a caseworker has a team');
  const teams: Team[] = [worker.team];
  for (let index = 0; index < 7; index += 1)
    teams.push(await test.world.team(worker.organisationId, `Team ${index}`));
  await test.database.admin.query('INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)', [
    teams[1]?.id,
    worker.id,
  ]);
  ids = await manyCases(test.database.admin, teams, worker.id, 4_000);
  const { rows } = await test.database.admin.query<{ id: string }>(
    'SELECT id FROM procedures WHERE case_id = $1',
    [ids[0]],
  );
  procedure = rows[0]?.id ?? '';
  for (const id of ids.filter((_, index) => index % 200 === 2)) await test.world.grant(id, lawyer, worker);
  await test.database.admin.query('ANALYZE');
}, 120_000);
afterAll(() => test.close());

/** Round trips of a request that must succeed, and the statements it ran. */
async function cost(request: () => Promise<Answer>): Promise<Trips> {
  let status = 0;
  const trips = await tripsOf(async () => ({ status } = await request()));
  expect([200, 201]).toContain(status);
  return trips;
}

describe('a read costs three round trips: identity, one statement, the end', () => {
  it.each([
    ['the list', () => '/api/cases', 'cases.listUpdated'],
    ['the list by deadline', () => '/api/cases?order=deadline&limit=100', 'cases.listDeadline'],
    ['a case', () => `/api/cases/${ids[0]}`, 'cases.view'],
    ['its timeline', () => `/api/cases/${ids[0]}/timeline`, 'cases.timeline'],
    ['its grants', () => `/api/cases/${ids[0]}/grants`, 'grants.list'],
    ['who opened it', () => `/api/cases/${ids[0]}/openings`, 'cases.openings'],
    ['the deadlines', () => '/api/deadlines?limit=100', 'deadlines.list'],
    [
      'the deadlines of a procedure',
      () => `/api/procedures/${procedure}/deadlines?history=true`,
      'deadlines.ofProcedure',
    ],
  ])('%s', async (_what, url, name) => {
    expect(await cost(() => worker.get(url()))).toEqual({ count: 3, statements: [name] });
  });
});

describe('a search costs four: identity, children and relatives who may be it, the opening of those shown, the end', () => {
  const search = (text: string, more: object = {}) =>
    cost(() => worker.post('/api/people/search', { text, ...more }));

  it('among one’s own and beyond', async () => {
    const names = [{ given: 'Farhad', family: 'Sherzad' }];
    await registeredMinor(worker, { ...firstMet(), names, teamId: worker.team?.id });
    const four = { count: 4, statements: ['people.find', 'vault.openPersons'] };
    expect(await search('Ferhad Sherzad')).toEqual(four);
    expect(await search('Ferhad Sherzad', { scope: 'wider', birthYear: 2010 })).toEqual(four);
    expect(await search('Farh')).toEqual({
      count: 5,
      statements: ['people.find', 'people.find', 'people.suggest'],
    });
  });

  it('and three where nobody is shown', async () => {
    expect(await search('06 99 88 70 01')).toEqual({ count: 3, statements: ['people.find'] });
  });
});

describe('a write costs at most four: identity, hold, write, the end', () => {
  const post = (url: string, body: object) => () => worker.post(url, body);

  it('a step, with words or without', async () => {
    const known = await openCase(test.database, worker);
    const { id: relativeId } = await linkRelative(test.database, worker, known.id, { relation: 'brother' });
    const opening = { pathway: 'child_relative_visa', relativeId, openedOn: '2024-01-02' };
    const opened = await worker.post(`/api/cases/${known.id}/procedures`, opening);
    const url = `/api/procedures/${opened.json<ProcedureOpened>().id}/steps`;
    const first = await cost(post(url, { code: 'eligibility_checked', on: '2024-01-03' }));
    expect(first).toEqual({ count: 4, statements: ['cases.lockOfProcedure', 'cases.recordEntry'] });
    const preview = await cost(post(`${url}/preview`, { code: 'application_submitted', on: '2024-01-05' }));
    expect(preview).toEqual({ count: 3, statements: ['cases.lockOfProcedure'] });
    const second = await cost(post(url, { code: 'application_submitted', on: '2024-01-05', note: 'Sent.' }));
    expect(second.count).toBe(4);
    const step = (await worker.get(`/api/cases/${known.id}`)).json<CaseView>().timeline.entries[0];
    const right = { code: 'application_submitted', on: '2024-01-06' };
    const third = await cost(post(`/api/timeline/${step?.id}/correction`, right));
    expect(third).toEqual({ count: 4, statements: ['cases.lockOfEntry', 'cases.recordEntry'] });
  });

  it('a fact of the timeline, its address and words included', async () => {
    const { id } = await openCase(test.database, worker);
    const place = {
      kind: 'place_change',
      on: '2024-01-03',
      placeType: 'hotel',
      address: 'Room 12',
      text: 'Alone.',
    };
    expect(await cost(post(`/api/cases/${id}/timeline`, place))).toEqual({
      count: 4,
      statements: ['cases.lock', 'cases.recordEntry'],
    });
  });

  it('a proposal to close', async () => {
    const { id } = await openCase(test.database, worker);
    const closure = { outcome: 'withdrawn', on: '2024-01-03', note: 'Wishes to stay.' };
    expect((await cost(post(`/api/cases/${id}/closure`, closure))).count).toBe(4);
  });

  it('another lead: three', async () => {
    const { id } = await openCase(test.database, worker);
    const change = () => worker.patch(`/api/cases/${id}`, { leadId: worker.id }, { version: 1 });
    expect(await cost(change)).toEqual({ count: 3, statements: ['cases.changeLead'] });
  });
});

describe('the plans under the walls', () => {
  let app: pg.Client;
  beforeAll(async () => (app = await test.database.connect('reunir_app')));

  /** How PostgreSQL runs a statement as the product’s role and a person’s identity. */
  async function planOf(
    person: Person,
    { text }: Statement,
    values: readonly (string | number | boolean | null)[],
  ): Promise<string> {
    const literals = values.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(', ');
    await app.query('BEGIN');
    try {
      await app.query('SELECT sec.begin_request($1)', [Buffer.from(person.token ?? '', 'base64url')]);
      await app.query(`PREPARE planned AS ${text}`);
      const { rows } = await app.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) EXECUTE planned (${literals})`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await app.query('ROLLBACK; DEALLOCATE ALL');
    }
  }

  const FILTER = [26, null, true, null, null, false, null, '2026-01-01'];
  /** No table that grows with the work is read from end to end, and no team is sorted to show its first page. */
  const refuseScans = (plan: string) => {
    expect(plan).not.toMatch(
      /Seq Scan on (cases|minors|relatives|kinship_\w+|procedures|timeline_entries|deadlines|vault_documents|audit_events)/,
    );
    expect(plan).not.toMatch(/Bitmap Heap Scan on cases/);
  };

  it('walk each team’s index to list the last changed, and stop at the page', async () => {
    const plan = await planOf(worker, LIST_UPDATED, [...FILTER, 'infinity', LAST_ID]);
    const [scan] = /Index Scan using cases_team_updated on cases.*/.exec(plan) ?? [];
    expect(scan).toMatch(/actual rows=26(\.00)? loops=2/);
    refuseScans(plan);
  });

  it('do the same by next deadline', async () => {
    const plan = await planOf(worker, LIST_DEADLINE, [...FILTER, '-infinity', FIRST_ID, FIRST_ID]);
    const [scan] = /Index Scan using cases_team_deadline on cases.*/.exec(plan) ?? [];
    expect(scan).toMatch(/actual rows=26(\.00)? loops=2/);
    refuseScans(plan);
  });

  const DEADLINES = [26, '-infinity', 'infinity', null, null, null, false, null, null, '-infinity', FIRST_ID];

  it('walk each team’s index of open deadlines, and stop at the page', async () => {
    const plan = await planOf(worker, DEADLINE_LIST, DEADLINES);
    const [scan] = /Index Scan using deadlines_team on deadlines.*/.exec(plan) ?? [];
    expect(scan).toMatch(/actual rows=26(\.00)? loops=2/);
    refuseScans(plan);
  });

  it('reach the deadlines of one lead by the cases they lead', async () => {
    const led = DEADLINES.map((value, index) => (index === 7 ? worker.id : value));
    const plan = await planOf(worker, DEADLINE_LIST, led);
    expect(plan).toMatch(/using cases_lead on cases|on cases_lead/);
    expect(plan).toMatch(/deadlines_team on deadlines.*never executed/);
    refuseScans(plan);
  });

  it('reach a lawyer’s deadlines by their cases, and those of a procedure by its key', async () => {
    const plan = await planOf(lawyer, DEADLINE_LIST, DEADLINES);
    expect(plan).toMatch(/using deadlines_case on deadlines|on deadlines_case/);
    refuseScans(plan);
    refuseScans(await planOf(worker, PROCEDURE_RESULTS, [procedure, true]));
  });

  it('reach what limits follow from by keys, when a day of the calendar moves them', async () => {
    const admin = await test.world.user('admin');
    const day = uuidv7();
    await app.query('BEGIN');
    try {
      await app.query('SELECT sec.begin_request($1)', [Buffer.from(admin.token ?? '', 'base64url')]);
      await app.query(
        `INSERT INTO holidays (id, calendar, on_day, name_en, name_fr, added_by) VALUES ($1, 'scotland', '2024-06-03', 'A day', 'Un jour', $2)`,
        [day, admin.id],
      );
      const spanning = await app.query(`SELECT sec.procedures_on_day($1, '{UK-FTT-28D,UK-JR-3M}', $2)`, [
        day,
        FIRST_ID,
      ]);
      expect(spanning.rowCount).toBeGreaterThan(300);
      const { rows } = await app.query<{ table: string }>(
        `SELECT relname AS table FROM pg_stat_xact_user_tables WHERE seq_scan > 3 AND relname IN ('cases', 'procedures', 'timeline_entries', 'relatives')`,
      );
      expect(rows).toEqual([]);
    } finally {
      await app.query('ROLLBACK');
    }
  });

  it('take a lawyer’s cases by their ids', async () => {
    const plan = await planOf(lawyer, LIST_UPDATED, [...FILTER, 'infinity', LAST_ID]);
    expect(plan).toMatch(/Index Scan using cases_pkey on cases/);
    refuseScans(plan);
  });

  it('reach a case and all that hangs on it by keys', async () => {
    for (const [person, id] of [[worker, ids[0]] as const, [lawyer, ids[2]] as const]) {
      const plan = await planOf(person, CASE_VIEW, [id ?? null, '2026-01-01T12:00:00Z']);
      expect(plan).toMatch(/^CTE Scan on shown s .*rows=1(\.00)? loops=1\)/);
      expect(plan).toMatch(/Index Scan using cases_pkey on cases/);
      expect(plan).toMatch(/Index Scan (Backward )?using timeline_entries_case on timeline_entries/);
      refuseScans(plan);
    }
    refuseScans(await planOf(worker, TIMELINE_BEFORE, [ids[0] ?? null, '2024-02-01', LAST_ID]));
  });
});
