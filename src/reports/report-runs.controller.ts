import { Body, Controller, Get, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { endTransaction } from '../auth/transaction.interceptor.js';
import { Can } from '../common/can.decorator.js';
import { Context } from '../database/context.js';
import { NewCutInput } from './cuts.dto.js';
import { QuarterPipe } from './quarter.pipe.js';
import type { Quarter } from './quarters.js';
import { ReportRuns } from './report-runs.service.js';
import { QUARTER, RunView } from './runs.dto.js';

/** Reports being made. */
@Controller('api/reports')
export class ReportRunsController {
  constructor(private readonly runs: ReportRuns) {}

  /**
   * Has the report of a quarter made: all cases are counted as they stood at its end, and the counts protected, which takes
   * seconds to minutes. The answer does not wait for it; its Location tells how far it is. A quarter is cut once for ever,
   * whoever asks and however often.
   */
  @Can('report.cut')
  @Post('cuts')
  @ApiAcceptedResponse({
    type: RunView,
    description: 'The cut is being made, for whoever asked first.',
    headers: { Location: { description: 'Where its progress is told.', schema: { type: 'string' } } },
  })
  @ApiOkResponse({ type: RunView, description: 'The quarter had been cut before.' })
  async make(
    @Ctx() ctx: Context,
    @Body() input: NewCutInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunView> {
    const order = await this.runs.order(ctx, input.quarter as Quarter);
    void reply.status('by' in order ? HttpStatus.ACCEPTED : HttpStatus.OK);
    if (!('by' in order)) return order;
    await endTransaction(request);
    void reply.header('location', `/api/reports/runs/${order.quarter}`);
    return this.runs.begin(order);
  }

  /** How far the report of a quarter is, or how its making ended. */
  @Can('report.read')
  @Get('runs/:quarter')
  @ApiParam({ name: 'quarter', ...QUARTER })
  view(@Ctx() ctx: Context, @Param('quarter', QuarterPipe) quarter: string): Promise<RunView> {
    return this.runs.view(ctx, quarter as Quarter);
  }
}
