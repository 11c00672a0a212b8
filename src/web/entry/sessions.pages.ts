import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { clearSessionCookie } from '../../auth/session-cookie.js';
import { Sessions } from '../../auth/sessions.service.js';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';

/** Where one is signed in, and ending a session on a phone that is lost. */
@ApiExcludeController()
@Controller()
export class SessionsPages {
  constructor(
    private readonly pages: Pages,
    private readonly sessions: Sessions,
  ) {}

  @Can('session.own')
  @Get(paths.sessions)
  async list(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, 'entry/sessions', { sessions: await this.sessions.list(ctx) });
  }

  @Can('session.own')
  @Post(paths.endSession(':id'))
  async end(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirection> {
    await this.sessions.end(ctx, id);
    if (id !== ctx.actor.sessionId) return new Redirection(paths.sessions);
    clearSessionCookie(reply);
    return new Redirection(paths.signIn);
  }
}
