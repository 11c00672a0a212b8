import type { FastifyReply, FastifyRequest } from 'fastify';

/** As long as a session may lie idle: names are covered again when the screen was left alone. */
const SECONDS = 1800;

/** How a page was asked to treat names: covered or shown, by its address; otherwise as last chosen. */
export function namesAsked(request: FastifyRequest): 'shown' | 'hidden' | undefined {
  const asked = (request.query as { names?: unknown } | undefined)?.names;
  return asked === 'shown' || asked === 'hidden' ? asked : undefined;
}

/** Whether this browser shows names now. */
export function namesShown(request: FastifyRequest): boolean {
  const asked = namesAsked(request);
  return asked === undefined
    ? /(?:^|;\s*)names=shown(?:;|$)/.test(request.headers.cookie ?? '')
    : asked === 'shown';
}

/** Remembers the choice in the browser, for half an hour from the last page; the cookie says nothing about anybody. */
export function rememberNames(reply: FastifyReply, shown: boolean): void {
  const age = shown ? SECONDS : 0;
  reply.header('set-cookie', `names=shown; Path=/; Max-Age=${age}; SameSite=Strict; HttpOnly`);
}
