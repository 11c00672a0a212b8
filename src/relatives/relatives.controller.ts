import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { AddressInput, ContactInput, IdentityInput } from '../vault/documents.dto.js';
import { RelativeChanges } from './relative-changes.service.js';
import { RelativeChanged, RelativeList, RelativeRegistered, RelativeView } from './relatives-view.dto.js';
import { ChangeRelative, NewAssessment, RegisterRelative, RelativeFilter } from './relatives.dto.js';
import { Relatives } from './relatives.service.js';

@Controller('api/relatives')
export class RelativesController {
  constructor(
    private readonly relatives: Relatives,
    private readonly changes: RelativeChanges,
  ) {}

  /** Registers a relative, and links them to a case when one is named. */
  @Can('relative.write')
  @Post()
  register(@Ctx() ctx: Context, @Body() input: RegisterRelative): Promise<RelativeRegistered> {
    return this.relatives.register(ctx, input);
  }

  /** The relatives the caller’s teams look after. */
  @Can('relative.write')
  @Get()
  list(@Ctx() ctx: Context, @Query() filter: RelativeFilter): Promise<RelativeList> {
    return this.relatives.list(ctx, filter);
  }

  /** A relative with what the reader may open; what is withheld is null and named. */
  @Can('case.read')
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<RelativeView> {
    return this.relatives.view(ctx, id);
  }

  /** Changes coded facts. */
  @Can('relative.write')
  @Patch(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeRelative,
  ): Promise<RelativeChanged> {
    return this.changes.change(ctx, id, version, input);
  }

  /** Replaces every name of the relative. */
  @Can('relative.write')
  @Put(':id/identity')
  replaceIdentity(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: IdentityInput,
  ): Promise<RelativeChanged> {
    return this.changes.replaceIdentity(ctx, id, version, input);
  }

  /** Replaces the contact details of the relative. */
  @Can('relative.write')
  @Put(':id/contact')
  replaceContact(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ContactInput,
  ): Promise<RelativeChanged> {
    return this.changes.replaceContact(ctx, id, version, input);
  }

  /** Replaces the address of the relative. */
  @Can('relative.write')
  @Put(':id/place')
  replacePlace(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: AddressInput,
  ): Promise<RelativeChanged> {
    return this.changes.replacePlace(ctx, id, version, input);
  }

  /** Adds an assessment of whether the relative wishes to, or can, take a child in. */
  @Can('relative.write')
  @Post(':id/assessments')
  assess(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: NewAssessment,
  ): Promise<RelativeChanged> {
    return this.changes.assess(ctx, id, input);
  }
}
