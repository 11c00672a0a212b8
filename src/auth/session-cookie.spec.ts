import fastifyCookie from '@fastify/cookie';
import fastify from 'fastify';
import { clearSessionCookie, SESSION_COOKIE, sessionTokenOf, setSessionCookie } from './session-cookie.js';

const token = Buffer.alloc(32, 7);

async function answer(path: string, cookie?: string) {
  const server = fastify();
  await server.register(fastifyCookie);
  server.get('/set', (_request, reply) => {
    setSessionCookie(reply, token);
    return 'set';
  });
  server.get('/clear', (_request, reply) => {
    clearSessionCookie(reply);
    return 'cleared';
  });
  server.get('/read', (request) => sessionTokenOf(request)?.toString('hex') ?? 'none');
  return server.inject({ url: path, ...(cookie && { headers: { cookie } }) });
}

describe('the session cookie', () => {
  it('goes back to this host alone, over a safe line, unseen by scripts and by other sites’ forms', async () => {
    const { headers } = await answer('/set');
    expect(headers['set-cookie']).toBe(
      `__Host-reunir=${token.toString('base64url')}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
  });

  it('is taken away together with what the browser has kept', async () => {
    const { headers } = await answer('/clear');
    expect(headers['set-cookie']).toMatch(/^__Host-reunir=; .*Expires=Thu, 01 Jan 1970/);
    expect(headers['clear-site-data']).toBe('"cache", "storage"');
  });

  it('is read back, and is nothing when it is not a token', async () => {
    const read = (value: string) => answer('/read', `${SESSION_COOKIE}=${value}`);
    expect((await read(token.toString('base64url'))).body).toBe(token.toString('hex'));
    expect((await read('forged')).body).toBe('none');
    expect((await answer('/read')).body).toBe('none');
  });
});
