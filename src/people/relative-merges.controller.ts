import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { ComparedVersions } from './merges.dto.js';
import {
  RelativeMergeList,
  RelativeMergePreview,
  RelativeMergeRequest,
  RelativeMergeView,
  RelativeMergeWith,
} from './relative-merges.dto.js';
import { RelativeMerges } from './relative-merges.service.js';

@Controller('api')
export class RelativeMergesController {
  constructor(private readonly merges: RelativeMerges) {}

  /** The merges this relative’s record was part of. */
  @Can('case.read')
  @Get('relatives/:id/merges')
  list(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<RelativeMergeList> {
    return this.merges.list(ctx, id);
  }

  /** What merging another record into this one would add and move; changes nothing. */
  @Can('record.merge')
  @HttpCode(200)
  @Post('relatives/:id/merges/preview')
  preview(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() { mergedId }: RelativeMergeWith,
  ): Promise<RelativeMergePreview> {
    return this.merges.preview(ctx, id, mergedId);
  }

  /** Merges another record of the same relative into this one, or proposes it where another organisation has to agree. */
  @Can('record.merge')
  @Post('relatives/:id/merges')
  merge(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: RelativeMergeRequest,
  ): Promise<RelativeMergeView> {
    return this.merges.merge(ctx, id, input);
  }

  /** Agrees, for another organisation than the proposer’s, and merges. */
  @Can('record.merge')
  @Post('relative-merges/:id/approval')
  approve(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: ComparedVersions,
  ): Promise<RelativeMergeView> {
    return this.merges.approve(ctx, id, input);
  }

  /** Takes a merge back within thirty days, or a proposal at any time. */
  @Can('record.merge')
  @Post('relative-merges/:id/undoing')
  undo(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<RelativeMergeView> {
    return this.merges.undo(ctx, id);
  }
}
