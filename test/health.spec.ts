import { createTestApp, type TestApp } from './support/app.js';

let test: TestApp;
beforeAll(async () => (test = await createTestApp()));
afterAll(() => test.close());

describe('the program', () => {
  it('answers on /health without identity', async () => {
    const answer = await test.anonymous.get('/health');
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok' });
  });

  it('answers an unknown address with a problem in the reader’s language', async () => {
    const answer = await test.anonymous.get('/api/nothing', { headers: { 'accept-language': 'fr' } });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'urn:reunir:problem:not_found',
      title: 'Il n’y a rien ici que vous puissiez consulter.',
      status: 404,
      code: 'not_found',
    });
  });

  it('sends the headers that keep a page to itself', async () => {
    const { headers } = await test.anonymous.get('/health');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
  });
});
