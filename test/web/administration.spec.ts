import { createTestApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/client.js';
import type { Person, Team } from '../support/world.js';

let test: TestApp;
let admin: Person;
let team: Team;
let csrf: string;

beforeAll(async () => {
  test = await createTestApp();
  admin = await test.world.user('admin');
  team = await test.world.team();
  csrf = /name="_csrf" value="([^"]+)"/.exec((await get('/admin/users')).text)?.[1] ?? '';
});
afterAll(() => test.close());

const cookie = () => `__Host-reunir=${admin.token}`;
const get = (url: string): Promise<Answer> => test.anonymous.get(url, { headers: { cookie: cookie() } });
const post = (url: string, fields: Record<string, string>): Promise<Answer> =>
  test.anonymous.call('POST', url, new URLSearchParams({ _csrf: csrf, ...fields }).toString(), {
    headers: { cookie: cookie(), 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('the administrator’s pages', () => {
  it('add a person, invite them, change and close their account', async () => {
    const fields = {
      email: 'Lea@example.org',
      displayName: 'Léa Martin',
      role: 'caseworker',
      locale: 'fr',
      organisationId: team.organisationId,
      teamIds: team.id,
    };
    const made = await post('/admin/users/new', fields);
    expect(made.status).toBe(303);
    const page = await get(String(made.headers['location']));
    expect(page.text).toContain('Léa Martin');
    expect(page.text).toContain('lea@example.org');
    const invitation = await post(`${String(made.headers['location'])}/invitation`, {});
    expect(invitation.status).toBe(200);
    const token = />\s*([A-Za-z0-9_-]{43})\s*</.exec(invitation.text)?.[1] ?? '';
    const accepted = await test.anonymous.post('/api/invitations/acceptance', {
      token,
      password: 'four words in a row',
    });
    expect(accepted.status).toBe(204);
    const version =
      /name="version" value="(\d+)"/.exec((await get(String(made.headers['location']))).text)?.[1] ?? '';
    const change = {
      displayName: 'Léa Martin',
      role: 'coordinator',
      locale: 'fr',
      active: 'no',
      version,
      teamIds: team.id,
    };
    expect((await post(String(made.headers['location']), change)).status).toBe(303);
    const stale = await post(String(made.headers['location']), { ...change, displayName: 'Léa Durand' });
    expect([
      stale.status,
      stale.text.includes('Léa Durand'),
      stale.text.includes('Somebody changed this record'),
    ]).toEqual([412, true, true]);
    expect((await get('/admin/users')).text).toContain('Closed');
  });

  it('keep what was typed when something is wrong, and name the field', async () => {
    const answer = await post('/admin/users/new', {
      email: 'not-an-address',
      displayName: 'Typed Name',
      role: 'lawyer',
    });
    expect([
      answer.status,
      answer.text.includes('Typed Name'),
      answer.text.includes('href="#email"'),
    ]).toEqual([422, true, true]);
    const foreign = await post('/admin/users/new', {
      email: 'x@example.org',
      displayName: 'X',
      role: 'lawyer',
      organisationId: team.organisationId,
      teamIds: team.id,
    });
    expect([foreign.status, foreign.text.includes('href="#teamIds"')]).toEqual([422, true]);
  });

  it('make and rename teams', async () => {
    expect(
      (await post('/admin/teams', { name: 'Dunkerque', organisationId: team.organisationId })).status,
    ).toBe(303);
    expect((await get('/admin/teams')).text).toContain('Dunkerque');
    expect((await post(`/admin/teams/${team.id}`, { name: 'Calais centre', version: '1' })).status).toBe(303);
    expect((await post(`/admin/teams/${team.id}`, { name: 'Calais', version: '1' })).status).toBe(412);
    expect((await get('/admin/teams')).text).toContain('Calais centre');
  });

  it('are closed to others', async () => {
    const worker = await test.world.user('caseworker');
    const answer = await test.anonymous.get('/admin/users', {
      headers: { cookie: `__Host-reunir=${worker.token}` },
    });
    expect(answer.status).toBe(403);
  });
});
