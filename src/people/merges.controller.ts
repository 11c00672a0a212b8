import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import {
  ComparedVersions,
  MergeList,
  MergePreview,
  MergeRequest,
  MergeView,
  MergeWith,
} from './merges.dto.js';
import { Merges } from './merges.service.js';

@Controller('api')
export class MergesController {
  constructor(private readonly merges: Merges) {}

  /** The merges this case was part of. */
  @Can('case.read')
  @Get('cases/:id/merges')
  list(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<MergeList> {
    return this.merges.list(ctx, id);
  }

  /** What merging another case into this one would add; changes nothing. */
  @Can('record.merge')
  @HttpCode(200)
  @Post('cases/:id/merges/preview')
  preview(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: MergeWith,
  ): Promise<MergePreview> {
    return this.merges.preview(ctx, id, input.mergedCaseId);
  }

  /** Merges another case of the same child into this one, or proposes it where another organisation has to agree. */
  @Can('record.merge')
  @Post('cases/:id/merges')
  merge(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: MergeRequest,
  ): Promise<MergeView> {
    return this.merges.merge(ctx, id, input);
  }

  /** Agrees, for another organisation than the proposer’s, and merges. */
  @Can('record.merge')
  @Post('merges/:id/approval')
  approve(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: ComparedVersions,
  ): Promise<MergeView> {
    return this.merges.approve(ctx, id, input);
  }

  /** Takes a merge back within thirty days, or a proposal at any time. */
  @Can('record.merge')
  @Post('merges/:id/undoing')
  undo(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<MergeView> {
    return this.merges.undo(ctx, id);
  }
}
