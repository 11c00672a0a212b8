import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { NewObservation, ObservationInput, ObservationWithdrawal } from './observations.dto.js';
import { ObservationChanged, ObservationList, ObservationView } from './observations-view.dto.js';
import { Observations } from './observations.service.js';

@Controller('api/observations')
export class ObservationsController {
  constructor(private readonly observations: Observations) {}

  /** Every observation, newest first. */
  @Can('observation.read')
  @Get()
  list(@Ctx() ctx: Context): Promise<ObservationList> {
    return this.observations.list(ctx);
  }

  /** Writes an observation in both languages, or the correction of a published one. */
  @Can('observation.write')
  @Post()
  write(@Ctx() ctx: Context, @Body() input: NewObservation): Promise<ObservationChanged> {
    return this.observations.write(ctx, input);
  }

  /** An observation as written, with references, and as read, with figures. */
  @Can('observation.read')
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<ObservationView> {
    return this.observations.view(ctx, id);
  }

  /** Rewrites an observation that is not published; it has to be reviewed anew. */
  @Can('observation.write')
  @Put(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ObservationInput,
  ): Promise<ObservationChanged> {
    return this.observations.change(ctx, id, version, input);
  }

  /** A second member stands by it. */
  @Can('observation.review')
  @HttpCode(200)
  @Post(':id/review')
  review(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ObservationChanged> {
    return this.observations.take(ctx, id, version, 'review');
  }

  /** Publishes a reviewed observation whose release is public; the one it corrects is marked so and stays. */
  @Can('observation.review')
  @HttpCode(200)
  @Post(':id/publication')
  publish(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ObservationChanged> {
    return this.observations.take(ctx, id, version, 'publish');
  }

  /** Withdraws a published observation, with the reason in both languages; it stays readable. */
  @Can('observation.review')
  @HttpCode(200)
  @Post(':id/withdrawal')
  withdraw(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ObservationWithdrawal,
  ): Promise<ObservationChanged> {
    return this.observations.take(ctx, id, version, 'withdraw', input);
  }
}
