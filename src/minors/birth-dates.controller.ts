import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { BirthDates } from './birth-dates.service.js';
import { MinorChanged } from './minors-view.dto.js';
import { BirthDateDispute, BirthDateInput } from './minors.dto.js';

@Controller('api/minors/:id/birth-dates')
export class BirthDatesController {
  constructor(private readonly birthDates: BirthDates) {}

  /** Adds what somebody asserts about the birth date. */
  @Can('minor.write')
  @Post()
  assert(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: BirthDateInput,
  ): Promise<MinorChanged> {
    return this.birthDates.assert(ctx, id, input);
  }

  /** Makes one assertion the accepted one. */
  @Can('minor.write')
  @Post(':assertionId/acceptance')
  @HttpCode(200)
  accept(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Param('assertionId', IdPipe) assertionId: string,
    @Version() version: number,
  ): Promise<MinorChanged> {
    return this.birthDates.accept(ctx, id, version, assertionId);
  }

  /** Says whether an assertion is contested. */
  @Can('minor.write')
  @Put(':assertionId/dispute')
  dispute(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Param('assertionId', IdPipe) assertionId: string,
    @Version() version: number,
    @Body() input: BirthDateDispute,
  ): Promise<MinorChanged> {
    return this.birthDates.dispute(ctx, id, version, assertionId, input.disputed);
  }
}
