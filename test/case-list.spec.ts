import type { CaseListItem, CaseListView } from '../src/cases/case-list.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { openCase, type CaseOptions, type KnownCase } from './support/cases.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2019-07-01T10:00:00Z'));
});
afterAll(() => test.close());
beforeEach(async () => {
  worker = await test.world.user('caseworker');
});

/** A case with some of its columns as they would be after more work. */
async function made(options: CaseOptions & { set?: string } = {}, by: Person = worker): Promise<KnownCase> {
  const known = await openCase(test.database, by, options);
  if (options.set)
    await test.database.admin.query(`UPDATE cases SET ${options.set} WHERE id = $1`, [known.id]);
  return known;
}

async function list(query = '', by: Person = worker): Promise<CaseListItem[]> {
  const answer = await by.get(`/api/cases${query}`);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.json<CaseListView>().cases;
}

const names = (cases: readonly CaseListItem[]) => cases.map(({ name }) => name);

/** Every page of a list, until there is none. */
async function pages(query: string, by: Person = worker): Promise<string[][]> {
  const seen: string[][] = [];
  let next: string | null = '';
  while (next !== null) {
    const answer = await by.get(`/api/cases?${query}${next && `&after=${encodeURIComponent(next)}`}`);
    const page: CaseListView = answer.json<CaseListView>();
    seen.push(page.cases.map(({ name }) => name ?? ''));
    ({ next } = page);
  }
  return seen;
}

describe('the list of cases', () => {
  it('says of each what is needed to choose the next', async () => {
    const known = await made({
      name: 'Kaseer',
      bornOn: '2004-05-06',
      set: `place_type = 'camp', department = '62', place_since = '2019-06-01', last_contact_on = '2019-06-11', next_deadline_on = '2019-07-20'`,
    });
    const [item] = await list();
    expect(item).toMatchObject({
      id: known.id,
      name: 'Kaseer',
      access: 'team',
      status: 'identified',
      age: { youngest: 15, oldest: 15 },
      place: { type: 'camp', department: '62', since: '2019-06-01' },
      lastContactOn: '2019-06-11',
      daysSinceContact: 20,
      nextDeadlineOn: '2019-07-20',
      team: { id: worker.team?.id },
      lead: null,
    });
    expect(item?.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
  });

  it('holds the cases of the caller’s teams and those shared with them, each once', async () => {
    const mine = await made({ name: 'Mine' });
    const colleague = await test.world.user('caseworker');
    await made({ name: 'Theirs' }, colleague);
    const shared = await made({ name: 'Shared' }, colleague);
    await test.world.grant(shared.id, worker, colleague, { level: 'legal' });
    await test.world.grant(shared.id, worker, colleague, { level: 'read' });
    await test.world.grant(mine.id, worker, colleague);
    const cases = await list();
    expect(cases.map(({ name, access }) => [name, access])).toEqual([
      ['Shared', 'legal'],
      ['Mine', 'team'],
    ]);
    expect(names(await list(`?team=${worker.team?.id}`))).toEqual(['Mine']);
    expect(names(await list(`?team=${colleague.team?.id}`))).toEqual(['Shared']);
  });

  it('can be narrowed', async () => {
    await made({ name: 'Led', set: `lead_id = '${worker.id}'` });
    await made({ name: 'Submitted', set: `status = 'submitted', last_contact_on = '2019-06-30'` });
    await made({ name: 'Missing', set: `missing_since = '2019-06-01', last_contact_on = '2019-06-17'` });
    await made({ name: 'Closed', set: `outcome = 'withdrawn', closed_on = '2019-06-01'` });
    expect(names(await list('?lead=me'))).toEqual(['Led']);
    expect(names(await list(`?lead=${worker.id}`))).toEqual(['Led']);
    expect(names(await list('?status=submitted,accepted'))).toEqual(['Submitted']);
    expect(names(await list('?status=submitted&status=identified'))).toEqual(['Missing', 'Submitted', 'Led']);
    expect(names(await list('?missing=true'))).toEqual(['Missing']);
    expect(names(await list('?stale=14'))).toEqual(['Missing', 'Led']);
    expect(names(await list('?stale=15'))).toEqual(['Led']);
    expect(names(await list('?state=closed'))).toEqual(['Closed']);
    expect(await list('?state=all')).toHaveLength(4);
    expect(await list()).toHaveLength(3);
  });

  it.each([
    'status=dancing',
    'state=maybe',
    'lead=you',
    'team=x',
    'stale=0',
    'limit=101',
    'limit=x',
    'after=x',
    'order=name',
    'q=x',
  ])('refuses ?%s', async (query) => {
    expect((await worker.get(`/api/cases?${query}`)).status).toBe(400);
  });

  it('comes newest first, in pages that leave nothing out and repeat nothing', async () => {
    const second = await test.world.team(worker.organisationId, 'Dunkerque');
    await test.database.admin.query('INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)', [
      second.id,
      worker.id,
    ]);
    const elsewhere = await test.world.user('caseworker', second);
    // The same moment for some, as when they come from one import.
    for (let index = 0; index < 11; index += 1)
      await made(
        {
          name: `N${index}`,
          set: `updated_at = '2019-06-01 10:00:00.123456+00'::timestamptz + interval '1 hour' * ${Math.floor(index / 3)}`,
        },
        index % 2 === 0 ? worker : elsewhere,
      );
    const all = await pages('limit=4');
    expect(all.map((page) => page.length)).toEqual([4, 4, 3]);
    expect(new Set(all.flat()).size).toBe(11);
    expect(all[0]?.slice(0, 2).sort()).toEqual(['N10', 'N9']);
    expect(all[2]?.slice().sort()).toEqual(['N0', 'N1', 'N2']);
  });

  it('comes by next deadline, cases without one last', async () => {
    const days = ['2019-07-09', null, '2019-07-02', null, '2019-07-05', '2019-07-02', null];
    for (const [index, day] of days.entries())
      await made({
        name: `${day ?? 'none'} ${index}`,
        set: `next_deadline_on = ${day ? `'${day}'` : 'NULL'}`,
      });
    const all = await pages('order=deadline&limit=2');
    expect(all.map((page) => page.length)).toEqual([2, 2, 2, 1]);
    expect(all.flat().map((name) => name.slice(0, -2))).toEqual([
      ...['2019-07-02', '2019-07-02', '2019-07-05', '2019-07-09'],
      ...['none', 'none', 'none'],
    ]);
    expect(new Set(all.flat()).size).toBe(7);
  });

  it('shows names, and that is on record', async () => {
    const known = await made({ name: 'Ibrahim' });
    expect(names(await list())).toEqual(['Ibrahim']);
    const { rows } = await test.database.admin.query('SELECT action FROM audit_events WHERE case_id = $1', [
      known.id,
    ]);
    expect(rows).toEqual([{ action: 'identity.listed' }]);
  });

  it('is empty for a lawyer nothing is shared with', async () => {
    await made();
    expect(await list('', await test.world.user('lawyer'))).toEqual([]);
  });
});
