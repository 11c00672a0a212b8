import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { InvalidInput } from '../common/errors.js';
import { JsonText } from '../common/json-text.js';
import { PublicPage } from '../common/public-page.js';
import { Redirection } from '../common/redirection.js';
import type { OpenRequest, Replay } from '../database/database.service.js';

/** Commits before the answer leaves, rolls back on any error; repeats of an idempotent request get the first answer. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { open } = request;
    if (!open)
      return defer(async () =>
        answer(reply, await lastValueFrom(next.handle(), { defaultValue: undefined }), ANYBODY),
      );
    return from(this.run(request, reply, open, next));
  }

  private async run(
    request: FastifyRequest,
    reply: FastifyReply,
    open: OpenRequest,
    next: CallHandler,
  ): Promise<unknown> {
    try {
      if (open.replay) {
        const earlier = replayed(open.replay, reply);
        await open.rollback();
        return answer(reply, earlier);
      }
      const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const key = request.idempotencyKey;
      const body = request.secretAnswer ? undefined : toBody(result);
      await open.commit(key ? { key, status: reply.statusCode, body } : undefined);
      return answer(reply, result);
    } catch (error) {
      await open.rollback();
      throw error;
    }
  }
}

/** How long a public page may be kept, by whomever, one copy for each language asked for. */
const ANYBODY = { 'cache-control': 'public, max-age=3600', vary: 'accept-language, cookie' };

/** @param kept the headers of a public page; left out where somebody is signed in, so that nothing of theirs is ever kept. */
function answer(reply: FastifyReply, result: unknown, kept?: Readonly<Record<string, string>>): unknown {
  // Nothing is kept, unless the handler said by whom.
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (result instanceof PublicPage) {
    reply.headers(kept ?? {}).type('text/html; charset=utf-8');
    return result.html;
  }
  if (result instanceof Redirection) {
    reply.status(303).header('location', result.to);
    return '';
  }
  const version = versionOf(result);
  if (version !== undefined) reply.header('etag', `"${version}"`);
  if (result instanceof JsonText) {
    reply.type('application/json; charset=utf-8');
    return result.text;
  }
  return result;
}

function versionOf(result: unknown): number | undefined {
  return typeof result === 'object' &&
    result !== null &&
    'version' in result &&
    typeof result.version === 'number'
    ? result.version
    : undefined;
}

/** A page shown again after a mistake is text, holds what was typed, and is never stored. */
function toBody(result: unknown): string | undefined {
  if (typeof result === 'string') return undefined;
  return JSON.stringify(result instanceof Redirection ? { redirectTo: result.to } : (result ?? null));
}

function replayed(replay: Replay, reply: FastifyReply): unknown {
  if (!replay.same) throw new InvalidInput('idempotency_mismatch');
  if (replay.status === null || replay.body === null) throw new InvalidInput('idempotency_mismatch');
  const body = JSON.parse(replay.body) as unknown;
  if (typeof body === 'object' && body !== null && 'redirectTo' in body)
    return new Redirection(String(body.redirectTo));
  reply.status(replay.status);
  return body;
}

/**
 * Ends a request's transaction before its answer, for a handler whose work goes on elsewhere for longer than a
 * transaction may stay open. The context must not be used afterwards. An idempotency key is given back, so the work
 * must be safe to repeat.
 */
export async function endTransaction({ open, idempotencyKey: key }: FastifyRequest): Promise<void> {
  await open?.commit(key === undefined ? undefined : { key, status: 0, body: undefined });
}
