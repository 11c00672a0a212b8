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
