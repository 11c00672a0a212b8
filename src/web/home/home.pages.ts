import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Cases } from '../../cases/cases.service.js';
import { Can } from '../../common/can.decorator.js';
import type { Role } from '../../common/codes.js';
import { todayIn } from '../../common/civil-date.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { Deadlines } from '../../deadlines/deadlines.service.js';
import { docketLine, weekEnd } from '../deadlines/docket.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { type FilterForm, nextHref, readFilter, STALE_DAYS } from './case-filter.js';

/** Of what is due and of what goes stale, as much as a phone shows without scrolling far. */
const SHORT = 5;

/** Where each role begins. */
const BEGINNINGS: Partial<Record<Role, string>> = {
  committee: paths.reports,
  admin: paths.users,
  protection_officer: paths.audit,
};

/** The first page of the day, and the list of cases. */
@ApiExcludeController()
@Controller()
export class HomePages {
  constructor(
    private readonly pages: Pages,
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
  ) {}

  @Can('session.own')
  @Get(paths.home)
  async home(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    const elsewhere = BEGINNINGS[ctx.actor.role];
    if (elsewhere !== undefined) return new Redirection(elsewhere);
    // A lawyer leads no case: theirs are those shared with them.
    const own = ctx.actor.role === 'lawyer' ? {} : ({ lead: 'me' } as const);
    const mine = await this.cases.list(ctx, own);
    const locale = requestLocale(request, ctx.actor.locale);
    const today = todayIn('Europe/Paris', ctx.now);
    const due = await this.deadlines.list(ctx, { ...own, to: weekEnd(today), limit: SHORT });
    const stale = await this.cases.list(ctx, { ...own, stale: STALE_DAYS, limit: SHORT });
    return this.pages.show(request, reply, 'home/home', {
      mine,
      due: due.deadlines.map((row) => docketLine(locale, row, today)),
      more: due.next !== null,
      stale: stale.cases,
      staleDays: STALE_DAYS,
    });
  }

  @Can('case.read')
  @Get(paths.cases)
  async list(
    @Ctx() ctx: Context,
    @Query() form: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.cases.list(ctx, readFilter(form));
    const next = found.next === null ? undefined : nextHref(paths.cases, form, found.next);
    return this.pages.show(request, reply, 'home/cases', { found, values: chosen(form), next });
  }
}

function chosen(form: FilterForm): Record<string, unknown> {
  return { status: '', state: 'open', lead: '', concern: '', order: '', ...form };
}
