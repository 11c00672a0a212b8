import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../common/can.decorator.js';
import { Feeds } from './feeds.service.js';

@Controller('feeds')
export class CalendarFileController {
  constructor(private readonly feeds: Feeds) {}

  /** The calendar file of a feed, for calendar programs; the token is all they have to show. */
  @Public()
  @Get(':token.ics')
  async file(
    @Param('token') token: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { text, etag } = await this.feeds.file(token);
    // Kept by the reader's own program alone, and asked after each time.
    void reply.header('cache-control', 'private, no-cache').header('etag', etag);
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) {
      void reply.status(304);
      return '';
    }
    void reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="reunir.ics"');
    return text;
  }
}
