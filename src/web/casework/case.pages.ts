import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Cases } from '../../cases/cases.service.js';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { paths } from '../paths.js';
import { CaseFrame } from './case-frame.service.js';
import { summaryModel } from './summary-model.js';
import { timelineItems } from './timeline-items.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** A case at a glance, and everything that has happened in it. */
@ApiExcludeController()
@Controller()
export class CasePages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly cases: Cases,
  ) {}

  @Can('case.read')
  @Get(paths.case(':id'))
  async summary(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const open = await this.frame.open(visit, id);
    const model = summaryModel(open, visit.ctx.actor.userId);
    return this.frame.show(visit, open, 'casework/summary', model, 'summary');
  }

  @Can('case.read')
  @Get(paths.caseTimeline(':id'))
  async timeline(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const open = await this.frame.open(visit, id);
    const { before } = visit.request.query as { before?: unknown };
    const page =
      typeof before === 'string' ? await this.cases.timeline(visit.ctx, id, before) : open.view.timeline;
    const model = {
      items: timelineItems(open, page.entries),
      olderHref: page.before ? `${paths.caseTimeline(id)}?before=${page.before}` : undefined,
      newestHref: typeof before === 'string' ? paths.caseTimeline(id) : undefined,
    };
    return this.frame.show(visit, open, 'casework/timeline', model, 'timeline');
  }
}
