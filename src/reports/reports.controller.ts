import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { CutList, CutView } from './cuts.dto.js';
import { Reports } from './reports.service.js';

@Controller('api/reports/cuts')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  /** Every cut, what is being made, and the quarters whose report may be made now. */
  @Can('report.read')
  @Get()
  list(@Ctx() ctx: Context): Promise<CutList> {
    return this.reports.list(ctx);
  }

  /** The tables of a cut, with the method that protects them. */
  @Can('report.read')
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<CutView> {
    return this.reports.view(ctx, id);
  }

  /**
   * The tables of a cut as CSV (RFC 4180, UTF-8 with a byte order mark): one observation a line, codes and plain
   * numbers, an empty value where a figure is rounded to zero.
   */
  @Can('report.read')
  @Get(':id.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  async csv(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { fileName, text } = await this.reports.csv(ctx, id);
    void reply.header('content-disposition', `attachment; filename="${fileName}"`);
    return text;
  }
}
