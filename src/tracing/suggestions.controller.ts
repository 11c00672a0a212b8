import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import {
  SuggestionDecided,
  SuggestionDecision,
  SuggestionFilter,
  TracingSuggestions,
} from './suggestions.dto.js';
import { Suggestions } from './suggestions.service.js';
import { TracingDecisions } from './tracing-decisions.service.js';

@Controller('api')
export class SuggestionsController {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly decisions: TracingDecisions,
  ) {}

  /** Children on record who may be the one a relative seeks, and the teams that may know such a child. */
  @Can('tracing.read')
  @Get('tracing-requests/:id/suggestions')
  ofRequest(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Query() { least }: SuggestionFilter,
  ): Promise<TracingSuggestions> {
    return this.suggestions.ofRequest(ctx, id, least);
  }

  /** Open requests that may seek the child of a case, and the teams that may have such a request. */
  @Can('tracing.read')
  @Get('cases/:id/tracing-suggestions')
  ofCase(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Query() { least }: SuggestionFilter,
  ): Promise<TracingSuggestions> {
    return this.suggestions.ofCase(ctx, id, least);
  }

  /** Confirms a suggestion, which links the relative to the case as alleged, or finds it wrong. */
  @Can('tracing.write')
  @Post('tracing-requests/:id/suggestions/decisions')
  decide(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: SuggestionDecision,
  ): Promise<SuggestionDecided> {
    return this.decisions.decide(ctx, id, input);
  }
}
