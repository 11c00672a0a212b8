import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { TracingRequests } from '../../tracing/tracing-requests.service.js';
import { inFormTerms } from '../casework/answers.js';
import { whole } from '../casework/names.js';
import { type Based, versionModel } from '../casework/versions.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { type Form, Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { typedIn } from '../typed.js';
import { changeValues, readTracingChange, type TracingCorrection } from './tracing-change.js';
import { TRACING_LABELS, TRACING_NAMES, tracingChoices } from './tracing-form.js';
import { requestFacts } from './tracing-model.js';

/** Putting right what is said of the child a relative seeks. */
@ApiExcludeController()
@Controller()
export class TracingChangesPages {
  constructor(
    private readonly pages: Pages,
    private readonly requests: TracingRequests,
  ) {}

  @Can('tracing.write')
  @Get(paths.tracingChange(':id'))
  async ask(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const { view, model, values } = await this.form(visit, id);
    return this.pages.show(visit.request, visit.reply, view, { ...model, values });
  }

  @Can('tracing.write')
  @Post(paths.tracingChange(':id'))
  async change(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.pages.submit(visit.request, visit.reply, await this.form(visit, id));
  }

  private async form({ ctx, request }: Visit, id: string) {
    const stored = await this.requests.view(ctx, id);
    // Without the words a form would replace what its writer has not seen.
    if (!stored.sought) throw new NotFound();
    const locale = requestLocale(request, ctx.actor.locale);
    const form: Form<Based<TracingCorrection>> = {
      view: 'tracing/change',
      labels: TRACING_LABELS,
      model: {
        id,
        ...versionModel(typedIn(request), stored.version),
        names: stored.sought.names.map(whole),
        facts: requestFacts(locale, stored),
        choices: tracingChoices(locale),
      },
      parse: (typed) => readTracingChange(typed, stored),
      save: ({ value: { change, caseReference }, version }) =>
        inFormTerms(TRACING_NAMES, async () => {
          const caseId = caseReference ? await this.requests.caseOf(ctx, caseReference) : caseReference;
          await this.requests.change(ctx, id, version, {
            ...change,
            ...(caseId !== undefined && { caseId }),
          });
          return paths.tracingRequest(id);
        }),
    };
    return { ...form, values: changeValues(stored) };
  }
}
