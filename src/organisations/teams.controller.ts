import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { WrittenView } from './page.dto.js';
import { NewTeamInput, TeamChange, TeamFilter, TeamList } from './teams.dto.js';
import { Teams } from './teams.service.js';

@Controller('api/teams')
export class TeamsController {
  constructor(private readonly teams: Teams) {}

  /** Every team, or those of one organisation, by name. */
  @Can('team.manage')
  @Get()
  list(@Ctx() ctx: Context, @Query() filter: TeamFilter): Promise<TeamList> {
    return this.teams.list(ctx, filter);
  }

  /** Adds a team to an organisation. */
  @Can('team.manage')
  @Post()
  create(@Ctx() ctx: Context, @Body() input: NewTeamInput): Promise<WrittenView> {
    return this.teams.create(ctx, input);
  }

  /** Renames a team. */
  @Can('team.manage')
  @Patch(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: TeamChange,
  ): Promise<WrittenView> {
    return this.teams.change(ctx, id, version, input);
  }
}
