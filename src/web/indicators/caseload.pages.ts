import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { LEAST } from '../../estimators/may-show.js';
import { Caseloads } from '../../indicators/caseloads.service.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { shownCaseload } from './caseload-model.js';

/** How the cases went that somebody works on: exact, and only of those they may read. */
@ApiExcludeController()
@Controller()
export class CaseloadPages {
  constructor(
    private readonly pages: Pages,
    private readonly caseloads: Caseloads,
  ) {}

  @Can('case.read')
  @Get(paths.caseload)
  async view(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const caseload = await this.caseloads.own(ctx);
    return this.pages.show(request, reply, 'indicators/caseload', {
      ...shownCaseload(requestLocale(request, ctx.actor.locale), caseload),
      ...{ cases: caseload.cases, ended: caseload.ended, least: LEAST.staff.point },
      isSmall: caseload.cases < LEAST.public.curve.cases,
    });
  }
}
