import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import type { Context } from '../../database/context.js';
import { OpenProcedure, ProcedureView, RecordStep } from '../../procedures/procedures.dto.js';
import { Procedures } from '../../procedures/procedures.service.js';
import { paths } from '../paths.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { done } from './notices.js';
import { PROCEDURE_FORM } from './procedure-form.js';
import { proceduresModel } from './procedures-model.js';
import { stepForm } from './step-form.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** Legal attempts: where each stands, opening one, recording what happened. */
@ApiExcludeController()
@Controller()
export class ProceduresPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly procedures: Procedures,
  ) {}

  @Can('case.read')
  @Get(paths.caseProcedures(':id'))
  async list(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const open = await this.frame.open(visit, id);
    const procedures: ProcedureView[] = [];
    for (const { id: procedureId } of open.view.procedures)
      procedures.push(await this.procedures.view(visit.ctx, procedureId));
    const model = proceduresModel(open, procedures);
    return this.frame.show(visit, open, 'casework/procedures', model, 'procedures');
  }

  @Can('procedure.open')
  @Get(paths.newProcedure(':id'))
  askProcedure(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.procedureForm(visit.ctx));
  }

  @Can('procedure.open')
  @Post(paths.newProcedure(':id'))
  openProcedure(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.procedureForm(visit.ctx));
  }

  @Can('step.record')
  @Get(paths.newStep(':id'))
  async askStep(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const procedure = await this.procedures.view(visit.ctx, id);
    return this.frame.showForm(visit, procedure.caseId, this.stepForm(visit.ctx, procedure));
  }

  @Can('step.record')
  @Post(paths.newStep(':id'))
  async recordStep(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    const procedure = await this.procedures.view(visit.ctx, id);
    return this.frame.takeForm(visit, procedure.caseId, this.stepForm(visit.ctx, procedure));
  }

  private procedureForm(ctx: Context): CaseForm<OpenProcedure> {
    return {
      ...PROCEDURE_FORM,
      save: async (input, { view }) => {
        await this.procedures.open(ctx, view.id, input);
        return done(paths.caseProcedures(view.id), 'procedure');
      },
    };
  }

  private stepForm(ctx: Context, procedure: ProcedureView): CaseForm<RecordStep> {
    return {
      ...stepForm(procedure),
      save: async (input, { view }) => {
        await this.procedures.recordStep(ctx, procedure.id, input);
        return done(paths.caseProcedures(view.id), 'step');
      },
    };
  }
}
