import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidInput, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';

/** The request's context, for handlers behind the sign-in guard. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): Context => {
  const open = execution.switchToHttp().getRequest<FastifyRequest>().open;
  if (!open) throw new Refused('unauthenticated', 'unauthenticated');
  return open.ctx;
});

/** Marks a handler that takes a `Version`. */
export const VERSIONED = 'reunir:versioned';

/** The version a change is based on, from `If-Match: "3"`. Missing: 428. */
export const Version = createParamDecorator(
  (_data: unknown, execution: ExecutionContext): number => {
    const header = execution.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (header === undefined) throw new Refused('version_required', 'precondition_required');
    const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
    if (version === undefined) throw InvalidInput.field('If-Match', 'invalid');
    return Number(version);
  },
  [(target, method) => Reflect.defineMetadata(VERSIONED, true, handlerOf(target, method))],
);

function handlerOf(target: object, method: string | symbol | undefined): object {
  return (target as Record<string | symbol, object>)[method ?? ''] as object;
}
