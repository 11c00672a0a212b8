import { Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { Context } from '../database/context.js';
import { FeedView, NewFeedView } from './feeds.dto.js';
import { Feeds } from './feeds.service.js';

@Controller('api/me/feed')
export class FeedsController {
  constructor(private readonly feeds: Feeds) {}

  /** Whether the caller has a calendar feed, and when a calendar last asked for it. */
  @Can('reminder.own')
  @Get()
  mine(@Ctx() ctx: Context): Promise<FeedView> {
    return this.feeds.mine(ctx);
  }

  /** Makes the address of a calendar of the caller's deadlines, told this once; an earlier address stops. */
  @Can('reminder.own')
  @Post()
  make(@Ctx() ctx: Context, @Req() request: FastifyRequest): Promise<NewFeedView> {
    request.secretAnswer = true;
    return this.feeds.make(ctx);
  }

  /** Ends the caller's calendar feed. */
  @Can('reminder.own')
  @HttpCode(204)
  @Delete()
  end(@Ctx() ctx: Context): Promise<void> {
    return this.feeds.end(ctx);
  }
}
