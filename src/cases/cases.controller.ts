import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { JsonText } from '../common/json-text.js';
import { Context } from '../database/context.js';
import { AssignCase, CaseChanged, ChangeCase } from './assignments.dto.js';
import { Assignments } from './assignments.service.js';
import { CaseListQuery, CaseListView } from './case-list.dto.js';
import { CaseView } from './case-view.dto.js';
import { Cases } from './cases.service.js';

@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly cases: Cases,
    private readonly assignments: Assignments,
  ) {}

  /** The cases of the caller’s teams and those shared with them. */
  @Can('case.read')
  @ApiOkResponse({ type: CaseListView })
  @Get()
  list(@Ctx() ctx: Context, @Query() query: CaseListQuery): Promise<JsonText> {
    return this.cases.listText(ctx, query);
  }

  /** A case with the child, relatives, procedures, last entries, access and deadlines; what is withheld is null and named. */
  @Can('case.read')
  @ApiOkResponse({ type: CaseView })
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<JsonText> {
    return this.cases.viewText(ctx, id);
  }

  /** Names the person who leads the work. */
  @Can('case.write')
  @Patch(':id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeCase,
  ): Promise<CaseChanged> {
    return this.assignments.changeLead(ctx, id, version, input);
  }

  /** Hands the case to another team of the organisation. */
  @Can('case.assign')
  @HttpCode(200)
  @Post(':id/assignment')
  assign(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: AssignCase,
  ): Promise<CaseChanged> {
    return this.assignments.assign(ctx, id, version, input);
  }
}
