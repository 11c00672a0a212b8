import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { InvalidInput } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { fieldMessage } from '../../common/problem.js';
import type { Locale } from '../../common/messages.js';
import type { Redirection } from '../../common/redirection.js';
import { WITHDRAWAL_REASONS, type Verification } from '../../incidents/incident-codes.js';
import { IncidentImports } from '../../incidents/incident-imports.service.js';
import { ImportDone } from '../../incidents/incident-import.dto.js';
import { IncidentInput } from '../../incidents/incidents.dto.js';
import { Incidents } from '../../incidents/incidents.service.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages, type Form } from '../pages.service.js';
import { paths } from '../paths.js';
import { oneLine, typedIn, typedVersion } from '../typed.js';
import { INCIDENT_LABELS, incidentValues, readIncidentForm } from './incident-form.js';
import { incidentChoices } from './incident-choices.js';
import { incidentLine } from './incident-model.js';

/** The committee's log, written: a new event, corrections, verification, withdrawal, a file taken over. */
@ApiExcludeController()
@Controller()
export class IncidentWritingPages {
  constructor(
    private readonly pages: Pages,
    private readonly incidents: Incidents,
    private readonly imports: IncidentImports,
  ) {}

  @Can('incident.write')
  @Get(paths.newLoggedIncident)
  ask(@OnVisit() { ctx, request, reply }: Visit): string {
    const choices = incidentChoices(requestLocale(request, ctx.actor.locale));
    return this.pages.show(request, reply, 'incidents/form', { choices, incident: null });
  }

  @Can('incident.write')
  @Post(paths.newLoggedIncident)
  async record(@OnVisit() { ctx, request, reply }: Visit): Promise<string | Redirection> {
    return this.pages.submit<IncidentInput>(request, reply, {
      view: 'incidents/form',
      labels: INCIDENT_LABELS,
      model: { choices: incidentChoices(requestLocale(request, ctx.actor.locale)), incident: null },
      parse: readIncidentForm,
      save: async (input) => paths.loggedIncident((await this.incidents.record(ctx, input)).id),
    });
  }

  @Can('incident.write')
  @Get(paths.changeLoggedIncident(':id'))
  async askAgain(
    @OnVisit() { ctx, request, reply }: Visit,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    const incident = await this.incidents.view(ctx, id);
    const values = { ...incidentValues(incident), version: String(incident.version) };
    const choices = incidentChoices(requestLocale(request, ctx.actor.locale));
    return this.pages.show(request, reply, 'incidents/form', { choices, incident, values });
  }

  @Can('incident.write')
  @Post(paths.changeLoggedIncident(':id'))
  async change(
    @OnVisit() { ctx, request, reply }: Visit,
    @Param('id', IdPipe) id: string,
  ): Promise<string | Redirection> {
    const incident = await this.incidents.view(ctx, id);
    const choices = incidentChoices(requestLocale(request, ctx.actor.locale));
    return this.pages.submit<IncidentInput>(request, reply, {
      view: 'incidents/form',
      labels: INCIDENT_LABELS,
      model: { choices, incident },
      parse: readIncidentForm,
      save: async (input) => {
        await this.incidents.change(ctx, id, typedVersion(typedIn(request)), input);
        return paths.loggedIncident(id);
      },
    });
  }

  @Can('incident.verify')
  @Post(paths.verifyLoggedIncident(':id'))
  async verify(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.act(visit, id, async (version, typed) => {
      const result = (['verified', 'disputed'] as const).find((known) => known === oneLine(typed, 'result'));
      if (!result) throw InvalidInput.field('result', 'isIn');
      await this.incidents.verify(visit.ctx, id, version, { result: result satisfies Verification });
    });
  }

  @Can('incident.write')
  @Post(paths.withdrawLoggedIncident(':id'))
  async withdraw(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.act(visit, id, async (version, typed) => {
      const reason = WITHDRAWAL_REASONS.find((known) => known === oneLine(typed, 'reason'));
      if (!reason) throw InvalidInput.field('reason', 'isIn');
      await this.incidents.withdraw(visit.ctx, id, version, { reason });
    });
  }

  @Can('incident.write')
  @Get(paths.importIncidents)
  askForFile(@OnVisit() { request, reply }: Visit): string {
    return this.pages.show(request, reply, 'incidents/import');
  }

  @Can('incident.write')
  @Post(paths.importIncidents)
  async import(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const locale = requestLocale(request, ctx.actor.locale);
    const dryRun = oneLine(typedIn(request), 'act') !== 'run';
    return this.pages.answer<string>(request, reply, {
      view: 'incidents/import',
      labels: { csv: 'incidents.import.text' },
      model: {},
      parse: (typed) =>
        oneLine(typed, 'csv')
          ? { input: oneLine(typed, 'csv') }
          : { errors: [{ field: 'csv', code: 'isNotEmpty' }] },
      find: async (csv) => {
        const done = await this.imports.run(ctx, { csv, dryRun });
        return { done, dryRun, faults: faultLines(locale, done) };
      },
    });
  }

  /** One press of a button on the page of an event; a refusal shows that page again. */
  private async act(
    { ctx, request, reply }: Visit,
    id: string,
    save: (version: number, typed: ReturnType<typeof typedIn>) => Promise<void>,
  ): Promise<string | Redirection> {
    const incident = await this.incidents.view(ctx, id);
    const line = incidentLine(requestLocale(request, ctx.actor.locale), incident);
    const form: Form<null> = {
      view: 'incidents/incident',
      labels: { reason: 'incidents.withdrawal.reason', result: 'incidents.verification' },
      model: { incident, line, reasons: WITHDRAWAL_REASONS },
      parse: () => ({ input: null }),
      save: async () => {
        await save(typedVersion(typedIn(request)), typedIn(request));
        return paths.loggedIncident(id);
      },
    };
    return this.pages.submit(request, reply, form);
  }
}

function faultLines(locale: Locale, { faults }: ImportDone) {
  return faults.map(({ line, field, code }) => ({
    line,
    field,
    text: fieldMessage({ field, code }, locale),
  }));
}
