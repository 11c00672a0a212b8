import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { message } from '../../common/messages.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { quarterLabel } from '../../reports/labels.js';
import { QuarterPipe } from '../../reports/quarter.pipe.js';
import type { Quarter } from '../../reports/quarters.js';
import { ReportRuns } from '../../reports/report-runs.service.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';

const SECONDS_TO_REFRESH = '4';
/** In the address of the page for whoever is disturbed by one that reloads under them. */
const STILL = 'off';

/** A report being made: how far it is until it is there, or why it is not. */
@ApiExcludeController()
@Controller()
export class ReportRunsPages {
  constructor(
    private readonly pages: Pages,
    private readonly runs: ReportRuns,
  ) {}

  @Can('report.read')
  @Get(paths.reportRun(':quarter'))
  async view(
    @Ctx() ctx: Context,
    @Param('quarter', QuarterPipe) quarter: string,
    @Query('refresh') refresh: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    const run = await this.runs.view(ctx, quarter as Quarter);
    if (run.cutId !== null) return new Redirection(paths.report(run.cutId));
    const locale = requestLocale(request, ctx.actor.locale);
    const refreshing = run.state === 'running' && refresh !== STILL;
    if (refreshing) void reply.header('refresh', SECONDS_TO_REFRESH);
    return this.pages.show(request, reply, 'reports/run', {
      run,
      quarter: { value: quarter, name: quarterLabel(locale, quarter as Quarter) },
      refreshing,
      stillHref: `${paths.reportRun(quarter)}?refresh=${STILL}`,
      reason: run.failure === null ? '' : message(locale, `errors.${run.failure}`),
    });
  }
}
