import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { CaseFacts } from '../../procedures/assess.service.js';
import { CaseFrame, type OpenCase } from '../casework/case-frame.service.js';
import { relativeText } from '../casework/procedure-form.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import type { Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { withAnswers } from './finder-questions.js';
import { waysModel } from './finder-ways.js';
import { typedIn } from '../typed.js';

/** Which ways are open to the child of a case, by what is recorded; answers given here are tried out and not kept. */
@ApiExcludeController()
@Controller()
export class CaseFinderPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly recorded: CaseFacts,
  ) {}

  @Can('case.read')
  @Get(paths.casePathways(':id'))
  show(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ways(visit, id, {});
  }

  @Can('case.read')
  @Post(paths.casePathways(':id'))
  tryOut(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ways(visit, id, typedIn(visit.request));
  }

  private async ways(visit: Visit, id: string, typed: Typed): Promise<string> {
    const open = await this.frame.open(visit, id);
    const facts = withAnswers(await this.recorded.read(visit.ctx, id), typed);
    const who = (place: number) => whoIs(open, facts.relatives?.[place]?.id);
    const model = waysModel(open.locale, facts, visit.ctx.now, typed, who);
    return this.frame.show(visit, open, 'law/finder-case', { ...model, values: typed }, 'pathways');
  }
}

function whoIs({ view, locale, named }: OpenCase, id: string | undefined): string {
  const relative = view.relatives.find((each) => each.id === id);
  return relative ? relativeText(locale, relative, named) : '';
}
