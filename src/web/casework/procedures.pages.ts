import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { todayIn } from '../../common/civil-date.js';
import { InvalidInput } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import type { Context } from '../../database/context.js';
import { Deadlines } from '../../deadlines/deadlines.service.js';
import { OpenProcedure, ProcedureView, RecordStep } from '../../procedures/procedures.dto.js';
import { Procedures } from '../../procedures/procedures.service.js';
import { pageErrors } from '../forms.js';
import type { Parsed } from '../pages.service.js';
import { paths } from '../paths.js';
import { Answers } from './answers.js';
import { type CaseForm, CaseFrame, type OpenCase } from './case-frame.service.js';
import { done, doneStep } from './notices.js';
import { PROCEDURE_FORM } from './procedure-form.js';
import { proceduresModel, type ProcedureWithLimits } from './procedures-model.js';
import { STEP_LABELS, stepForm, stepStart } from './step-form.js';
import { asksPreview, previewModel } from './step-preview.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** Legal attempts: where each stands, opening one, recording what happened. */
@ApiExcludeController()
@Controller()
export class ProceduresPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly procedures: Procedures,
    private readonly deadlines: Deadlines,
  ) {}

  @Can('case.read')
  @Get(paths.caseProcedures(':id'))
  async list(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const open = await this.frame.open(visit, id);
    const procedures: ProcedureWithLimits[] = [];
    for (const { id: procedureId } of open.view.procedures)
      procedures.push({
        procedure: await this.procedures.view(visit.ctx, procedureId),
        results: await this.deadlines.ofProcedure(visit.ctx, procedureId, true),
      });
    const { entry } = visit.request.query as { entry?: unknown };
    const model = proceduresModel(open, procedures, entry);
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
    return this.frame.showForm(visit, procedure.caseId, this.stepForm(visit, procedure));
  }

  @Can('step.record')
  @Post(paths.newStep(':id'))
  async recordStep(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    const procedure = await this.procedures.view(visit.ctx, id);
    return this.frame.takeForm(visit, procedure.caseId, this.stepForm(visit, procedure));
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

  private stepForm({ ctx, request }: Visit, procedure: ProcedureView): CaseForm<RecordStep> {
    const form = stepForm(procedure, stepStart(request.query, procedure, todayIn('Europe/Paris', ctx.now)));
    return {
      ...form,
      model: async (open, typed) => ({
        ...(await form.model?.(open, typed)),
        ...(asksPreview(typed) &&
          (await this.preview(ctx, procedure, form.read(new Answers(typed), open), open))),
      }),
      save: async (input, { view }) => {
        const { id } = await this.procedures.recordStep(ctx, procedure.id, input);
        return doneStep(view.id, 'step', id);
      },
    };
  }

  /** What the step typed would do, or what is still wrong with it; nothing is saved. */
  private async preview(
    ctx: Context,
    procedure: ProcedureView,
    parsed: Parsed<RecordStep>,
    { locale }: OpenCase,
  ): Promise<object> {
    if (parsed.errors) return { errors: pageErrors(locale, parsed.errors, STEP_LABELS) };
    try {
      const preview = await this.procedures.previewStep(ctx, procedure.id, parsed.input);
      return { preview: previewModel(locale, procedure, parsed.input, preview) };
    } catch (error) {
      if (!(error instanceof InvalidInput) || !error.detail.fields) throw error;
      return { errors: pageErrors(locale, error.detail.fields, STEP_LABELS) };
    }
  }
}
