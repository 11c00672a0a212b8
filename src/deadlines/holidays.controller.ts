import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { AddHoliday, CalendarChanged, HolidayList } from './holidays.dto.js';
import { Holidays } from './holidays.service.js';

@Controller('api/holidays')
export class HolidaysController {
  constructor(private readonly holidays: Holidays) {}

  /** Days off proclaimed since this release, which limits heed beside those it came with. */
  @Can('session.own')
  @Get()
  list(@Ctx() ctx: Context): Promise<HolidayList> {
    return this.holidays.list(ctx);
  }

  /** Puts a day on a calendar. Open limits that span it are counted anew at once; their earlier result stays readable. */
  @Can('calendar.manage')
  @Post()
  add(@Ctx() ctx: Context, @Body() input: AddHoliday): Promise<CalendarChanged> {
    return this.holidays.add(ctx, input);
  }

  /** Takes a day off a calendar again. Open limits that span it are counted anew at once. */
  @Can('calendar.manage')
  @HttpCode(200)
  @Post(':id/withdrawal')
  withdraw(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<CalendarChanged> {
    return this.holidays.withdraw(ctx, id);
  }
}
