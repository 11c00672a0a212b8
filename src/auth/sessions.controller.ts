import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Public } from '../common/can.decorator.js';
import { Refused } from '../common/errors.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { Ctx } from './ctx.decorator.js';
import { PasswordGuard } from './password.guard.js';
import { SecondFactor } from './second-factor.service.js';
import { clearSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import {
  EnrolmentView,
  SecondFactorInput,
  SessionView,
  SignInInput,
  SignInView,
  VerifiedView,
} from './sign-in.dto.js';
import { bearerToken } from './tokens.js';

@Controller('api/sessions')
export class SessionsController {
  constructor(
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
  ) {}

  /** Signs in with e-mail and password. The answer is the same for an unknown address and a wrong password. */
  @Public()
  @UseGuards(PasswordGuard)
  @Post()
  signIn(@Body() _input: SignInInput, @Req() request: FastifyRequest): SignInView {
    const opened = request.openedSession;
    if (!opened) throw new Refused('sign_in_refused', 'unauthenticated');
    return { token: opened.token.toString('base64url'), next: opened.next };
  }

  /** The second step: a code of the authenticator, or a recovery code, with the first step's token as bearer. */
  @Public()
  @Post('current/second-factor')
  async complete(@Body() input: SecondFactorInput, @Req() request: FastifyRequest): Promise<VerifiedView> {
    const { token, recoveryCodes } = await this.secondFactor.complete(bearerOf(request), input);
    return {
      token: token.toString('base64url'),
      ...(recoveryCodes && { recoveryCodes: [...recoveryCodes] }),
    };
  }

  /** What a person without an authenticator needs to set one up; their first code then completes the sign-in. */
  @Public()
  @Post('current/enrolment')
  enrol(@Req() request: FastifyRequest): Promise<EnrolmentView> {
    return this.secondFactor.enrol(bearerOf(request));
  }

  /** The caller's own live sessions, newest first. */
  @Can('session.own')
  @Get()
  list(@Ctx() ctx: Context): Promise<SessionView[]> {
    return this.sessions.list(ctx);
  }

  /** Signs out. */
  @Can('session.own')
  @HttpCode(204)
  @Delete('current')
  async signOut(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endCurrent(ctx);
    if (request.means === 'cookie') clearSessionCookie(reply);
  }

  /** Ends one of the caller's own sessions, on a lost telephone for instance. */
  @Can('session.own')
  @HttpCode(204)
  @Delete(':id')
  end(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(ctx, id);
  }
}

function bearerOf(request: FastifyRequest): Buffer {
  const token = bearerToken(request.headers.authorization);
  if (!token) throw new Refused('unauthenticated', 'unauthenticated');
  return token;
}
