import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { MethodsCheck, ReleaseReturn, SafeguardingReview } from './releases.dto.js';
import { Releases } from './releases.service.js';
import { ReleaseChanged } from './releases-view.dto.js';

@Controller('api/releases')
export class ReleaseStepsController {
  constructor(private readonly releases: Releases) {}

  /** A member other than the drafter answers for the method. */
  @Can('release.check_methods')
  @HttpCode(200)
  @Post(':id/methods-check')
  checkMethods(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: MethodsCheck,
  ): Promise<ReleaseChanged> {
    return this.releases.take(ctx, id, version, 'methods_checked', input);
  }

  /** The protection officer answers for the children. */
  @Can('release.check_safeguarding')
  @HttpCode(200)
  @Post(':id/safeguarding-check')
  checkSafeguarding(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: SafeguardingReview,
  ): Promise<ReleaseChanged> {
    return this.releases.take(ctx, id, version, 'safeguarding_checked', input);
  }

  /** Sends a release back to be drafted again, with a reason. */
  @Can('release.send_back')
  @HttpCode(200)
  @Post(':id/return')
  sendBack(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ReleaseReturn,
  ): Promise<ReleaseChanged> {
    return this.releases.take(ctx, id, version, 'sent_back', input);
  }

  /** Signs a release as a second member: its files are written and stored. */
  @Can('release.sign')
  @HttpCode(200)
  @Post(':id/signature')
  sign(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReleaseChanged> {
    return this.releases.take(ctx, id, version, 'signed', {});
  }

  /** Publishes a signed release; the one it corrects is marked so and stays. */
  @Can('release.sign')
  @HttpCode(200)
  @Post(':id/publication')
  publish(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReleaseChanged> {
    return this.releases.take(ctx, id, version, 'published', {});
  }

  /** Throws a draft away. */
  @Can('release.draft')
  @HttpCode(200)
  @Post(':id/discarding')
  discard(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReleaseChanged> {
    return this.releases.take(ctx, id, version, 'discarded', {});
  }
}
