import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-http-bearer';
import { RequestBeginner } from './begin-request.service.js';
import { parseToken } from './tokens.js';

/** `Authorization: Bearer …`, for programs. A token in a query or body is not looked at: addresses end up in logs. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly beginner: RequestBeginner) {
    super({ passReqToCallback: true });
  }

  async validate(request: FastifyRequest, token: string): Promise<boolean> {
    const parsed = request.headers.authorization ? parseToken(token) : undefined;
    return parsed !== undefined && this.beginner.begin(request, parsed, 'bearer');
  }
}
