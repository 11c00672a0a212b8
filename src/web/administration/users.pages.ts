import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import type { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { Organisations } from '../../organisations/organisations.service.js';
import { Teams } from '../../organisations/teams.service.js';
import { UserFilter } from '../../organisations/users.dto.js';
import { Users } from '../../organisations/users.service.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { type NewUser, readNewUser, readUserChange, type VersionedUserChange } from './user-form.js';

/** Of organisations and teams an administrator may choose from on one page. */
const CHOICES = { limit: 100 };

/** Who may sign in, and as what. */
@ApiExcludeController()
@Controller()
export class UsersPages {
  constructor(
    private readonly pages: Pages,
    private readonly users: Users,
    private readonly teams: Teams,
    private readonly organisations: Organisations,
  ) {}

  @Can('user.manage')
  @Get(paths.users)
  async list(
    @Ctx() ctx: Context,
    @Query() filter: UserFilter,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { items, next } = await this.users.list(ctx, filter);
    const nextHref = next === null ? undefined : `${paths.users}?after=${next}`;
    return this.pages.show(request, reply, 'administration/users', { users: items, nextHref });
  }

  @Can('user.manage')
  @Get(paths.newUser)
  async blank(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, 'administration/new-user', await this.choices(ctx));
  }

  @Can('user.manage')
  @Post(paths.newUser)
  async create(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.pages.submit<NewUser>(request, reply, {
      view: 'administration/new-user',
      model: await this.choices(ctx),
      labels: {
        email: 'entry.email',
        displayName: 'administration.name',
        role: 'administration.role',
        organisationId: 'administration.organisation',
      },
      parse: readNewUser,
      save: async (input) => paths.user((await this.users.create(ctx, input)).id),
    });
  }

  @Can('user.manage')
  @Get(paths.user(':id'))
  async show(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const model = await this.userModel(ctx, id);
    const { displayName, role, locale, active, teams, version } = model.user;
    const values = {
      displayName,
      role,
      locale,
      active: active ? 'yes' : 'no',
      teamIds: teams.map((team) => team.id),
      version: String(version),
    };
    return this.pages.show(request, reply, 'administration/user', { ...model, values });
  }

  @Can('user.manage')
  @Post(paths.user(':id'))
  async change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.pages.submit<VersionedUserChange>(request, reply, {
      view: 'administration/user',
      model: await this.userModel(ctx, id),
      labels: {
        displayName: 'administration.name',
        role: 'administration.role',
        teamIds: 'administration.teams',
      },
      parse: readUserChange,
      save: async ({ version, ...change }) => {
        await this.users.change(ctx, id, version, change);
        return paths.users;
      },
    });
  }

  /** The code is shown this once, so the answer is a page and no redirect. */
  @Can('user.manage')
  @Post(paths.inviteUser(':id'))
  async invite(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { user } = await this.userModel(ctx, id);
    return this.pages.show(request, reply, 'administration/invitation', {
      user,
      invitation: await this.users.invite(ctx, id),
    });
  }

  private async userModel(ctx: Context, id: string) {
    const user = await this.users.get(ctx, id);
    const { items } = await this.teams.list(ctx, { ...CHOICES, organisationId: user.organisation.id });
    return { user, teams: items };
  }

  private async choices(ctx: Context) {
    const organisations = await this.organisations.list(ctx, CHOICES);
    const teams = await this.teams.list(ctx, CHOICES);
    return { organisations: organisations.items, teams: teams.items };
  }
}
