import { csrfToken } from '../src/auth/tokens.js';
import { createTestApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { enrol, forgetAttempts, givePassword } from './support/sign-in.js';
import type { Person } from './support/world.js';

let test: TestApp;
beforeAll(async () => (test = await createTestApp()));
beforeEach(() => forgetAttempts(test.database));
afterAll(() => test.close());

const as = (token: string) => new Client(test.app, token);
const change = (userId: string, assignment: string) =>
  test.database.admin.query(`UPDATE sec.sessions SET ${assignment} WHERE user_id = $1`, [userId]);
const statusOf = async (client: Client) => (await client.get('/api/sessions')).status;

interface Listed {
  id: string;
  current: boolean;
}

describe('sessions', () => {
  it('are listed for their owner, who ends any of them', async () => {
    const person = await test.world.user('committee');
    const phone = as(await test.world.session(person.id));
    const stranger = await test.world.user('committee');
    const mine = (await person.get('/api/sessions')).json<Listed[]>();
    expect(mine.map((one) => one.current).sort()).toEqual([false, true]);
    expect(Object.keys(mine[0] ?? {}).sort()).toEqual(['createdAt', 'current', 'id', 'kind', 'seenAt']);
    const other = mine.find((one) => !one.current)?.id ?? '';

    expect((await stranger.delete(`/api/sessions/${other}`)).status).toBe(404);
    expect(await statusOf(phone)).toBe(200);
    expect((await person.delete(`/api/sessions/${other}`)).status).toBe(204);
    expect(await statusOf(phone)).toBe(401);
    expect((await person.delete(`/api/sessions/${other}`)).status).toBe(404);
    expect((await person.get('/api/sessions')).json()).toHaveLength(1);
  });

  it('end with a sign-out', async () => {
    const person = await test.world.user('lawyer');
    expect((await person.delete('/api/sessions/current')).status).toBe(204);
    expect(await statusOf(person)).toBe(401);
    const { rows } = await test.database.admin.query('SELECT action FROM audit_events WHERE actor_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([{ action: 'session.ended' }]);
  });

  it('end after thirty minutes without a request, and each request puts that off', async () => {
    const person = await test.world.user('lawyer');
    await change(
      person.id,
      `seen_at = now() - interval '29 minutes', idle_until = now() + interval '1 minute'`,
    );
    expect(await statusOf(person)).toBe(200);
    const { rows } = await test.database.admin.query<{ minutes: number }>(
      'SELECT extract(epoch FROM idle_until - now())::float / 60 AS minutes FROM sec.sessions WHERE user_id = $1',
      [person.id],
    );
    expect(rows[0]?.minutes).toBeGreaterThan(29.5);
    expect(rows[0]?.minutes).toBeLessThanOrEqual(30);
    await change(person.id, 'idle_until = now()');
    expect(await statusOf(person)).toBe(401);
  });

  it('end after twelve hours whatever happens', async () => {
    const person = await test.world.user('lawyer');
    const { rows } = await test.database.admin.query<{ hours: number }>(
      'SELECT extract(epoch FROM absolute_until - created_at)::float / 3600 AS hours FROM sec.sessions WHERE user_id = $1',
      [person.id],
    );
    expect(rows).toEqual([{ hours: 12 }]);
    await change(person.id, 'absolute_until = now()');
    expect(await statusOf(person)).toBe(401);
  });

  it('are three per person at most: the longest unused ends when a fourth is verified', async () => {
    const person = await test.world.user('lawyer');
    const email = await givePassword(test.database, person.id);
    const second = as(await test.world.session(person.id));
    const third = as(await test.world.session(person.id));
    await test.database.admin.query(
      `UPDATE sec.sessions SET seen_at = now() - interval '20 minutes' WHERE token_hash = sha256($1)`,
      [Buffer.from(second.token ?? '', 'base64url')],
    );
    const { client } = await enrol(test, email, new Date());
    expect(await Promise.all([person, second, third, client].map(statusOf))).toEqual([200, 401, 200, 200]);
  });

  it('end with the account, for good', async () => {
    const admin = await test.world.user('admin');
    const person = await test.world.user('lawyer');
    await admin.patch(`/api/users/${person.id}`, { active: false }, { version: 1 });
    expect(await statusOf(person)).toBe(401);
    await admin.patch(`/api/users/${person.id}`, { active: true }, { version: 2 });
    expect(await statusOf(person)).toBe(401);
  });
});

describe('a request without a live session', () => {
  it('is told how to sign in', async () => {
    const answer = await test.anonymous.get('/api/sessions');
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="reunir"']);
  });

  it.each([
    ['the address', (token: string) => [`/api/sessions?access_token=${token}`, {}] as const],
    [
      'the address, beside another scheme',
      (token: string) => [`/api/sessions?access_token=${token}`, { authorization: 'Basic YTpi' }] as const,
    ],
    ['a header of another name', (token: string) => ['/api/sessions', { 'x-access-token': token }] as const],
    ['another scheme', (token: string) => ['/api/sessions', { authorization: `Token ${token}` }] as const],
  ])('gets nothing for a token in %s', async (_place, request) => {
    const person = await test.world.user('lawyer');
    const [url, headers] = request(person.token ?? '');
    expect((await test.anonymous.get(url, { headers })).status).toBe(401);
  });

  it('gets nothing for a token in a body', async () => {
    const admin = await test.world.user('admin');
    const body = { name: 'Relais', kind: 'ngo', country: 'FRA', access_token: admin.token };
    const headers = { authorization: 'Basic YTpi' };
    expect((await test.anonymous.post('/api/organisations', body, { headers })).status).toBe(401);
  });
});

describe('a request with the cookie', () => {
  let admin: Person;
  const body = { name: 'Relais du Détroit', kind: 'ngo', country: 'FRA' };
  const cookieOf = (person: Person) => `__Host-reunir=${person.token}`;
  const tokenFor = (person: Person) => csrfToken(Buffer.from(person.token ?? '', 'base64url'));
  const post = (headers: Record<string, string>, extra: object = {}) =>
    test.anonymous.post(
      '/api/organisations',
      { ...body, ...extra },
      {
        headers: { cookie: cookieOf(admin), ...headers },
      },
    );
  beforeAll(async () => (admin = await test.world.user('admin')));

  it('reads without a forgery token', async () => {
    const answer = await test.anonymous.get('/api/organisations', { headers: { cookie: cookieOf(admin) } });
    expect(answer.status).toBe(200);
  });

  it('changes nothing without the forgery token of this very session', async () => {
    const other = await test.world.user('admin');
    const attempts: Record<string, string>[] = [
      {},
      { 'x-csrf-token': 'forged' },
      { 'x-csrf-token': tokenFor(other) },
    ];
    for (const headers of attempts) {
      const answer = await post(headers);
      expect([answer.status, answer.json()['code']]).toEqual([403, 'csrf']);
    }
    expect((await post({}, { _csrf: 'forged' })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])(
    'changes nothing when the browser says it comes from %s',
    async (site) => {
      const answer = await post({ 'x-csrf-token': tokenFor(admin), 'sec-fetch-site': site });
      expect([answer.status, answer.json()['code']]).toEqual([403, 'csrf']);
    },
  );

  it('does what it asks with it, in a header or a field', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect((await post({ ...headers, 'x-csrf-token': tokenFor(admin) })).status).toBe(201);
    expect((await post(headers, { _csrf: tokenFor(admin) })).status).toBe(201);
  });

  it('takes the cookie back when it signs out', async () => {
    const person = await test.world.user('lawyer');
    const answer = await test.anonymous.delete('/api/sessions/current', {
      headers: { cookie: cookieOf(person), 'x-csrf-token': tokenFor(person) },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^__Host-reunir=;/);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(await statusOf(person)).toBe(401);
  });
});

describe('a repeated request', () => {
  const create = (person: Person, name: string, idempotencyKey: string) =>
    person.post('/api/organisations', { name, kind: 'ngo', country: 'FRA' }, { idempotencyKey });
  const named = async (name: string) =>
    (await test.database.admin.query<{ id: string }>('SELECT id FROM organisations WHERE name = $1', [name]))
      .rows;

  it('sent twenty times at once makes one record and gets one answer', async () => {
    const admin = await test.world.user('admin');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => create(admin, 'Vingt fois', 'twenty-times')),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(await named('Vingt fois')).toEqual([{ id: answers[0]?.json()['id'] }]);
  });

  it('is refused when its key comes with another body or for another address', async () => {
    const admin = await test.world.user('admin');
    await create(admin, 'Premier', 'one-key-only');
    const other = await create(admin, 'Second', 'one-key-only');
    expect([other.status, other.json()['code']]).toEqual([400, 'idempotency_mismatch']);
    const body = { name: 'Premier', kind: 'ngo', country: 'FRA' };
    const elsewhere = await admin.post('/api/teams', body, { idempotencyKey: 'one-key-only' });
    expect(elsewhere.json()['code']).toBe('idempotency_mismatch');
    expect(await named('Second')).toEqual([]);
  });

  it('is done when the first one failed, and is each person’s own', async () => {
    const admin = await test.world.user('admin');
    expect((await create(admin, '', 'try-again')).status).toBe(400);
    expect((await create(admin, 'Réussi', 'try-again')).status).toBe(201);
    const colleague = await test.world.user('admin');
    expect((await create(colleague, 'Autre', 'try-again')).status).toBe(201);
  });

  it.each(['short', 'with spaces in it', 'x'.repeat(101)])('needs a proper key, not %p', async (key) => {
    const answer = await create(await test.world.user('admin'), 'Sans clé', key);
    expect([answer.status, await named('Sans clé')]).toEqual([400, []]);
  });
});
