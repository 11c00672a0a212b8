import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../common/errors.js';
import { InputPipe } from '../common/input.pipe.js';
import { SignInInput } from './sign-in.dto.js';

/** Signs in with what the body holds; the session it opened is `request.openedSession`. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  private readonly input = new InputPipe();

  /** Guards come before pipes, and nobody is to be signed in by a body that is refused afterwards. */
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.input.transform(body, { type: 'body', metatype: SignInInput });
    await super.canActivate(context);
    return true;
  }

  override getAuthenticateOptions(): { property: string } {
    return { property: 'openedSession' };
  }

  override handleRequest<T>(error: unknown, opened: T | false): T {
    if (error instanceof Error) throw error;
    if (!opened) throw new Refused('sign_in_refused', 'unauthenticated');
    return opened;
  }
}
