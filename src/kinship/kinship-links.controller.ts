import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { Ctx, Version } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { KinshipDecisions } from './kinship-decisions.service.js';
import { LinkChanged, LinkDetail, LinkList } from './kinship-view.dto.js';
import { ChangeLink, NewDecision, NewEvidence, NewLink } from './kinship.dto.js';
import { KinshipLinks } from './kinship-links.service.js';

@Controller('api')
export class KinshipLinksController {
  constructor(
    private readonly links: KinshipLinks,
    private readonly decisions: KinshipDecisions,
  ) {}

  /** Links a relative to the minor of a case. */
  @Can('kinship.write')
  @Post('cases/:caseId/kinship-links')
  create(
    @Ctx() ctx: Context,
    @Param('caseId', IdPipe) caseId: string,
    @Body() input: NewLink,
  ): Promise<LinkChanged> {
    return this.links.create(ctx, caseId, input.relativeId, input);
  }

  /** The links of a case. */
  @Can('case.read')
  @Get('cases/:caseId/kinship-links')
  list(@Ctx() ctx: Context, @Param('caseId', IdPipe) caseId: string): Promise<LinkList> {
    return this.links.list(ctx, caseId);
  }

  /** One link with its evidence and decisions. */
  @Can('case.read')
  @Get('kinship-links/:id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<LinkDetail> {
    return this.links.view(ctx, id);
  }

  /** Puts right a relation or side that nothing rests on yet. */
  @Can('kinship.write')
  @Patch('kinship-links/:id')
  change(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeLink,
  ): Promise<LinkChanged> {
    return this.links.change(ctx, id, version, input);
  }

  /** Adds a piece of evidence for or against. */
  @Can('kinship.write')
  @Post('kinship-links/:id/evidence')
  addEvidence(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: NewEvidence,
  ): Promise<LinkChanged> {
    return this.decisions.addEvidence(ctx, id, input);
  }

  /** Moves a link to a status; verification takes a second person. */
  @Can('kinship.write')
  @Post('kinship-links/:id/decisions')
  decide(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: NewDecision,
  ): Promise<LinkChanged> {
    return this.decisions.decide(ctx, id, version, input);
  }
}
