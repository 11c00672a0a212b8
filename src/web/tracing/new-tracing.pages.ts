import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { hostileField } from '../../common/hostile-text.js';
import { message } from '../../common/messages.js';
import { Redirection } from '../../common/redirection.js';
import { inFormTerms } from '../casework/answers.js';
import { RegistrationChecks } from '../casework/registration-checks.service.js';
import { Registrations } from '../casework/registrations.service.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { isLanguageSwitch, requestLocale } from '../language.js';
import { type Form, Pages, type Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { typedIn } from '../typed.js';
import {
  type NewTracing,
  readTracingForm,
  TRACING_FIELDS,
  TRACING_LABELS,
  TRACING_NAMES,
  tracingChoices,
} from './tracing-form.js';
import { TracingRegistrations } from './tracing-registrations.service.js';

const UNSAID: Typed = { birthCalendar: 'gregorian', side: 'unknown', sex: 'unknown' };

/** A relative comes forward. Before anything is saved, those on record who may be the same person are shown, to be taken instead. */
@ApiExcludeController()
@Controller()
export class NewTracingPages {
  constructor(
    private readonly pages: Pages,
    private readonly requests: TracingRegistrations,
    private readonly registrations: Registrations,
    private readonly checks: RegistrationChecks,
  ) {}

  @Can('tracing.write')
  @Get(paths.newTracing)
  ask(@OnVisit() visit: Visit): Promise<string> {
    return this.show(visit, UNSAID);
  }

  @Can('tracing.write')
  @Post(paths.newTracing)
  async register(@OnVisit() visit: Visit): Promise<string | Redirection> {
    const typed = typedIn(visit.request);
    const looked = typed['looked'] !== undefined;
    if (looked && typed['back'] !== undefined) return this.show(visit, typed);
    // A page of those on record turned into the other language is looked up again.
    const toLook = looked === isLanguageSwitch(typed) && hostileField(typed) === undefined;
    const asked = toLook ? await this.look(visit, typed) : undefined;
    return asked ?? this.pages.submit(visit.request, visit.reply, await this.form(visit));
  }

  private async show(visit: Visit, values: Typed): Promise<string> {
    const { view, model } = await this.form(visit);
    return this.pages.show(visit.request, visit.reply, view, { ...model, values });
  }

  /** Who on record may be the one who seeks; undefined when nobody resembles them. */
  private async look(visit: Visit, typed: Typed): Promise<string | undefined> {
    const { ctx, request, reply } = visit;
    const parsed = readTracingForm(typed);
    const relative = parsed.errors ? undefined : parsed.input.request.relative;
    const found = relative && (await this.checks.relative(visit, relative));
    if (!found) return undefined;
    const sameText = message(requestLocale(request, ctx.actor.locale), 'tracing.same_seeker');
    const cards = found.cards.map(({ href: _, ...card }) => ({ ...card, same: card.personId, sameText }));
    const model = { ...found, cards, carried: TRACING_FIELDS, values: typed };
    return this.pages.show(request, reply, 'tracing/seeker-check', model);
  }

  private async form({ ctx, request }: Visit): Promise<Form<NewTracing>> {
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
          paths.tracingRequest(await this.requests.register(ctx, input)),
        ),
    };
  }
}
