import type { FastifyRequest } from 'fastify';
import { Refused } from '../../common/errors.js';
import type { Typed } from '../pages.service.js';

/** One line of a form, trimmed; '' when it was left out. */
export function text(typed: Typed, field: string): string {
  const value = typed[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** Before sign-in there is no session to bind a forgery token to; the browser itself says where a form was. */
export function refuseForeignForm(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('csrf', 'forbidden');
}
