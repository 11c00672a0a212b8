import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Cases } from '../../cases/cases.service.js';
import { TimelineEntryView } from '../../cases/timeline-view.dto.js';
import { CorrectEntry, WithdrawEntry } from '../../cases/timeline.dto.js';
import { Timeline } from '../../cases/timeline.service.js';
import { Can } from '../../common/can.decorator.js';
import { NotFound, Refused } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { Procedures } from '../../procedures/procedures.service.js';
import { paths } from '../paths.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { correctionForm, isRecordable, withdrawalForm } from './entry-forms.js';
import { done, doneStep } from './notices.js';
import { stepCorrectionForm } from './step-form.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** Saying an entry again, right, or taking it back. The first version stays readable. */
@ApiExcludeController()
@Controller()
export class CorrectionsPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly cases: Cases,
    private readonly timeline: Timeline,
    private readonly procedures: Procedures,
  ) {}

  @Can('step.record')
  @Get(paths.correction(':id', ':entryId'))
  async askCorrection(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('entryId', IdPipe) entryId: string,
  ): Promise<string> {
    return this.frame.showForm(visit, id, await this.correction(visit, id, entryId));
  }

  @Can('step.record')
  @Post(paths.correction(':id', ':entryId'))
  async correct(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('entryId', IdPipe) entryId: string,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, await this.correction(visit, id, entryId));
  }

  @Can('step.record')
  @Get(paths.withdrawal(':id', ':entryId'))
  async askWithdrawal(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('entryId', IdPipe) entryId: string,
  ): Promise<string> {
    return this.frame.showForm(visit, id, await this.withdrawal(visit, id, entryId));
  }

  @Can('step.record')
  @Post(paths.withdrawal(':id', ':entryId'))
  async withdraw(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('entryId', IdPipe) entryId: string,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, await this.withdrawal(visit, id, entryId));
  }

  private async correction(visit: Visit, caseId: string, entryId: string): Promise<CaseForm<CorrectEntry>> {
    const { ctx } = visit;
    const entry = await this.entryOf(visit, caseId, entryId);
    const correct = (input: CorrectEntry) => this.timeline.correct(ctx, entryId, input);
    if (isRecordable(entry.kind))
      return {
        ...correctionForm(entry.kind, entry),
        save: async (input) => {
          await correct(input);
          return done(paths.caseTimeline(caseId), 'corrected');
        },
      };
    if (entry.procedureId === null) throw new Refused('entry_not_correctable');
    return {
      ...stepCorrectionForm(await this.procedures.view(ctx, entry.procedureId), entry),
      save: async (input) => doneStep(caseId, 'corrected', (await correct(input)).id),
    };
  }

  private async withdrawal(visit: Visit, caseId: string, entryId: string): Promise<CaseForm<WithdrawEntry>> {
    return {
      ...withdrawalForm(await this.entryOf(visit, caseId, entryId)),
      save: async (input) => {
        await this.timeline.withdraw(visit.ctx, entryId, input);
        return done(paths.caseTimeline(caseId), 'withdrawn');
      },
    };
  }

  /** The entry, on whichever page of the timeline it is. @throws NotFound when the case has none such. */
  private async entryOf({ ctx }: Visit, caseId: string, entryId: string): Promise<TimelineEntryView> {
    let before: string | null | undefined;
    do {
      const page = await this.cases.timeline(ctx, caseId, before ?? undefined);
      const entry = page.entries.find((each) => each.id === entryId);
      if (entry) return entry;
      ({ before } = page);
    } while (before);
    throw new NotFound();
  }
}
