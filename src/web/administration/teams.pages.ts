import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import type { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { Organisations } from '../../organisations/organisations.service.js';
import { TeamFilter } from '../../organisations/teams.dto.js';
import { Teams } from '../../organisations/teams.service.js';
import { Pages, type Parsed, type Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { oneLine, typedVersion } from '../typed.js';

const NAME_LENGTH = 200;

/** The teams cases belong to. */
@ApiExcludeController()
@Controller()
export class TeamsPages {
  constructor(
    private readonly pages: Pages,
    private readonly teams: Teams,
    private readonly organisations: Organisations,
  ) {}

  @Can('team.manage')
  @Get(paths.teams)
  async list(
    @Ctx() ctx: Context,
    @Query() filter: TeamFilter,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, 'administration/teams', await this.model(ctx, filter));
  }

  @Can('team.manage')
  @Post(paths.teams)
  async create(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.pages.submit<{ name: string; organisationId: string }>(request, reply, {
      view: 'administration/teams',
      model: await this.model(ctx, {}),
      labels: { name: 'administration.team', organisationId: 'administration.organisation' },
      parse: (typed) => {
        const name = readName(typed);
        if (name.errors) return name;
        const organisationId = oneLine(typed, 'organisationId');
        return organisationId === ''
          ? { errors: [{ field: 'organisationId', code: 'isNotEmpty' }] }
          : { input: { name: name.input, organisationId } };
      },
      save: async (input) => {
        await this.teams.create(ctx, input);
        return paths.teams;
      },
    });
  }

  /** The form of one line in the list: version and new name. */
  @Can('team.manage')
  @Post(paths.team(':id'))
  async rename(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.pages.submit<{ name: string; version: number }>(request, reply, {
      view: 'administration/teams',
      model: await this.model(ctx, {}),
      labels: { name: 'administration.team' },
      parse: (typed) => {
        const name = readName(typed);
        return name.errors ? name : { input: { name: name.input, version: typedVersion(typed) } };
      },
      save: async ({ name, version }) => {
        await this.teams.change(ctx, id, version, { name });
        return paths.teams;
      },
    });
  }

  private async model(ctx: Context, filter: TeamFilter) {
    const teams = await this.teams.list(ctx, filter);
    const organisations = await this.organisations.list(ctx, { limit: 100 });
    const nextHref = teams.next === null ? undefined : `${paths.teams}?after=${teams.next}`;
    return { teams: teams.items, nextHref, organisations: organisations.items };
  }
}

function readName(typed: Typed): Parsed<string> {
  const name = oneLine(typed, 'name');
  if (name === '') return { errors: [{ field: 'name', code: 'isNotEmpty' }] };
  return name.length > NAME_LENGTH ? { errors: [{ field: 'name', code: 'maxLength' }] } : { input: name };
}
