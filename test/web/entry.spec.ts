import { createTestApp, type TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => (test = await createTestApp()));
afterAll(() => test.close());

describe('the way in', () => {
  it('takes whoever is not signed in to the sign-in page', async () => {
    const answer = await test.anonymous.get('/sessions');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
  });

  it.each(['en', 'fr'])('shows sign-in and invitation pages in %s', async (locale) => {
    for (const url of ['/sign-in', '/invitation']) {
      const answer = await test.anonymous.get(url, { headers: { 'accept-language': locale } });
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.text).toContain(`<html lang="${locale}"`);
    }
  });

  it('says the same to an unknown address and to an empty one, keeping what was typed', async () => {
    const post = (body: string) =>
      test.anonymous.call('POST', '/sign-in', body, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const refused = await post('email=nobody%40example.org&password=long+enough+to+be+one');
    expect(refused.status).toBe(401);
    expect(refused.text).toContain('nobody@example.org');
    expect(refused.text).not.toContain('long enough to be one');
    expect((await post('email=&password=')).status).toBe(422);
    const switched = await post('email=nobody%40example.org&password=x&_lang=fr');
    expect([
      switched.status,
      switched.text.includes('nobody@example.org'),
      switched.text.includes('<html lang="fr"'),
    ]).toEqual([200, true, true]);
  });

  it('shows and ends one’s sessions', async () => {
    const person = await test.world.user('lawyer');
    const other = await test.world.session(person.id);
    const cookie = (token: string | undefined) => ({ headers: { cookie: `__Host-reunir=${token}` } });
    const page = await test.anonymous.get('/sessions', cookie(person.token));
    expect(page.text.match(/\/sessions\/[0-9a-f-]+\/end/g)).toHaveLength(2);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const end = await test.anonymous.call(
      'POST',
      /\/sessions\/[0-9a-f-]+\/end/.exec(page.text)?.[0] ?? '',
      `_csrf=${csrf}`,
      {
        headers: { ...cookie(person.token).headers, 'content-type': 'application/x-www-form-urlencoded' },
      },
    );
    expect([end.status, end.headers['location']]).toEqual([303, '/sessions']);
    expect((await test.anonymous.get('/sessions', cookie(other))).status).toBe(303);
    expect((await test.anonymous.get('/sessions', cookie(person.token))).status).toBe(200);
  });

  it('shows the protection officer the trail', async () => {
    const officer = await test.world.user('protection_officer');
    const answer = await test.anonymous.get('/audit', {
      headers: { cookie: `__Host-reunir=${officer.token}` },
    });
    expect([answer.status, answer.text.includes('<h1')]).toEqual([200, true]);
  });
});
