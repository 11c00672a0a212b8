import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ApproveClosure, ProposeClosure, ReopenCase } from '../../cases/closures.dto.js';
import { Closures } from '../../cases/closures.service.js';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import type { Context } from '../../database/context.js';
import { paths } from '../paths.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { APPROVAL_FORM, CLOSURE_FORM, REOPENING_FORM } from './closure-forms.js';
import { done } from './notices.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** Ending the work on a case takes two people; taking it up again takes a reason. */
@ApiExcludeController()
@Controller()
export class ClosuresPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly closures: Closures,
  ) {}

  @Can('case.close.propose')
  @Get(paths.closure(':id'))
  askProposal(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.proposal(visit.ctx));
  }

  @Can('case.close.propose')
  @Post(paths.closure(':id'))
  propose(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.proposal(visit.ctx));
  }

  @Can('case.close.approve')
  @Get(paths.closureApproval(':id'))
  askApproval(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.approval(visit.ctx));
  }

  @Can('case.close.approve')
  @Post(paths.closureApproval(':id'))
  approve(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.approval(visit.ctx));
  }

  @Can('case.reopen')
  @Get(paths.reopening(':id'))
  askReopening(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.reopening(visit.ctx));
  }

  @Can('case.reopen')
  @Post(paths.reopening(':id'))
  reopen(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.reopening(visit.ctx));
  }

  private proposal(ctx: Context): CaseForm<ProposeClosure> {
    return {
      ...CLOSURE_FORM,
      save: async (input, { view }) => {
        await this.closures.propose(ctx, view.id, input);
        return done(paths.case(view.id), 'proposed');
      },
    };
  }

  private approval(ctx: Context): CaseForm<ApproveClosure> {
    return {
      ...APPROVAL_FORM,
      save: async (input, { view }) => {
        await this.closures.approve(ctx, view.id, input);
        return done(paths.case(view.id), 'closed');
      },
    };
  }

  private reopening(ctx: Context): CaseForm<ReopenCase> {
    return {
      ...REOPENING_FORM,
      save: async (input, { view }) => {
        await this.closures.reopen(ctx, view.id, input);
        return done(paths.case(view.id), 'reopened');
      },
    };
  }
}
