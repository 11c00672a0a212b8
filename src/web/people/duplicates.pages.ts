import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { Duplicates } from '../../people/duplicates.service.js';
import { CaseFrame } from '../casework/case-frame.service.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { paths } from '../paths.js';
import { typedIn } from '../typed.js';
import { candidateCards } from './candidate-cards.js';
import { readNotTheSame } from './compared-versions.js';

/** The other records that may be of a case's child: to compare and merge, or to put aside. */
@ApiExcludeController()
@Controller()
export class DuplicatesPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly duplicates: Duplicates,
  ) {}

  @Can('record.merge')
  @Get(paths.caseDuplicates(':id'))
  async list(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const open = await this.frame.openFor(visit, id, 'minor');
    const { items } = await this.duplicates.ofCase(visit.ctx, id);
    const cards = candidateCards(open.locale, items).map((card) => ({
      ...card,
      mergeHref: card.caseId === null ? undefined : paths.sameChild(id, card.caseId),
      asideHref: paths.caseDuplicates(id),
    }));
    return this.frame.show(visit, open, 'people/duplicates', { cards });
  }

  @Can('record.merge')
  @Post(paths.caseDuplicates(':id'))
  async putAside(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<Redirection> {
    await this.frame.openFor(visit, id, 'minor');
    await this.duplicates.notTheSame(visit.ctx, id, readNotTheSame(typedIn(visit.request)));
    return new Redirection(paths.caseDuplicates(id));
  }
}
