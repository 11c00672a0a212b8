import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { ContactInput, IdentityInput } from '../vault/documents.dto.js';
import { MinorChanged, MinorRegistered, MinorView } from './minors-view.dto.js';
import { ChangeMinor, RegisterMinor } from './minors.dto.js';
import { Minors } from './minors.service.js';

@Controller('api/minors')
export class MinorsController {
  constructor(private readonly minors: Minors) {}

  /** Registers a minor and opens the case. */
  @Can('minor.write')
  @Post()
  register(@Ctx() ctx: Context, @Body() input: RegisterMinor): Promise<MinorRegistered> {
    return this.minors.register(ctx, input);
  }

  /** A minor with what the reader may open; what is withheld is null and named. */
  @Can('case.read')
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<MinorView> {
    return this.minors.view(ctx, id);
  }

  /** Changes coded facts. */
  @Can('minor.write')
  @Patch(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeMinor,
  ): Promise<MinorChanged> {
    return this.minors.change(ctx, id, version, input);
  }

  /** Replaces every name of the minor. */
  @Can('minor.write')
  @Put(':id/identity')
  replaceIdentity(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: IdentityInput,
  ): Promise<MinorChanged> {
    return this.minors.replaceIdentity(ctx, id, version, input);
  }

  /** Replaces the contact details of the minor. */
  @Can('minor.write')
  @Put(':id/contact')
  replaceContact(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ContactInput,
  ): Promise<MinorChanged> {
    return this.minors.replaceContact(ctx, id, version, input);
  }
}
