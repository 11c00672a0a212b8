import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../../common/errors.js';
import type { Context } from '../../database/context.js';

/** One request for a page by somebody signed in. */
export interface Visit {
  readonly ctx: Context;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The visit a page handler answers. */
export const OnVisit = createParamDecorator((_data: unknown, execution: ExecutionContext): Visit => {
  const http = execution.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  if (!request.open) throw new Refused('unauthenticated', 'unauthenticated');
  return { ctx: request.open.ctx, request, reply: http.getResponse<FastifyReply>() };
});
