import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { GiveSharingConsent, SharingConsentView } from './sharing-consents.dto.js';
import { SharingConsents } from './sharing-consents.service.js';

@Controller(['api/minors/:id/sharing-consent', 'api/relatives/:id/sharing-consent'])
export class SharingConsentsController {
  constructor(private readonly consents: SharingConsents) {}

  /** Since when other organisations may find this child or relative. */
  @Can('case.read')
  @Get()
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<SharingConsentView> {
    return this.consents.view(ctx, id);
  }

  /** Records that the family agrees to be traced across organisations. */
  @Can('minor.write')
  @Post()
  give(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: GiveSharingConsent,
  ): Promise<SharingConsentView> {
    return this.consents.give(ctx, id, input);
  }

  /** Records that the family no longer agrees. */
  @Can('minor.write')
  @Post('withdrawal')
  @HttpCode(200)
  withdraw(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<SharingConsentView> {
    return this.consents.withdraw(ctx, id);
  }
}
