import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { LEAST } from '../../estimators/may-show.js';
import { COMPARED_FACTS } from '../../indicators/caseload-comparison.js';
import { Caseloads } from '../../indicators/caseloads.service.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { comparedFacts, shownComparison } from './caseload-comparison-model.js';
import { shownCaseload } from './caseload-model.js';
import { timeTables, waitTable } from './caseload-times-model.js';

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
    const { by: asked } = request.query as { by?: unknown };
    const by = COMPARED_FACTS.find((fact) => fact === asked) ?? null;
    const { outcomes, times, waits, comparison } = await this.caseloads.own(ctx, by);
    const locale = requestLocale(request, ctx.actor.locale);
    return this.pages.show(request, reply, 'indicators/caseload', {
      ...shownCaseload(locale, outcomes),
      ...{ cases: outcomes.cases, ended: outcomes.ended, least: LEAST.staff.point },
      isSmall: outcomes.cases < LEAST.public.curve.cases,
      times: times && { tables: timeTables(locale, times), followUp: times.followUp },
      ...{ waits: waitTable(locale, waits), facts: comparedFacts(locale), values: { by } },
      comparison: comparison && shownComparison(locale, comparison),
    });
  }
}
