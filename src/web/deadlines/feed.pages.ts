import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { Feeds } from '../../feeds/feeds.service.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';

/** Making and ending the address of one's calendar. */
@ApiExcludeController()
@Controller()
export class FeedPages {
  constructor(
    private readonly pages: Pages,
    private readonly feeds: Feeds,
  ) {}

  /** The address is shown this once, so the answer is a page and no redirect. */
  @Can('reminder.own')
  @Post(paths.makeFeed)
  async make(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { address } = await this.feeds.make(ctx);
    return this.pages.show(request, reply, 'deadlines/feed', { address });
  }

  /** Whoever comes back to that page by its address, to read it in the other language for instance. */
  @Can('reminder.own')
  @Get(paths.makeFeed)
  again(): Redirection {
    return new Redirection(paths.deadlineSettings);
  }

  @Can('reminder.own')
  @Post(paths.endFeed)
  async end(@Ctx() ctx: Context): Promise<Redirection> {
    await this.feeds.end(ctx);
    return new Redirection(`${paths.deadlineSettings}?done=ended`);
  }
}
