import { createTestApp, type TestApp } from './support/app.js';
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

describe('throttling', () => {
  it('gives an address six tries a minute, however many come at once, known or not', async () => {
    const { email } = await account();
    for (const address of [email, unknownAddress()]) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => signIn(test.anonymous, address, 'a wrong password of words')),
      );
      const statuses = answers.map((answer) => answer.status).sort();
      expect(statuses).toEqual([...Array<number>(6).fill(401), ...Array<number>(14).fill(429)]);
      const refused = answers.find((answer) => answer.status === 429);
      expect(refused?.json()['code']).toBe('too_many_attempts');
    }
    expect((await signIn(test.anonymous, email)).status).toBe(429);
    await test.database.admin.query(
      `UPDATE sec.throttles SET window_start = window_start - interval '61 seconds'`,
    );
    expect((await signIn(test.anonymous, email)).status).toBe(201);
  });

  it('starts again after a success', async () => {
    const { email } = await account();
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1)
        expect((await signIn(test.anonymous, email, 'a wrong password of words')).status).toBe(401);
      expect((await signIn(test.anonymous, email)).status).toBe(201);
    }
  });

  it('gives a network sixty tries a minute over all addresses', async () => {
    await test.database.admin.query(
      `INSERT INTO sec.throttles (key, window_start, hits) VALUES ('sign-in-client:2001:db8:0:1::/64', now(), 60)`,
    );
    const from = async (remoteAddress: string) => {
      const answer = await test.app.inject({
        method: 'POST',
        url: '/api/sessions',
        remoteAddress,
        payload: { email: unknownAddress(), password: PASSWORD },
      });
      return answer.statusCode;
    };
    expect(await from('2001:db8:0:1::9')).toBe(429);
    expect(await from('2001:db8:0:2::9')).toBe(401);
  });

  it('gives six codes a minute and thirty a day, over all sessions of a person', async () => {
    const { person, email } = await account();
    const { secret } = await enrol(test, email, NOON);
    const bearers = [await signedIn(test, email), await signedIn(test, email)];
    const tries = (code: string) =>
      bearers[0]?.post('/api/sessions/current/second-factor', { code }).then((answer) => answer.status);
    const statuses: number[] = [];
    for (let tried = 0; tried < 8; tried += 1) {
      const bearer = bearers[tried % 2];
      statuses.push(
        (await bearer?.post('/api/sessions/current/second-factor', { code: '000000' }))?.status ?? 0,
      );
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);

    await test.database.admin.query(`DELETE FROM sec.throttles WHERE key = $1`, [
      `second-factor:${person.id}`,
    ]);
    await test.database.admin.query(`UPDATE sec.throttles SET hits = 30 WHERE key = $1`, [
      `second-factor-day:${person.id}`,
    ]);
    test.setNow(later(60));
    expect(await tries(codeAt(secret, later(60)))).toBe(429);
    await forgetAttempts(test.database);
    expect(await tries(codeAt(secret, later(60)))).toBe(201);
  });
});
