import { createTestApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { givePassword, signIn } from './support/sign-in.js';

let test: TestApp;
beforeAll(async () => (test = await createTestApp({ demonstration: true })));
afterAll(() => test.close());

describe('in the demonstration', () => {
  it('its own accounts sign in without a second factor', async () => {
    const person = await test.world.user('lawyer');
    const email = await givePassword(test.database, person.id);
    await test.database.admin.query('UPDATE users SET is_demonstration = true WHERE id = $1', [person.id]);
    const answer = await signIn(test.anonymous, email);
    const { token, next } = answer.json<{ token: string; next: string }>();
    expect(next).toBe('none');
    expect((await new Client(test.app, token).get('/api/sessions')).status).toBe(200);
  });

  it('any other account still needs one', async () => {
    const person = await test.world.user('lawyer');
    const answer = await signIn(test.anonymous, await givePassword(test.database, person.id));
    const { token, next } = answer.json<{ token: string; next: string }>();
    expect(next).toBe('enrolment');
    expect((await new Client(test.app, token).get('/api/sessions')).status).toBe(401);
  });
});
