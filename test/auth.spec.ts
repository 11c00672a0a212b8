import { passwordHash } from '../src/auth/password-hash.js';
import { createTestApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import {
  codeAt,
  enrol,
  forgetAttempts,
  givePassword,
  PASSWORD,
  signedIn,
  signIn,
  unknownAddress,
} from './support/sign-in.js';

const WRONG = 'a wrong password of words';
const NOON = new Date('2026-03-02T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

let test: TestApp;
beforeAll(async () => (test = await createTestApp()));
beforeEach(() => forgetAttempts(test.database));
afterAll(() => test.close());

async function account() {
  const person = await test.world.user('lawyer');
  return { person, email: await givePassword(test.database, person.id) };
}

async function disabledAccount() {
  const { person, email } = await account();
  await test.database.admin.query('UPDATE users SET active = false WHERE id = $1', [person.id]);
  return email;
}

/** Processor time of the cheapest of four runs, in microseconds: other work of the process only ever adds to it. */
async function leastWork(run: () => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    costs.push(user + system);
  }
  return Math.min(...costs);
}

const sessionsOf = async (userId: string) =>
  (await test.database.admin.query('SELECT 1 FROM sec.sessions WHERE user_id = $1', [userId])).rowCount;

describe('signing in', () => {
  it('takes a password, then an authenticator that is set up on the way', async () => {
    const { person, email } = await account();
    const first = await signIn(test.anonymous, ` ${email.toUpperCase()} `);
    expect(first.status).toBe(201);
    expect(first.headers['cache-control']).toBe('no-store');
    const { token, next } = first.json<{ token: string; next: string }>();
    expect(next).toBe('enrolment');

    const bearer = new Client(test.app, token);
    expect((await bearer.get('/api/sessions')).status).toBe(401);
    const enrolment = (await bearer.post('/api/sessions/current/enrolment')).json<Record<string, string>>();
    expect(enrolment['uri']).toContain(`secret=${enrolment['secret']}`);
    expect(enrolment['qr']).toMatch(/^<svg /);
    expect((await bearer.post('/api/sessions/current/enrolment')).json()).toEqual(enrolment);

    test.setNow(NOON);
    const complete = (code: string) => bearer.post('/api/sessions/current/second-factor', { code });
    const wrong = await complete(codeAt(enrolment['secret'] ?? '', later(90)));
    expect([wrong.status, wrong.json()['code']]).toEqual([401, 'code_refused']);
    const right = await complete(codeAt(enrolment['secret'] ?? '', NOON));
    expect(right.status).toBe(201);
    const done = right.json<{ token: string; recoveryCodes: string[] }>();
    expect(new Set(done.recoveryCodes).size).toBe(10);

    expect((await bearer.post('/api/sessions/current/enrolment')).status).toBe(401);
    const mine = await new Client(test.app, done.token).get('/api/sessions');
    expect(mine.json<{ current: boolean; kind: string }[]>().filter((one) => one.current)).toEqual([
      expect.objectContaining({ kind: 'program' }),
    ]);
    const kept = await test.database.admin.query<{ totp_secret: Buffer }>(
      'SELECT totp_secret FROM sec.credentials WHERE user_id = $1',
      [person.id],
    );
    expect(kept.rows[0]?.totp_secret.toString('latin1')).not.toContain(enrolment['secret']);
  });

  it('takes each code of an enrolled authenticator once', async () => {
    const { email } = await account();
    const { secret } = await enrol(test, email, NOON);
    const again = await signIn(test.anonymous, email);
    expect(again.json()['next']).toBe('second_factor');
    const bearer = new Client(test.app, again.json<{ token: string }>().token);
    const refused = await bearer.post('/api/sessions/current/enrolment');
    expect([refused.status, refused.json()['code']]).toEqual([409, 'already_enrolled']);

    const complete = (code: string) => bearer.post('/api/sessions/current/second-factor', { code });
    expect((await complete(codeAt(secret, NOON))).status).toBe(401);
    expect((await complete(codeAt(secret, later(-30)))).status).toBe(401);
    test.setNow(later(31));
    const accepted = await complete(codeAt(secret, later(31)));
    expect(accepted.status).toBe(201);
    expect(accepted.json()).not.toHaveProperty('recoveryCodes');
  });

  it('lets one of two simultaneous sign-ins use a code', async () => {
    const { email } = await account();
    const { secret } = await enrol(test, email, NOON);
    const bearers = [await signedIn(test, email), await signedIn(test, email)];
    test.setNow(later(60));
    const code = codeAt(secret, later(60));
    const answers = await Promise.all(
      bearers.map((bearer) => bearer.post('/api/sessions/current/second-factor', { code })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 401]);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { email } = await account();
    const { recoveryCodes } = await enrol(test, email, NOON);
    const typed = (recoveryCodes[3] ?? '').toLowerCase().replaceAll('-', ' ');
    const use = async (recoveryCode: string) =>
      (await signedIn(test, email)).post('/api/sessions/current/second-factor', { recoveryCode });
    expect((await use(typed)).status).toBe(201);
    expect((await use(typed)).status).toBe(401);
    expect((await use('0000-0000-0000-0000')).status).toBe(401);
    expect((await use('not a code')).status).toBe(401);
    expect((await use(recoveryCodes[4] ?? '')).status).toBe(201);
  });

  it('confirms only the secret that the same session was shown', async () => {
    const { email } = await account();
    const [one, two] = [await signedIn(test, email), await signedIn(test, email)];
    const secretOf = async (bearer: Client) =>
      (await bearer.post('/api/sessions/current/enrolment')).json<{ secret: string }>().secret;
    const first = await secretOf(one);
    const second = await secretOf(two);
    expect(second).not.toBe(first);
    test.setNow(NOON);
    const early = await one.post('/api/sessions/current/second-factor', { code: codeAt(first, NOON) });
    expect([early.status, early.json()['code']]).toEqual([409, 'enrolment_needed']);
    const right = await two.post('/api/sessions/current/second-factor', { code: codeAt(second, NOON) });
    expect(right.status).toBe(201);
  });

  it('asks for exactly one proof', async () => {
    const { email } = await account();
    const bearer = await signedIn(test, email);
    for (const proof of [{}, { code: '123456', recoveryCode: '0000-0000-0000-0000' }, { code: null }]) {
      const answer = await bearer.post('/api/sessions/current/second-factor', proof);
      expect(answer.status).toBe(400);
      expect(answer.json<{ errors: { field: string }[] }>().errors[0]?.field).toBe('code');
    }
  });

  it('gives ten minutes for the second step', async () => {
    const { person, email } = await account();
    const bearer = await signedIn(test, email);
    await test.database.admin.query(
      `UPDATE sec.sessions SET absolute_until = absolute_until - interval '10 minutes' WHERE user_id = $1 AND verified_at IS NULL`,
      [person.id],
    );
    expect((await bearer.post('/api/sessions/current/enrolment')).status).toBe(401);
    expect((await bearer.post('/api/sessions/current/second-factor', { code: '123456' })).status).toBe(401);
  });

  it('never skips the second step outside the demonstration', async () => {
    const { person, email } = await account();
    await test.database.admin.query('UPDATE users SET is_demonstration = true WHERE id = $1', [person.id]);
    expect((await signIn(test.anonymous, email)).json()['next']).toBe('enrolment');
  });
});

describe('a refused sign-in', () => {
  it('looks the same for unknown, disabled and mistaken', async () => {
    const { email } = await account();
    const disabled = await disabledAccount();
    const answers = [
      await signIn(test.anonymous, email, WRONG),
      await signIn(test.anonymous, unknownAddress()),
      await signIn(test.anonymous, disabled),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.text).toBe(answers[0]?.text);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="reunir"');
    }
    expect(answers[0]?.json()['code']).toBe('sign_in_refused');
  });

  it('costs a hash for each of them', async () => {
    const { email } = await account();
    const disabled = await disabledAccount();
    const hash = await leastWork(() => passwordHash(WRONG, Buffer.alloc(16)));
    for (const address of [email, unknownAddress(), disabled])
      expect(await leastWork(() => signIn(test.anonymous, address, WRONG))).toBeGreaterThan(hash / 2);
    // What an answer without a hash costs, so that the above can fail.
    expect(await leastWork(() => signIn(test.anonymous, '', WRONG))).toBeLessThan(hash / 2);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const { email } = await account();
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (let round = 0; round < 11; round += 1) {
      await forgetAttempts(test.database);
      for (const [kind, address] of [
        ['known', email],
        ['unknown', unknownAddress()],
      ] as const) {
        const start = performance.now();
        await signIn(test.anonymous, address, WRONG);
        times[kind].push(performance.now() - start);
      }
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[5] ?? 0;
    // Without the hash the answer would come ten times as fast; a busy machine blurs it by far less than three.
    const ratio = median(times.unknown) / median(times.known);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it.each([
    ['an unknown field', { email: 'x@example.org', password: PASSWORD, remember: true }],
    ['no password', { email: 'x@example.org' }],
    ['a list for an address', { email: ['x@example.org'], password: PASSWORD }],
    ['an object for a password', { email: 'x@example.org', password: { length: 1 } }],
    ['a password of 257 characters', { email: 'x@example.org', password: 'x'.repeat(257) }],
    ['a NUL byte', { email: 'x\0@example.org', password: PASSWORD }],
  ])('is a matter of input with %s', async (_case, body) => {
    const answer = await test.anonymous.post('/api/sessions', body);
    expect([answer.status, answer.json()['code']]).toEqual([400, 'invalid_input']);
  });

  it('opens no session when the right password comes with a field that is not known', async () => {
    const { person, email } = await account();
    const before = await sessionsOf(person.id);
    const answer = await test.anonymous.post('/api/sessions', { email, password: PASSWORD, kind: 'browser' });
    expect(answer.status).toBe(400);
    expect(await sessionsOf(person.id)).toBe(before);
  });

  it('comes of credentials in the address, which are never looked at', async () => {
    const { email } = await account();
    const query = new URLSearchParams({ email, password: PASSWORD });
    expect((await test.anonymous.post(`/api/sessions?${query.toString()}`)).status).toBe(400);
  });

  it('leaves a trace without the address', async () => {
    const { person, email } = await account();
    await signIn(test.anonymous, email, WRONG);
    const { rows } = await test.database.admin.query<{ action: string; detail: object }>(
      'SELECT action, detail FROM audit_events WHERE actor_id = $1',
      [person.id],
    );
    expect(rows).toEqual([{ action: 'sign_in.refused', detail: {} }]);
  });
});
