import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { may } from '../../common/permissions.js';
import { Redirection } from '../../common/redirection.js';
import { Directory } from '../../organisations/directory.service.js';
import { NewTracingRequest, TracingFilter } from '../../tracing/tracing-requests.dto.js';
import { TracingRequests } from '../../tracing/tracing-requests.service.js';
import { SuggestionFilter } from '../../tracing/suggestions.dto.js';
import { Suggestions } from '../../tracing/suggestions.service.js';
import { CLOSURE_REASONS } from '../../tracing/tracing-codes.js';
import { inFormTerms } from '../casework/answers.js';
import { whole } from '../casework/names.js';
import { Registrations } from '../casework/registrations.service.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { type Form, Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { readTracingForm, TRACING_LABELS, TRACING_NAMES, tracingChoices } from './tracing-form.js';
import { DECISION_BUTTONS, decisionLines, requestFacts, suggestionCards } from './tracing-model.js';

/** Relatives who come forward: their requests, a new one, and one with the children who may be sought. */
@ApiExcludeController()
@Controller()
export class TracingPages {
  constructor(
    private readonly pages: Pages,
    private readonly requests: TracingRequests,
    private readonly suggestions: Suggestions,
    private readonly directory: Directory,
    private readonly registrations: Registrations,
  ) {}

  @Can('tracing.read')
  @Get(paths.tracing)
  async list(@OnVisit() { ctx, request, reply }: Visit, @Query() filter: TracingFilter): Promise<string> {
    const { items, next } = await this.requests.list(ctx, filter);
    const nextHref = next === null ? undefined : `${paths.tracing}?after=${next}`;
    return this.pages.show(request, reply, 'tracing/list', { items, nextHref });
  }

  @Can('tracing.write')
  @Get(paths.newTracing)
  async ask(@OnVisit() visit: Visit): Promise<string> {
    const { view, model } = await this.form(visit);
    const values = { birthCalendar: 'gregorian', side: 'unknown', sex: 'unknown' };
    return this.pages.show(visit.request, visit.reply, view, { ...model, values });
  }

  @Can('tracing.write')
  @Post(paths.newTracing)
  async register(@OnVisit() visit: Visit): Promise<string | Redirection> {
    return this.pages.submit(visit.request, visit.reply, await this.form(visit));
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
      mayWrite: may(ctx.actor.role, 'tracing.write') && found.status === 'open',
    });
  }

  private async form({ ctx, request }: Visit): Promise<Form<NewTracingRequest>> {
    const locale = requestLocale(request, ctx.actor.locale);
    const teams = await this.registrations.teamsToChoose(ctx);
    return {
      view: 'tracing/new',
      labels: TRACING_LABELS,
      model: {
        choices: tracingChoices(locale),
        teams: teams.map(({ id, name }) => ({ value: id, text: name })),
      },
      parse: readTracingForm,
      save: (input) =>
        inFormTerms(TRACING_NAMES, async () =>
          paths.tracingRequest((await this.requests.register(ctx, input)).id),
        ),
    };
  }
}
