import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { WrittenView } from './page.dto.js';
import { InvitationView, NewUserInput, UserChange, UserFilter, UserList, UserView } from './users.dto.js';
import { Users } from './users.service.js';

@Controller('api/users')
export class UsersController {
  constructor(private readonly users: Users) {}

  /** People who have or had an account, by name. */
  @Can('user.manage')
  @Get()
  list(@Ctx() ctx: Context, @Query() filter: UserFilter): Promise<UserList> {
    return this.users.list(ctx, filter);
  }

  /** Adds a person, who can sign in once they have been invited. */
  @Can('user.manage')
  @Post()
  create(@Ctx() ctx: Context, @Body() input: NewUserInput): Promise<WrittenView> {
    return this.users.create(ctx, input);
  }

  /** One person, with their teams and how far they have set up their sign-in. */
  @Can('user.manage')
  @Get(':id')
  get(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<UserView> {
    return this.users.get(ctx, id);
  }

  /** Changes role, teams, name or language, or disables the account. */
  @Can('user.manage')
  @Patch(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: UserChange,
  ): Promise<WrittenView> {
    return this.users.change(ctx, id, version, input);
  }

  /** A one-time token, good for 72 hours, that lets the person choose a password. Ends what they signed in with before. */
  @Can('user.manage')
  @Post(':id/invitation')
  invite(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<InvitationView> {
    request.secretAnswer = true;
    return this.users.invite(ctx, id);
  }
}
