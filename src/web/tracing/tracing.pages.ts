import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { may } from '../../common/permissions.js';
import { Directory } from '../../organisations/directory.service.js';
import { TracingFilter } from '../../tracing/tracing-requests.dto.js';
import { TracingRequests } from '../../tracing/tracing-requests.service.js';
import { SuggestionFilter } from '../../tracing/suggestions.dto.js';
import { Suggestions } from '../../tracing/suggestions.service.js';
import { CLOSURE_REASONS } from '../../tracing/tracing-codes.js';
import { whole } from '../casework/names.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { DECISION_BUTTONS, decisionLines, requestFacts, suggestionCards } from './tracing-model.js';

/** Relatives who come forward: their requests, and one with the children who may be sought. */
@ApiExcludeController()
@Controller()
export class TracingPages {
  constructor(
    private readonly pages: Pages,
    private readonly requests: TracingRequests,
    private readonly suggestions: Suggestions,
    private readonly directory: Directory,
  ) {}

  @Can('tracing.read')
  @Get(paths.tracing)
  async list(@OnVisit() { ctx, request, reply }: Visit, @Query() filter: TracingFilter): Promise<string> {
    const { items, next } = await this.requests.list(ctx, filter);
    const nextHref = next === null ? undefined : `${paths.tracing}?after=${next}`;
    return this.pages.show(request, reply, 'tracing/list', { items, nextHref });
  }

  @Can('tracing.read')
  @Get(paths.tracingRequest(':id'))
  async view(
    @OnVisit() { ctx, request, reply }: Visit,
    @Param('id', IdPipe) id: string,
    @Query() { least }: SuggestionFilter,
  ): Promise<string> {
    const found = await this.requests.view(ctx, id);
    const { items, weak, elsewhere, decisions } = await this.suggestions.forRequest(ctx, found, least);
    const staff = await this.directory.names(
      ctx,
      decisions.map((each) => each.decidedBy),
    );
    const locale = requestLocale(request, ctx.actor.locale);
    return this.pages.show(request, reply, 'tracing/request', {
      asked: found,
      names: { seeker: found.seeker?.names.map(whole) ?? [], child: found.sought?.names.map(whole) ?? [] },
      facts: requestFacts(locale, found),
      cards: suggestionCards(locale, 'case', items),
      weak,
      elsewhere,
      decisions: decisionLines(locale, decisions, staff),
      buttons: DECISION_BUTTONS,
      closures: CLOSURE_REASONS,
      mayWrite: may(ctx.actor.role, 'tracing.write'),
    });
  }
}
