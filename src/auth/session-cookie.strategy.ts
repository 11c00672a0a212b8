import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import { RequestBeginner } from './begin-request.service.js';
import { sessionTokenOf } from './session-cookie.js';

/** The session cookie, for browsers. */
@Injectable()
export class SessionCookieStrategy extends PassportStrategy(Strategy, 'session-cookie') {
  constructor(private readonly beginner: RequestBeginner) {
    super();
  }

  async validate(request: FastifyRequest): Promise<boolean> {
    const token = sessionTokenOf(request);
    return token !== undefined && this.beginner.begin(request, token, 'cookie');
  }
}
