import { createTestApp, type TestApp } from './support/app.js';
import { enrol, forgetAttempts, givePassword, PASSWORD, signIn } from './support/sign-in.js';

const NOON = new Date('2026-03-02T12:00:00Z');

let test: TestApp;
beforeAll(async () => (test = await createTestApp()));
beforeEach(() => forgetAttempts(test.database));
afterAll(() => test.close());

async function account() {
  const person = await test.world.user('lawyer');
  return { person, email: await givePassword(test.database, person.id) };
}

describe('invitations', () => {
  async function invited() {
    const admin = await test.world.user('admin');
    const person = await test.world.user('lawyer');
    const answer = await admin.post(`/api/users/${person.id}/invitation`);
    const accept = (password: string, token = answer.json<{ token: string }>().token) =>
      test.anonymous.post('/api/invitations/acceptance', { token, password });
    return { admin, person, answer, accept };
  }

  it('let the person choose a password once', async () => {
    const { person, answer, accept } = await invited();
    expect(answer.status).toBe(201);
    const { expiresAt } = answer.json<{ expiresAt: string }>();
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThan(72.1);

    const refusals = [];
    for (const password of [
      'too short',
      `lawyer.${person.id} and more`,
      'motdepasse123456',
      'x'.repeat(257),
    ]) {
      const refused = await accept(password);
      expect(refused.status).toBe(400);
      refusals.push(refused.json<{ errors: { field: string; code: string }[] }>().errors[0]);
    }
    expect(refusals).toEqual([
      expect.objectContaining({ field: 'password', code: 'password_short' }),
      expect.objectContaining({ field: 'password', code: 'password_has_email' }),
      expect.objectContaining({ field: 'password', code: 'password_common' }),
      expect.objectContaining({ field: 'password', code: 'maxLength' }),
    ]);
    expect((await accept(PASSWORD)).status).toBe(204);
    expect((await accept(PASSWORD)).json()['errors']).toEqual([
      expect.objectContaining({ field: 'token', code: 'invitation_over' }),
    ]);
    const signed = await signIn(test.anonymous, `lawyer.${person.id}@example.org`);
    expect(signed.json()['next']).toBe('enrolment');
  });

  it('are over after 72 hours, when a new one is made, and when the account is disabled', async () => {
    const { admin, person, answer, accept } = await invited();
    const second = await admin.post(`/api/users/${person.id}/invitation`);
    expect((await accept(PASSWORD, answer.json<{ token: string }>().token)).status).toBe(400);
    const newest = second.json<{ token: string }>().token;
    await test.database.admin.query(
      `UPDATE sec.invitations SET expires_at = expires_at - interval '72 hours' WHERE user_id = $1`,
      [person.id],
    );
    expect((await accept(PASSWORD, newest)).status).toBe(400);
    const third = await invited();
    await test.database.admin.query('UPDATE users SET active = false WHERE id = $1', [third.person.id]);
    expect((await third.accept(PASSWORD)).status).toBe(400);
  });

  it('end what the person signed in with before', async () => {
    const { person, email } = await account();
    const { client } = await enrol(test, email, NOON);
    const admin = await test.world.user('admin');
    expect((await client.get('/api/sessions')).status).toBe(200);
    await admin.post(`/api/users/${person.id}/invitation`);
    expect((await client.get('/api/sessions')).status).toBe(401);
    expect((await signIn(test.anonymous, email)).status).toBe(401);
  });

  it('are never kept in clear, not even for a repeat of the request', async () => {
    const admin = await test.world.user('admin');
    const person = await test.world.user('lawyer');
    const invite = () =>
      admin.post(`/api/users/${person.id}/invitation`, {}, { idempotencyKey: 'invitation-1' });
    const first = (await invite()).json<{ token: string }>().token;
    const kept = await test.database.admin.query('SELECT 1 FROM sec.idempotency WHERE user_id = $1', [
      admin.id,
    ]);
    expect(kept.rowCount).toBe(0);
    expect((await invite()).json<{ token: string }>().token).not.toBe(first);
  });

  it('are made by administrators, for others', async () => {
    const { admin, person } = await invited();
    expect((await admin.post(`/api/users/${admin.id}/invitation`)).json()['code']).toBe('own_account');
    expect((await person.post(`/api/users/${admin.id}/invitation`)).status).toBe(401);
    const caseworker = await test.world.user('caseworker');
    expect((await caseworker.post(`/api/users/${admin.id}/invitation`)).status).toBe(403);
  });
});
