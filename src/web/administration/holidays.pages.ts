import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { todayIn } from '../../common/civil-date.js';
import { IdPipe } from '../../common/input.pipe.js';
import { message } from '../../common/messages.js';
import type { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { AddHoliday, CalendarChanged } from '../../deadlines/holidays.dto.js';
import { Holidays } from '../../deadlines/holidays.service.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { calendarModel } from './calendar-model.js';
import { readHoliday } from './holiday-form.js';

/** The day it is where the work is done. */
const ZONE = 'Europe/Paris';

/** The days off that limits heed. */
@ApiExcludeController()
@Controller()
export class HolidaysPages {
  constructor(
    private readonly pages: Pages,
    private readonly holidays: Holidays,
  ) {}

  @Can('calendar.manage')
  @Get(paths.holidays)
  async list(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const notice = movedNotice(request, ctx);
    const model = await this.model(ctx, request);
    return this.pages.show(request, reply, 'administration/holidays', {
      ...model,
      ...(notice && { notice }),
    });
  }

  @Can('calendar.manage')
  @Post(paths.holidays)
  async add(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.pages.submit<AddHoliday>(request, reply, {
      view: 'administration/holidays',
      model: await this.model(ctx, request),
      labels: {
        calendar: 'calendar.place',
        on: 'calendar.day',
        nameEn: 'calendar.name_en',
        nameFr: 'calendar.name_fr',
      },
      parse: readHoliday,
      save: async (input) => afterwards(await this.holidays.add(ctx, input)),
    });
  }

  @Can('calendar.manage')
  @Post(paths.holidayWithdrawal(':id'))
  async withdraw(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.pages.submit<null>(request, reply, {
      view: 'administration/holidays',
      model: await this.model(ctx, request),
      parse: () => ({ input: null }),
      save: async () => afterwards(await this.holidays.withdraw(ctx, id)),
    });
  }

  private async model(ctx: Context, request: FastifyRequest) {
    const { holidays: added } = await this.holidays.list(ctx);
    const locale = requestLocale(request, ctx.actor.locale);
    const year = Number(todayIn(ZONE, ctx.now).slice(0, 4));
    const days = added.map(({ name, ...day }) => ({ ...day, name: name[locale] }));
    return { added: days, calendars: calendarModel(added, locale, year) };
  }
}

/** Back to the page, which then says how many limits have another day. */
function afterwards({ moved }: CalendarChanged): string {
  return `${paths.holidays}?moved=${moved}`;
}

function movedNotice(request: FastifyRequest, { actor }: Context) {
  const asked = (request.query as { moved?: unknown } | undefined)?.moved;
  if (typeof asked !== 'string' || !/^\d{1,6}$/.test(asked)) return undefined;
  const locale = requestLocale(request, actor.locale);
  return { tone: 'good' as const, text: message(locale, 'calendar.moved', { count: Number(asked) }) };
}
