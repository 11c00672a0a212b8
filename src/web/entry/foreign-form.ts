import type { FastifyRequest } from 'fastify';
import { Refused } from '../../common/errors.js';

/** Before sign-in there is no session to bind a forgery token to; the browser itself says where a form was. */
export function refuseForeignForm(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('csrf', 'forbidden');
}
