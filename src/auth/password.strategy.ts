import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { type OpenedSession, SignIn } from './sign-in.service.js';

/** E-mail and password in a body, from a program. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: FastifyRequest, email: string, password: string): Promise<OpenedSession | false> {
    const opened = await this.signIn.withPassword({ email, password, kind: 'program', client: request.ip });
    return opened ?? false;
  }
}
