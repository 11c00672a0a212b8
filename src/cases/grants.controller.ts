import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import type { JsonText } from '../common/json-text.js';
import { Context } from '../database/context.js';
import { GrantListView } from './grants-view.dto.js';
import { GrantGiven, NewGrant } from './grants.dto.js';
import { Grants } from './grants.service.js';

@Controller('api')
export class GrantsController {
  constructor(private readonly grants: Grants) {}

  /** Who has or had access to a case beyond its team, and why. */
  @Can('case.read')
  @ApiOkResponse({ type: GrantListView })
  @Get('cases/:id/grants')
  list(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<JsonText> {
    return this.grants.list(ctx, id);
  }

  /** Shares a case with a person. */
  @Can('grant.manage')
  @Post('cases/:id/grants')
  give(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: NewGrant): Promise<GrantGiven> {
    return this.grants.give(ctx, id, input);
  }

  /** Ends a grant at once. */
  @Can('grant.manage')
  @HttpCode(200)
  @Post('grants/:id/revocation')
  async revoke(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<GrantGiven> {
    const { id: ended } = await this.grants.revoke(ctx, id);
    return { id: ended };
  }
}
