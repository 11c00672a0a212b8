import { Controller, Get, Param, Query } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { DeadlineListQuery, DeadlineListView, ProcedureDeadlinesQuery } from './deadlines.dto.js';
import { Deadlines } from './deadlines.service.js';
import { ProcedureDeadlinesView } from './procedure-deadlines.dto.js';

@Controller('api')
export class DeadlinesController {
  constructor(private readonly deadlines: Deadlines) {}

  /** Open deadlines of the caller’s teams and of the cases shared with them, by the day to plan by; no name is opened. */
  @Can('deadline.read')
  @Get('deadlines')
  list(@Ctx() ctx: Context, @Query() query: DeadlineListQuery): Promise<DeadlineListView> {
    return this.deadlines.list(ctx, query);
  }

  /** Every limit of a procedure with its explanation, and what an authority’s silence lets one assert. */
  @Can('deadline.read')
  @Get('procedures/:id/deadlines')
  ofProcedure(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Query() { history }: ProcedureDeadlinesQuery,
  ): Promise<ProcedureDeadlinesView> {
    return this.deadlines.ofProcedure(ctx, id, history);
  }
}
