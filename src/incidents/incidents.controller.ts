import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { IncidentImports } from './incident-imports.service.js';
import { IncidentChanged, IncidentDetail, IncidentList } from './incidents-view.dto.js';
import { ImportDone, IncidentImport } from './incident-import.dto.js';
import { IncidentFigures } from './incident-figures.dto.js';
import { IncidentFilter } from './incident-filter.dto.js';
import { IncidentInput } from './incidents.dto.js';
import { IncidentVerification, IncidentWithdrawal } from './incident-acts.dto.js';
import { Incidents } from './incidents.service.js';

@Controller('api/incidents')
export class IncidentsController {
  constructor(
    private readonly incidents: Incidents,
    private readonly imports: IncidentImports,
  ) {}

  /** Events that are not one child’s, latest first, withdrawn ones among them. */
  @Can('incident.read')
  @Get()
  list(@Ctx() ctx: Context, @Query() filter: IncidentFilter): Promise<IncidentList> {
    return this.incidents.list(ctx, filter);
  }

  /** How many events began in each month, by kind and place, those verified apart; none that was withdrawn. */
  @Can('incident.read')
  @Get('figures')
  figures(@Ctx() ctx: Context, @Query() filter: IncidentFilter): Promise<IncidentFigures> {
    return this.incidents.figures(ctx, filter);
  }

  /** The same events as CSV (RFC 4180, UTF-8 with a byte order mark). */
  @Can('incident.read')
  @Get('export.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Header('content-disposition', 'attachment; filename="reunir-incidents.csv"')
  csv(@Ctx() ctx: Context, @Query() filter: IncidentFilter): Promise<string> {
    return this.incidents.csv(ctx, filter);
  }

  /** Writes an event down. */
  @Can('incident.write')
  @Post()
  record(@Ctx() ctx: Context, @Body() input: IncidentInput): Promise<IncidentChanged> {
    return this.incidents.record(ctx, input);
  }

  /** Takes events over from a file, all or none; says of each line what is wrong with it and which are known already. */
  @Can('incident.write')
  @HttpCode(200)
  @Post('import')
  import(@Ctx() ctx: Context, @Body() input: IncidentImport): Promise<ImportDone> {
    return this.imports.run(ctx, input);
  }

  /** One event with every version of it. */
  @Can('incident.read')
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<IncidentDetail> {
    return this.incidents.view(ctx, id);
  }

  /** Replaces what is said of an event, which then has to be verified anew. */
  @Can('incident.write')
  @Put(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: IncidentInput,
  ): Promise<IncidentChanged> {
    return this.incidents.change(ctx, id, version, input);
  }

  /** What a second member of the committee found; never whoever wrote the event down. */
  @Can('incident.verify')
  @HttpCode(200)
  @Post(':id/verification')
  verify(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: IncidentVerification,
  ): Promise<IncidentChanged> {
    return this.incidents.verify(ctx, id, version, input);
  }

  /** Strikes an event from the log; it stays readable, unless it holds personal data. */
  @Can('incident.write')
  @HttpCode(200)
  @Post(':id/withdrawal')
  withdraw(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: IncidentWithdrawal,
  ): Promise<IncidentChanged> {
    return this.incidents.withdraw(ctx, id, version, input);
  }
}
