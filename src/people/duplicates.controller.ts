import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { RegisterMinor } from '../minors/minors.dto.js';
import { RegisterRelative } from '../relatives/relatives.dto.js';
import { DuplicatesFound, NotTheSame } from './duplicates.dto.js';
import { Duplicates } from './duplicates.service.js';

@Controller('api')
export class DuplicatesController {
  constructor(private readonly duplicates: Duplicates) {}

  /** Who on record may be the child of a registration; saves nothing. */
  @Can('minor.write')
  @HttpCode(200)
  @Post('minors/check')
  checkMinor(@Ctx() ctx: Context, @Body() input: RegisterMinor): Promise<DuplicatesFound> {
    return this.duplicates.checkMinor(ctx, input);
  }

  /** Who on record may be the relative of a registration; saves nothing. */
  @Can('relative.write')
  @HttpCode(200)
  @Post('relatives/check')
  checkRelative(@Ctx() ctx: Context, @Body() input: RegisterRelative): Promise<DuplicatesFound> {
    return this.duplicates.checkRelative(ctx, input);
  }

  /** Other records that may be of this case’s child. */
  @Can('record.merge')
  @Get('cases/:id/duplicates')
  list(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<DuplicatesFound> {
    return this.duplicates.ofCase(ctx, id);
  }

  /** Other records that may be of this relative. */
  @Can('record.merge')
  @Get('relatives/:id/duplicates')
  listRelatives(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<DuplicatesFound> {
    return this.duplicates.ofRelative(ctx, id);
  }

  /** Remembers that one of them is of another relative. */
  @Can('record.merge')
  @HttpCode(204)
  @Post('relatives/:id/duplicates/others')
  async notTheSameRelative(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: NotTheSame,
  ): Promise<void> {
    await this.duplicates.notTheSameRelative(ctx, id, input);
  }

  /** Remembers that one of them is of another child. */
  @Can('record.merge')
  @HttpCode(204)
  @Post('cases/:id/duplicates/others')
  async notTheSame(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: NotTheSame,
  ): Promise<void> {
    await this.duplicates.notTheSame(ctx, id, input);
  }
}
