import { Controller, Get, Param, Query } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { OpeningsQuery, OpeningsView } from './openings.dto.js';
import { caseOpenings } from './openings.queries.js';

@Controller('api/cases/:id/openings')
export class OpeningsController {
  /** Who opened the child's identity, and when: for the case's team. */
  @Can('grant.manage')
  @Get()
  list(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Query() query: OpeningsQuery,
  ): Promise<OpeningsView> {
    return caseOpenings(ctx, id, query.before);
  }
}
