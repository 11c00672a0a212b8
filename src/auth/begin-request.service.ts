import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../common/errors.js';
import { withoutFormFields } from '../common/input.pipe.js';
import { Database, type IdempotencyClaim } from '../database/database.service.js';
import type { SignInMeans } from './request.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request can change nothing, by its method. */
export function isSafe(request: FastifyRequest): boolean {
  return SAFE.has(request.method);
}

/** Opens the transaction and identity of an HTTP request, whichever strategy found its token. */
@Injectable()
export class RequestBeginner {
  constructor(private readonly database: Database) {}

  /** Returns false when no live session bears the token. */
  async begin(request: FastifyRequest, token: Buffer, means: SignInMeans): Promise<boolean> {
    const claim = isSafe(request) ? undefined : idempotencyClaim(request);
    const open = await this.database.begin(token, { readOnly: isSafe(request), ...(claim && { claim }) });
    if (!open) return false;
    request.open = open;
    request.means = means;
    if (claim) request.idempotencyKey = claim.key;
    return true;
  }
}

/** The key is a header for programs and a hidden field `_key` in forms. */
function idempotencyClaim(request: FastifyRequest): IdempotencyClaim | undefined {
  const body = request.body as Record<string, unknown> | null | undefined;
  const key = request.headers['idempotency-key'] ?? body?.['_key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{8,100}$/.test(key))
    throw InvalidInput.field('Idempotency-Key', 'invalid');
  const content = withoutFormFields(body ?? {});
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\0${JSON.stringify(content)}`)
    .digest();
  return { key, fingerprint };
}
