import { Body, Controller, Get, Put } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { Context } from '../database/context.js';
import { ReminderChoice, ReminderChoiceView } from './reminders.dto.js';
import { Reminders } from './reminders.service.js';

@Controller('api/me/reminders')
export class RemindersController {
  constructor(private readonly reminders: Reminders) {}

  /** Which reminders of deadlines the caller gets. */
  @Can('reminder.own')
  @Get()
  choice(@Ctx() ctx: Context): Promise<ReminderChoiceView> {
    return this.reminders.choice(ctx);
  }

  /** Chooses them anew; version 0 is that of the choice nobody has made yet. */
  @Can('reminder.own')
  @Put()
  choose(
    @Ctx() ctx: Context,
    @Version() version: number,
    @Body() input: ReminderChoice,
  ): Promise<ReminderChoiceView> {
    return this.reminders.choose(ctx, version, input);
  }
}
