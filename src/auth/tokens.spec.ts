import { bearerToken, csrfToken, isCsrfToken, parseToken } from './tokens.js';

const session = Buffer.alloc(32, 7);
const text = session.toString('base64url');

describe('session tokens', () => {
  it('are 43 characters of base64url and nothing else', () => {
    expect(parseToken(text)).toEqual(session);
    for (const other of [undefined, '', text.slice(1), `${text}A`, `${text.slice(1)}=`, `${text.slice(1)} `])
      expect(parseToken(other)).toBeUndefined();
  });

  it('come from a bearer header, whatever the case of its scheme', () => {
    expect(bearerToken(`Bearer ${text}`)).toEqual(session);
    expect(bearerToken(`bearer ${text}`)).toEqual(session);
    for (const header of [undefined, text, `Basic ${text}`, `Bearer  ${text}`, `Bearer ${text} ${text}`])
      expect(bearerToken(header)).toBeUndefined();
  });
});

describe('the forgery token of a session', () => {
  it('is its own, and tells nothing of it', () => {
    const token = csrfToken(session);
    expect(isCsrfToken(session, token)).toBe(true);
    expect(isCsrfToken(Buffer.alloc(32, 8), token)).toBe(false);
    expect(token).not.toContain(text);
  });

  it.each([undefined, '', 'short', ['a'], text, csrfToken(session).slice(1)])('is not %p', (given) => {
    expect(isCsrfToken(session, given)).toBe(false);
  });
});
