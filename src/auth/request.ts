import type { FastifyRequest } from 'fastify';
import type { OpenRequest } from '../database/database.service.js';
import type { OpenedSession } from './sign-in.service.js';

/** How the caller proved who they are: a cookie is sent by browsers unasked, so it needs a CSRF token beside it. */
export type SignInMeans = 'bearer' | 'cookie';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the sign-in guard, ended by the transaction interceptor. */
    open?: OpenRequest;
    means?: SignInMeans;
    /** The key under which the answer of this request is kept for repeats. */
    idempotencyKey?: string;
    /** Set by a handler whose answer holds a secret: it is not kept for repeats, which are done anew. */
    secretAnswer?: boolean;
    /** Set by the password guard. */
    openedSession?: OpenedSession;
  }
}

/**
 * Ends a request's transaction before its answer, for a handler whose work goes on elsewhere for longer than a
 * transaction may stay open. The context must not be used afterwards. An idempotency key is given back, so the work
 * must be safe to repeat.
 */
export async function endTransaction({ open, idempotencyKey: key }: FastifyRequest): Promise<void> {
  await open?.commit(key === undefined ? undefined : { key, status: 0, body: undefined });
}
