import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { endTransaction } from '../../auth/transaction.interceptor.js';
import { Can } from '../../common/can.decorator.js';
import { DomainError, InvalidInput } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { message, type Locale } from '../../common/messages.js';
import { statusOf } from '../../common/problem.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { rangeOf } from '../../reports/figures.js';
import { CutList } from '../../reports/cuts.dto.js';
import { isQuarter, type Quarter } from '../../reports/quarters.js';
import { ReportRuns } from '../../reports/report-runs.service.js';
import { Reports } from '../../reports/reports.service.js';
import { pageErrors, type PageErrors } from '../forms.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { quarterLabel, withDates } from '../../reports/labels.js';
import { shownTables } from './report-tables.js';
import { typedIn } from '../typed.js';

const LABELS = { quarter: 'reports.new.quarter' };

/** The committee's reports: which there are, the next one, and the figures of one. */
@ApiExcludeController()
@Controller()
export class ReportsPages {
  constructor(
    private readonly pages: Pages,
    private readonly reports: Reports,
    private readonly runs: ReportRuns,
  ) {}

  @Can('report.read')
  @Get(paths.reports)
  async list(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.showList(request, reply, await this.reports.list(ctx));
  }

  /** Has a report made; the list is read before, since the request's transaction ends before the making begins. */
  @Can('report.cut')
  @Post(paths.reports)
  async make(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    const list = await this.reports.list(ctx);
    const { quarter } = typedIn(request);
    try {
      if (!isQuarter(quarter)) throw InvalidInput.field('quarter', 'isQuarter');
      const order = await this.runs.order(ctx, quarter);
      if ('cutId' in order) return new Redirection(paths.report(order.cutId ?? ''));
      await endTransaction(request);
      await this.runs.begin(order);
      return new Redirection(paths.reportRun(quarter));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      void reply.status(error instanceof InvalidInput ? 422 : statusOf(error));
      return this.showList(request, reply, list, errorsOf(localeOf(request), error));
    }
  }

  @Can('report.read')
  @Get(paths.report(':id'))
  async view(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const cut = await this.reports.view(ctx, id);
    const locale = localeOf(request);
    return this.pages.show(request, reply, 'reports/report', {
      cut,
      quarter: quarterLabel(locale, cut.quarter as Quarter),
      tables: shownTables(locale, cut),
      zero: message(locale, 'reports.figure.interval', rangeOf(0)),
      csvHref: `/api/reports/cuts/${cut.id}.csv`,
    });
  }

  private showList(
    request: FastifyRequest,
    reply: FastifyReply,
    { cuts, runs, due, next, nextOn }: CutList,
    errors?: PageErrors,
  ): string {
    const locale = localeOf(request);
    const label = (quarter: string) => quarterLabel(locale, quarter as Quarter);
    return this.pages.show(request, reply, 'reports/list', {
      cuts: cuts.map((cut) => ({ ...cut, name: label(cut.quarter) })),
      runs: runs.map(({ quarter, state }) => ({ quarter, state, name: label(quarter) })),
      due: due.map((quarter) => ({ value: quarter, text: label(quarter) })),
      // Reports follow the order of time: after the last one comes the next; the very first is the newest possible.
      proposed: (cuts.length > 0 ? due.at(-1) : due[0]) ?? '',
      next: { name: label(next), on: nextOn },
      ...(errors && { errors }),
    });
  }
}

function localeOf(request: FastifyRequest): Locale {
  return requestLocale(request, request.open?.ctx.actor.locale);
}

function errorsOf(locale: Locale, error: DomainError): PageErrors {
  if (error.detail.fields) return pageErrors(locale, error.detail.fields, LABELS);
  const text = message(locale, `errors.${error.code}`, withDates(locale, error.detail.values));
  return { list: [{ text, href: '#make' }], byField: {} };
}
