import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { todayIn } from '../../common/civil-date.js';
import { Context } from '../../database/context.js';
import { DeadlineListItem, DeadlineListQuery } from '../../deadlines/deadlines.dto.js';
import { Deadlines } from '../../deadlines/deadlines.service.js';
import { Holidays } from '../../deadlines/holidays.service.js';
import { Teams } from '../../organisations/teams.service.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { type DeadlineFilter, readDeadlineFilter } from './deadline-filter.js';
import { docketModel, type Look, monthModel } from './deadline-lists.js';
import { firstDayOf, lastDayOf, type Month, readMonth } from './month.js';

/** How many lines a page of the list holds: a printed docket of some three sheets. */
const PAGE_SIZE = 50;
/** How many a month may hold, and how many are read at a time. */
const MONTH_MOST = 300;
const MONTH_PAGE = 100;
/** No organisation has as many teams as this. */
const TEAMS_MOST = 100;

/** What is due across cases: as a docket, and as a month of the calendar. */
@ApiExcludeController()
@Controller(paths.deadlines)
export class DeadlinesPages {
  constructor(
    private readonly pages: Pages,
    private readonly deadlines: Deadlines,
    private readonly holidays: Holidays,
    private readonly teams: Teams,
  ) {}

  @Can('deadline.read')
  @Get()
  async docket(
    @Ctx() ctx: Context,
    @Query() form: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const look = await this.look(ctx, request, form);
    const after = typeof form['after'] === 'string' ? { after: form['after'] } : {};
    const query = { ...queryOf(look.filter), ...after, limit: PAGE_SIZE };
    const { deadlines, next } = await this.deadlines.list(ctx, query);
    return this.pages.show(request, reply, 'deadlines/docket', docketModel(look, deadlines, next));
  }

  @Can('deadline.read')
  @Get('month')
  async month(
    @Ctx() ctx: Context,
    @Query() form: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const look = await this.look(ctx, request, form);
    const month = readMonth(form['month'], look.today);
    const { deadlines, complete } = await this.inMonth(ctx, month, queryOf(look.filter));
    const { holidays } = await this.holidays.list(ctx);
    const added = holidays.map((each) => ({ ...each, name: each.name[look.locale] }));
    const model = monthModel(look, { month, rows: deadlines, complete, added });
    return this.pages.show(request, reply, 'deadlines/month', model);
  }

  private async look(ctx: Context, request: FastifyRequest, form: Record<string, unknown>): Promise<Look> {
    const { role, teamIds, organisationId, locale } = ctx.actor;
    const all =
      teamIds.length > 1 ? await this.teams.list(ctx, { organisationId, limit: TEAMS_MOST }) : undefined;
    return {
      locale: requestLocale(request, locale),
      today: todayIn('Europe/Paris', ctx.now),
      filter: readDeadlineFilter(form, role, teamIds),
      lawyer: role === 'lawyer',
      teams: (all?.items ?? []).filter(({ id }) => teamIds.includes(id)),
    };
  }

  /** What is due in a month; not complete where that is more than anybody reads on one page. */
  private async inMonth(ctx: Context, month: Month, query: DeadlineListQuery) {
    const span = { ...query, from: firstDayOf(month), to: lastDayOf(month), limit: MONTH_PAGE };
    const found: DeadlineListItem[] = [];
    let after: string | null | undefined;
    do {
      const page = await this.deadlines.list(ctx, after ? { ...span, after } : span);
      found.push(...page.deadlines);
      after = page.next;
    } while (after && found.length < MONTH_MOST);
    return { deadlines: found, complete: !after };
  }
}

function queryOf({ lead, authority, pathway, owes, team }: DeadlineFilter): DeadlineListQuery {
  return {
    ...(lead === 'mine' && { lead: 'me' }),
    ...(authority && { authority }),
    ...(pathway && { pathway }),
    ...(owes && { owes }),
    ...(team && { team }),
  };
}
