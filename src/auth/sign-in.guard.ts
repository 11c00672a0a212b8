import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { PERMISSION, type RoutePermission } from '../common/can.decorator.js';
import { Refused } from '../common/errors.js';
import { may } from '../common/permissions.js';
import { isSafe } from './begin-request.service.js';
import { sessionTokenOf } from './session-cookie.js';
import { isCsrfToken } from './tokens.js';

/**
 * The one gate: finds who is calling (opening the request's transaction under that identity), refuses forged forms, and
 * asks whether the role may use this route. Which records exist for the caller is PostgreSQL's decision.
 */
@Injectable()
export class SignInGuard extends AuthGuard(['bearer', 'session-cookie']) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<RoutePermission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    try {
      await super.canActivate(context);
      const actor = request.open?.ctx.actor;
      if (!actor) throw new Refused('unauthenticated', 'unauthenticated');
      if (request.means === 'cookie' && !isSafe(request)) refuseForgery(request);
      if (permission === undefined || !may(actor.role, permission))
        throw new Refused('forbidden', 'forbidden');
      return true;
    } catch (error) {
      // Interceptors do not run after a refusal here, so the transaction ends here.
      await request.open?.rollback();
      throw error;
    }
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error instanceof Error) throw error;
    if (!user) throw new Refused('unauthenticated', 'unauthenticated');
    return user;
  }
}

function refuseForgery(request: FastifyRequest): void {
  const token = sessionTokenOf(request);
  const body = request.body as Record<string, unknown> | null | undefined;
  const given = body?.['_csrf'] ?? request.headers['x-csrf-token'];
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || !token || !isCsrfToken(token, given)) throw new Refused('csrf', 'forbidden');
}
