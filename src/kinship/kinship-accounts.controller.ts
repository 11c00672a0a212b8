import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { AccountView, ComparisonView } from './accounts-view.dto.js';
import { KinshipAccounts } from './kinship-accounts.service.js';
import { LinkChanged } from './kinship-view.dto.js';
import { AccountInput } from './kinship.dto.js';

@Controller('api/kinship-links/:id')
export class KinshipAccountsController {
  constructor(private readonly accounts: KinshipAccounts) {}

  /** Stores what the minor told. */
  @Can('kinship.write')
  @Put('accounts/minor')
  putMinor(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: AccountInput,
  ): Promise<LinkChanged> {
    return this.accounts.put(ctx, id, version, 'minor', input);
  }

  /** Stores what the relative told. */
  @Can('kinship.write')
  @Put('accounts/relative')
  putRelative(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: AccountInput,
  ): Promise<LinkChanged> {
    return this.accounts.put(ctx, id, version, 'relative', input);
  }

  /** What the minor told. */
  @Can('case.read')
  @Get('accounts/minor')
  viewMinor(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<AccountView> {
    return this.accounts.view(ctx, id, 'minor');
  }

  /** What the relative told. */
  @Can('case.read')
  @Get('accounts/relative')
  viewRelative(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<AccountView> {
    return this.accounts.view(ctx, id, 'relative');
  }

  /** Both accounts, question by question. */
  @Can('case.read')
  @Get('comparison')
  compare(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<ComparisonView> {
    return this.accounts.compare(ctx, id);
  }
}
