import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseToken } from './tokens.js';

/** The `__Host-` prefix makes browsers refuse the cookie from another host, another path or an insecure origin. */
export const SESSION_COOKIE = '__Host-reunir';

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

export function setSessionCookie(reply: FastifyReply, token: Buffer): void {
  reply.setCookie(SESSION_COOKIE, token.toString('base64url'), ATTRIBUTES);
}

/** Also tells the browser to forget what it has cached of this site. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, ATTRIBUTES);
  reply.header('clear-site-data', '"cache", "storage"');
}

export function sessionTokenOf(request: FastifyRequest): Buffer | undefined {
  return parseToken(request.cookies[SESSION_COOKIE]);
}
