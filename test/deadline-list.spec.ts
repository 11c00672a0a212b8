import type { DeadlineListItem, DeadlineListView } from '../src/deadlines/deadlines.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { faults, SECRET } from './support/people.js';
import { lines, openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let colleague: Person;
let visa: KnownProcedure;
let dublin: KnownProcedure;

/** A visa refused on 2 March 2026, and of 2019 a request never answered and one never made, in one team. */
beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  worker = await test.world.user('caseworker');
  colleague = await test.world.user('coordinator', worker.team);
  visa = await openProcedure(test.database, worker, 'child_relative_visa', '2026-01-02', {
    name: SECRET.given,
    bornOn: '2008-03-25',
  });
  await take(
    worker,
    visa.id,
    '2026-01-05 eligibility_checked',
    '2026-01-09 application_submitted',
    '2026-01-20 biometrics_given',
    ['2026-03-02 refusal_received', { refusalCodes: ['R15'] }],
  );
  dublin = await openProcedure(test.database, worker, 'dublin3_art8_1', '2019-03-04');
  await take(
    worker,
    dublin.id,
    '2019-03-05 intent_recorded',
    '2019-03-11 registered',
    '2019-03-20 evidence_complete',
    '2019-04-01 request_sent',
  );
  const idle = await openProcedure(test.database, worker, 'dublin3_art8_1', '2019-03-04');
  await take(worker, idle.id, '2019-03-05 intent_recorded', '2019-03-11 registered');
}, 60_000);
afterAll(() => test.close());

async function list(query = '', by: Person = worker): Promise<DeadlineListView> {
  const answer = await by.get(`/api/deadlines${query}`);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.json<DeadlineListView>();
}
const told = async (query = '', by: Person = worker) => lines((await list(query, by)).deadlines);

const REPLY = 'D3-REPLY-2M 2019-06-01 unproven';
const REQUEST = 'D3-TCR-3M 2019-06-05 expired';
const APPEAL = 'UK-FTT-28D 2026-03-30 running';
const REVIEW = 'UK-JR-3M 2026-06-02 running';

describe('the deadlines of a team', () => {
  it('come by the day to plan by, what is overdue first, each with what stands around it and no name', async () => {
    const { deadlines, next } = await list();
    expect(lines(deadlines)).toEqual([REPLY, REQUEST, APPEAL, REVIEW]);
    expect(next).toBeNull();
    expect(deadlines[2]).toMatchObject({
      caseId: visa.caseId,
      procedureId: visa.id,
      reference: expect.stringMatching(/^[0-9A-Z]{9}$/) as string,
      pathway: 'child_relative_visa',
      stage: 'refused',
      team: { id: worker.team?.id, name: 'Calais' },
      lead: null,
      daysLeft: 20,
      ours: true,
      authority: 'uk_court',
      name: { en: 'Appeal to the First-tier Tribunal from abroad' },
    });
    expect(deadlines[0]?.daysLeft).toBeLessThan(0);
    expect(JSON.stringify(deadlines)).not.toContain(SECRET.given);
    const { rows } = await test.database.admin.query(
      `SELECT FROM audit_events WHERE action LIKE 'identity.%'`,
    );
    expect(rows).toEqual([]);
  });

  it('tell of an 18th birthday that comes first, under each birth date asserted', async () => {
    await test.database.admin.query(
      `INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, disputed, recorded_by)
       VALUES (gen_random_uuid(), $1, '2008-05-01', '2008-05-31', 'age_assessment_fr', '2026-01-02', true, $2)`,
      [visa.minorId, worker.id],
    );
    const { deadlines } = await list('?from=2026-03-10');
    const told = deadlines.map(({ majorities }) =>
      majorities.map(({ on, certainOn, disputed }) => ({ on, certainOn, disputed })),
    );
    const accepted = { on: '2026-03-25', certainOn: '2026-03-25', disputed: false };
    expect(told).toEqual([
      [accepted],
      [accepted, { on: '2026-05-01', certainOn: '2026-05-31', disputed: true }],
    ]);
  });

  it.each([
    ['?from=2026-03-30', [APPEAL, REVIEW]],
    ['?from=2026-03-11&to=2026-03-30', [APPEAL]],
    ['?to=2026-03-10', [REPLY, REQUEST]],
    ['?authority=home_office', [REPLY]],
    ['?pathway=dublin3_art8_1', [REPLY, REQUEST]],
    ['?owes=us', [APPEAL, REVIEW]],
    ['?owes=them', [REPLY, REQUEST]],
    ['?state=overdue', [REPLY, REQUEST]],
    ['?state=overdue&to=2019-06-01', [REPLY]],
    ['?state=unproven', [REPLY]],
    ['?lead=me', []],
    ['?team=0192f1f4-6f0e-7c4e-b0d5-2f6a1c9e7b43', []],
  ])('are filtered: %s', async (query, expected) => {
    expect(await told(query)).toEqual(expected);
  });

  it('are those of the cases somebody leads', async () => {
    await test.database.admin.query('UPDATE cases SET lead_id = $2 WHERE id = $1', [
      dublin.caseId,
      colleague.id,
    ]);
    expect(await told('?lead=me', colleague)).toEqual([REPLY]);
    expect(await told(`?lead=${colleague.id}&team=${worker.team?.id}`)).toEqual([REPLY]);
    const [first] = (await list('?lead=me', colleague)).deadlines;
    expect(first?.lead?.id).toBe(colleague.id);
  });

  it('come in pages that neither repeat nor leave out', async () => {
    const seen: DeadlineListItem[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: DeadlineListView = await list(`?limit=1${next && `&after=${next}`}`);
      expect(page.deadlines).toHaveLength(1);
      seen.push(...page.deadlines);
      next = page.next;
    }
    expect(lines(seen)).toEqual([REPLY, REQUEST, APPEAL, REVIEW]);
    expect(await faults(worker.get('/api/deadlines?after=2026-03-30'))).toEqual(['after']);
    expect(await faults(worker.get('/api/deadlines?from=tomorrow&limit=101&state=met'))).toEqual([
      'from',
      'state',
      'limit',
    ]);
  });
});

describe('whose deadlines', () => {
  it('are their team’s and those of cases granted to them, while the grant runs', async () => {
    const [lawyer, former, stranger] = [
      await test.world.user('lawyer'),
      await test.world.user('lawyer'),
      await test.world.user('caseworker'),
    ];
    await test.world.grant(visa.caseId, lawyer, worker);
    await test.world.grant(visa.caseId, former, worker, { revoked: true });
    await test.world.grant(visa.caseId, stranger, worker, { level: 'legal' });
    expect(await told('', lawyer)).toEqual([APPEAL, REVIEW]);
    expect(await told('', stranger)).toEqual([APPEAL, REVIEW]);
    expect(await told('', former)).toEqual([]);
    expect(await told('', await test.world.user('caseworker'))).toEqual([]);
  });

  it('go with the case to another team', async () => {
    const other = await test.world.team(worker.organisationId, 'Dunkerque');
    const there = await test.world.user('coordinator', other);
    const assign = async (by: Person, teamId = '') => {
      const { version } = (await by.get(`/api/cases/${visa.caseId}`)).json<{ version: number }>();
      return by.post(`/api/cases/${visa.caseId}/assignment`, { teamId }, { version });
    };
    expect((await assign(colleague, other.id)).status).toBe(200);
    expect(await told()).toEqual([REPLY, REQUEST]);
    expect(await told('', there)).toEqual([APPEAL, REVIEW]);
    expect((await assign(there, worker.team?.id)).status).toBe(200);
    expect(await told('', there)).toEqual([]);
  });

  it('leave the list with a case that is closed, and come back when it is reopened', async () => {
    const closure = { outcome: 'withdrawn', on: '2026-03-09' };
    const proposed = await worker.post(`/api/cases/${visa.caseId}/closure`, closure);
    const { id: proposalId } = proposed.json<{ id: string }>();
    expect((await colleague.post(`/api/cases/${visa.caseId}/closure/approval`, { proposalId })).status).toBe(
      201,
    );
    expect(await told()).toEqual([REPLY, REQUEST]);
    const { rows } = await test.database.admin.query<{ next: string }>(
      'SELECT next_deadline_on::text AS next FROM cases WHERE id = $1',
      [visa.caseId],
    );
    expect(rows).toEqual([{ next: '2026-03-30' }]);
    expect(
      (await colleague.post(`/api/cases/${visa.caseId}/reopening`, { reason: 'Wants to go on.' })).status,
    ).toBe(201);
    expect(await told()).toEqual([REPLY, REQUEST, APPEAL, REVIEW]);
  });
});
