import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Incidents } from '../../incidents/incidents.service.js';
import { VERIFICATIONS, WITHDRAWAL_REASONS } from '../../incidents/incident-codes.js';
import { IncidentFilter } from '../../incidents/incident-filter.dto.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { incidentChoices } from './incident-choices.js';
import { readIncidentFilter } from './incident-form.js';
import { figureRows, incidentLine } from './incident-model.js';

/** The committee's log, read: the list, figures by month, one event. */
@ApiExcludeController()
@Controller()
export class IncidentLogPages {
  constructor(
    private readonly pages: Pages,
    private readonly incidents: Incidents,
  ) {}

  @Can('incident.read')
  @Get(paths.incidentLog)
  async list(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const locale = requestLocale(request, ctx.actor.locale);
    const filter = readIncidentFilter(request.query);
    const { items, next } = await this.incidents.list(ctx, filter);
    const query = new URLSearchParams(Object.entries(filter).filter(([field]) => field !== 'after'));
    const asked = query.size > 0 ? `?${query.toString()}` : '';
    if (next !== null) query.set('after', next);
    return this.pages.show(request, reply, 'incidents/list', {
      items: items.map((item) => incidentLine(locale, item)),
      choices: incidentChoices(locale),
      verifications: VERIFICATIONS,
      values: filter,
      nextHref: next === null ? undefined : `${paths.incidentLog}?${query.toString()}`,
      csvHref: `/api/incidents/export.csv${asked}`,
    });
  }

  @Can('incident.read')
  @Get(paths.incidentFigures)
  async figures(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const { figures } = await this.incidents.figures(ctx, new IncidentFilter());
    const table = figureRows(requestLocale(request, ctx.actor.locale), figures);
    return this.pages.show(request, reply, 'incidents/figures', { ...table });
  }

  @Can('incident.read')
  @Get(paths.loggedIncident(':id'))
  async view(@OnVisit() { ctx, request, reply }: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const incident = await this.incidents.view(ctx, id);
    return this.pages.show(request, reply, 'incidents/incident', {
      incident,
      line: incidentLine(requestLocale(request, ctx.actor.locale), incident),
      reasons: WITHDRAWAL_REASONS,
    });
  }
}
