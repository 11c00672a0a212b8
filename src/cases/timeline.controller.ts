import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { JsonText } from '../common/json-text.js';
import { Context } from '../database/context.js';
import { Cases } from './cases.service.js';
import {
  CorrectEntry,
  EntryRecordedView,
  RecordEntry,
  TimelineQuery,
  WithdrawEntry,
} from './timeline.dto.js';
import { Timeline } from './timeline.service.js';
import { TimelineView } from './timeline-view.dto.js';

@Controller('api')
export class TimelineController {
  constructor(
    private readonly timeline: Timeline,
    private readonly cases: Cases,
  ) {}

  /** Fifty entries of a case, newest first; corrected ones are there and say so. */
  @Can('case.read')
  @ApiOkResponse({ type: TimelineView })
  @Get('cases/:id/timeline')
  page(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Query() { before }: TimelineQuery,
  ): Promise<JsonText> {
    return this.cases.timelineText(ctx, id, before);
  }

  /** Records a fact. The state of the case follows from it. */
  @Can('timeline.write')
  @Post('cases/:id/timeline')
  record(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: RecordEntry,
  ): Promise<EntryRecordedView> {
    return this.timeline.record(ctx, id, input);
  }

  /** Says an entry again, right. The first stays visible. Whoever may record steps may correct steps. */
  @Can('step.record')
  @Post('timeline/:entryId/correction')
  correct(
    @Ctx() ctx: Context,
    @Param('entryId', IdPipe) entryId: string,
    @Body() input: CorrectEntry,
  ): Promise<EntryRecordedView> {
    return this.timeline.correct(ctx, entryId, input);
  }

  /** Takes an entry back, with a reason. It stays visible. */
  @Can('step.record')
  @Post('timeline/:entryId/withdrawal')
  withdraw(
    @Ctx() ctx: Context,
    @Param('entryId', IdPipe) entryId: string,
    @Body() input: WithdrawEntry,
  ): Promise<EntryRecordedView> {
    return this.timeline.withdraw(ctx, entryId, input);
  }
}
