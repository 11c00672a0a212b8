import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { Context } from '../database/context.js';
import { NewOrganisationInput, OrganisationList } from './organisations.dto.js';
import { Organisations } from './organisations.service.js';
import { PageInput, WrittenView } from './page.dto.js';

@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  /** Every organisation, by name. */
  @Can('organisation.manage')
  @Get()
  list(@Ctx() ctx: Context, @Query() page: PageInput): Promise<OrganisationList> {
    return this.organisations.list(ctx, page);
  }

  /** Adds an organisation. */
  @Can('organisation.manage')
  @Post()
  create(@Ctx() ctx: Context, @Body() input: NewOrganisationInput): Promise<WrittenView> {
    return this.organisations.create(ctx, input);
  }
}
