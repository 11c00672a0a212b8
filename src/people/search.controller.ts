import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { Context } from '../database/context.js';
import { PeopleFound, PeopleSearch } from './search.dto.js';
import { Search } from './search.service.js';

@Controller('api/people')
export class SearchController {
  constructor(private readonly search: Search) {}

  /** Finds people by name in any script and spelling, by reference or by telephone number. */
  @Can('people.search')
  @HttpCode(200)
  @Post('search')
  find(
    @Ctx() ctx: Context,
    @Body() input: PeopleSearch,
    @Req() request: FastifyRequest,
  ): Promise<PeopleFound> {
    request.secretAnswer = true;
    return this.search.find(ctx, input);
  }
}
