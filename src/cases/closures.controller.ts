import { Body, Controller, Param, Post } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { ApproveClosure, ProposeClosure, ReopenCase } from './closures.dto.js';
import { Closures } from './closures.service.js';
import { EntryRecordedView } from './timeline.dto.js';

@Controller('api/cases/:id')
export class ClosuresController {
  constructor(private readonly closures: Closures) {}

  /** Proposes to close the case with an outcome; a coordinator decides. */
  @Can('case.close.propose')
  @Post('closure')
  propose(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: ProposeClosure,
  ): Promise<EntryRecordedView> {
    return this.closures.propose(ctx, id, input);
  }

  /** Closes the case as somebody else proposed. */
  @Can('case.close.approve')
  @Post('closure/approval')
  approve(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: ApproveClosure,
  ): Promise<EntryRecordedView> {
    return this.closures.approve(ctx, id, input);
  }

  /** Opens a closed case again. */
  @Can('case.reopen')
  @Post('reopening')
  reopen(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: ReopenCase,
  ): Promise<EntryRecordedView> {
    return this.closures.reopen(ctx, id, input);
  }
}
