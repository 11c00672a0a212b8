import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import {
  TracingChanged,
  TracingList,
  TracingRegistered,
  TracingRequestView,
} from './tracing-requests-view.dto.js';
import {
  ChangeTracingRequest,
  NewTracingRequest,
  TracingClosure,
  TracingFilter,
} from './tracing-requests.dto.js';
import { TracingRequests } from './tracing-requests.service.js';

@Controller('api/tracing-requests')
export class TracingRequestsController {
  constructor(private readonly requests: TracingRequests) {}

  /** Records whom a relative seeks, with or without a known child; the relative is registered with it unless on record. */
  @Can('tracing.write')
  @Post()
  register(@Ctx() ctx: Context, @Body() input: NewTracingRequest): Promise<TracingRegistered> {
    return this.requests.register(ctx, input);
  }

  /** The requests the caller’s teams look after. */
  @Can('tracing.read')
  @Get()
  list(@Ctx() ctx: Context, @Query() filter: TracingFilter): Promise<TracingList> {
    return this.requests.list(ctx, filter);
  }

  /** A request with whom the relative seeks, and what was decided of suggestions. */
  @Can('tracing.read')
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<TracingRequestView> {
    return this.requests.view(ctx, id);
  }

  /** Puts right what is said of the child sought. */
  @Can('tracing.write')
  @Patch(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeTracingRequest,
  ): Promise<TracingChanged> {
    return this.requests.change(ctx, id, version, input);
  }

  /** Ends a request: the child was found, the relative no longer wishes it, or it leads nowhere. */
  @Can('tracing.write')
  @HttpCode(200)
  @Post(':id/closure')
  close(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: TracingClosure,
  ): Promise<TracingChanged> {
    return this.requests.close(ctx, id, version, input);
  }

  /** Takes an ended request up again: somebody found turned out to be another child, or there is news. */
  @Can('tracing.write')
  @HttpCode(200)
  @Post(':id/reopening')
  reopen(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<TracingChanged> {
    return this.requests.reopen(ctx, id, version);
  }
}
