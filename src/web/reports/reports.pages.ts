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

  /** Makes a report; the page is read before, since the request's transaction does not wait for the counting. */
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
      const order = this.reports.order(ctx, quarter);
      await endTransaction(request);
      return new Redirection(paths.report((await this.reports.make(order)).id));
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
    { cuts, due, next, nextOn }: CutList,
    errors?: PageErrors,
  ): string {
    const locale = localeOf(request);
    const label = (quarter: string) => quarterLabel(locale, quarter as Quarter);
    return this.pages.show(request, reply, 'reports/list', {
      cuts: cuts.map((cut) => ({ ...cut, name: label(cut.quarter) })),
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
