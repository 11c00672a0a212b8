import { Controller, Get, Query } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { Context } from '../database/context.js';
import { DirectoryFilter, DirectoryView } from './directory.dto.js';
import { Directory } from './directory.service.js';

@Controller('api/directory')
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  /** Colleagues a case can be shared with, in every organisation; names and roles only. */
  @Can('directory.read')
  @Get()
  find(@Ctx() ctx: Context, @Query() filter: DirectoryFilter): Promise<DirectoryView> {
    return this.directory.find(ctx, filter);
  }
}
