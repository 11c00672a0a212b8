import { v7 as uuidv7 } from 'uuid';
import type { GrantListView } from '../src/cases/grants-view.dto.js';
import type { OpeningsView } from '../src/cases/openings.dto.js';
import type { Problem } from '../src/common/problem.js';
import { createTestApp, type TestApp } from './support/app.js';
import { type KnownCase, openCase } from './support/cases.js';
import type { Person, Team } from './support/world.js';

let test: TestApp;
let team: Team;
let worker: Person;
let lawyer: Person;
let known: KnownCase;

beforeAll(async () => {
  test = await createTestApp();
  team = await test.world.team();
  worker = await test.world.user('caseworker', team);
  lawyer = await test.world.user('lawyer');
});
afterAll(() => test.close());
beforeEach(async () => {
  known = await openCase(test.database, worker);
});

const IN_A_MONTH = new Date(Date.now() + 30 * 86_400_000).toISOString();
const asked = (change: object = {}) => ({
  granteeId: lawyer.id,
  level: 'legal',
  purpose: 'legal_representation',
  endsAt: IN_A_MONTH,
  reason: 'Maître Vasseur is instructed by the guardian',
  ...change,
});
const share = (change: object = {}, by: Person = worker) =>
  by.post(`/api/cases/${known.id}/grants`, asked(change));

describe('sharing a case', () => {
  it('opens it to one person until it is revoked, from their next request on', async () => {
    expect((await lawyer.get(`/api/minors/${known.minorId}`)).status).toBe(404);
    const given = await share();
    expect(given.status).toBe(201);
    expect((await lawyer.get(`/api/minors/${known.minorId}`)).status).toBe(200);
    const { id } = given.json<{ id: string }>();
    expect((await worker.post(`/api/grants/${id}/revocation`)).status).toBe(200);
    const after = await lawyer.get(`/api/minors/${known.minorId}`);
    const absent = await lawyer.get(`/api/minors/${uuidv7()}`);
    expect([after.status, after.text]).toEqual([404, absent.text]);
    const again = await worker.post(`/api/grants/${id}/revocation`);
    expect([again.status, again.json<Problem>().code]).toEqual([409, 'grant_already_ended']);
  });

  it('tells why, from the vault, and who ended it', async () => {
    const { id } = (await share()).json<{ id: string }>();
    await worker.post(`/api/grants/${id}/revocation`);
    const { grants } = (await worker.get(`/api/cases/${known.id}/grants`)).json<GrantListView>();
    expect(grants).toMatchObject([
      {
        id,
        level: 'legal',
        reason: asked().reason,
        grantee: { id: lawyer.id, role: 'lawyer' },
        by: { id: worker.id },
        revokedBy: { id: worker.id },
      },
    ]);
    const { rows } = await test.database.admin.query<{ dump: string }>(
      'SELECT g::text || (SELECT string_agg(a.detail::text, $1) FROM audit_events a) AS dump FROM case_grants g WHERE id = $2',
      [' ', id],
    );
    expect(rows[0]?.dump).not.toContain('Vasseur');
  });

  it('has not begun before its start, and is over at its end', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await share({ startsAt: tomorrow })).status).toBe(201);
    expect((await lawyer.get(`/api/minors/${known.minorId}`)).status).toBe(404);
    await test.database.admin.query(
      `UPDATE case_grants SET starts_at = now() - interval '2 days', ends_at = now() - interval '1 second' WHERE case_id = $1`,
      [known.id],
    );
    expect((await lawyer.get(`/api/minors/${known.minorId}`)).status).toBe(404);
  });

  it.each([
    [
      'an end that has passed',
      { startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-02-01T00:00:00Z' },
      'endsAt',
    ],
    [
      'an end before the start',
      { startsAt: '2027-01-01T00:00:00Z', endsAt: '2026-12-31T00:00:00Z' },
      'endsAt',
    ],
    ['more than a year', { endsAt: '2099-01-01T00:00:00Z' }, 'endsAt'],
    ['a level nobody knows', { level: 'owner' }, 'level'],
    ['no reason', { reason: '  ' }, 'reason'],
    ['a person who does not exist', { granteeId: uuidv7() }, 'granteeId'],
  ])('refuses %s and names the field', async (_what, change, field) => {
    const answer = await share(change);
    expect([answer.status, answer.json<Problem>().errors?.map((each) => each.field)]).toEqual([400, [field]]);
  });

  it('is not for administrators, the committee or oneself', async () => {
    for (const role of ['admin', 'committee', 'protection_officer'] as const) {
      expect((await share({ granteeId: (await test.world.user(role)).id })).status).toBe(400);
    }
    expect((await share({ granteeId: worker.id })).status).toBe(400);
  });

  it('belongs to the team: whoever was let in lets nobody else in', async () => {
    const guest = await test.world.user('caseworker');
    await test.world.grant(known.id, guest, worker, { level: 'full' });
    expect((await share({}, guest)).status).toBe(403);
    const { id } = (await share()).json<{ id: string }>();
    expect([403, 404]).toContain((await guest.post(`/api/grants/${id}/revocation`)).status);
    const stranger = await test.world.user('coordinator');
    expect((await stranger.post(`/api/grants/${id}/revocation`)).status).toBe(404);
    expect((await share({}, stranger)).status).toBe(404);
  });
});

describe('who opened it', () => {
  it('is shown to the team, newest first, and to nobody else', async () => {
    await test.world.grant(known.id, lawyer, worker);
    await worker.get(`/api/minors/${known.minorId}`);
    await lawyer.get(`/api/minors/${known.minorId}`);
    const colleague = await test.world.user('coordinator', team);
    const { openings, next } = (await colleague.get(`/api/cases/${known.id}/openings`)).json<OpeningsView>();
    expect(openings.map((each) => [each.by?.id, each.action])).toEqual([
      [lawyer.id, 'identity.opened'],
      [worker.id, 'identity.opened'],
    ]);
    expect(next).toBeNull();
    const stranger = await test.world.user('caseworker');
    expect((await stranger.get(`/api/cases/${known.id}/openings`)).status).toBe(404);
    expect((await lawyer.get(`/api/cases/${known.id}/openings`)).status).toBe(403);
  });
});
