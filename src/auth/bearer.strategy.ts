import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-http-bearer';
import { RequestBeginner } from './begin-request.service.js';
import { bearerToken } from './tokens.js';

/** `Authorization: Bearer …`, for programs. A token in a query or body is not looked at: addresses end up in logs. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly beginner: RequestBeginner) {
    super({ passReqToCallback: true });
  }

  async validate(request: FastifyRequest): Promise<boolean> {
    const token = bearerToken(request.headers.authorization);
    return token !== undefined && this.beginner.begin(request, token, 'bearer');
  }
}
