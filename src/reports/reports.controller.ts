import { Body, Controller, Get, Header, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { endTransaction } from '../auth/transaction.interceptor.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { CutList, CutView, MadeCutView, NewCutInput } from './cuts.dto.js';
import type { Quarter } from './quarters.js';
import { Reports } from './reports.service.js';

@Controller('api/reports/cuts')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  /** Every cut, and the quarters whose report may be made now. */
  @Can('report.read')
  @Get()
  list(@Ctx() ctx: Context): Promise<CutList> {
    return this.reports.list(ctx);
  }

  /**
   * Makes the report of a quarter, which takes some seconds: all cases are counted as they stood at its end, and the
   * counts protected. A quarter is cut once for ever; asked again, the same cut is the answer.
   */
  @Can('report.cut')
  @Post()
  @ApiCreatedResponse({ type: MadeCutView, description: 'The cut has been made.' })
  @ApiOkResponse({ type: MadeCutView, description: 'The quarter had been cut before.' })
  async make(
    @Ctx() ctx: Context,
    @Body() input: NewCutInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MadeCutView> {
    const order = this.reports.order(ctx, input.quarter as Quarter);
    await endTransaction(request);
    const { fresh, id, quarter } = await this.reports.make(order);
    if (!fresh) void reply.status(HttpStatus.OK);
    return { id, quarter };
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
