import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RECORDABLE_KINDS, type RecordableKind } from '../../cases/entry-fields.js';
import { RecordEntry } from '../../cases/timeline.dto.js';
import { Timeline } from '../../cases/timeline.service.js';
import { Can } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { paths } from '../paths.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { ENTRY_KINDS, entryForm } from './entry-forms.js';
import { done } from './notices.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** One address for each kind: a contact, a place, gone missing, found, an incident, a note. */
const ADDRESSES = RECORDABLE_KINDS.map((kind) => ENTRY_KINDS[kind].address(':id'));

/** Recording what happened with a child. */
@ApiExcludeController()
@Controller()
export class EntriesPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly timeline: Timeline,
  ) {}

  @Can('timeline.write')
  @Get(ADDRESSES)
  ask(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.form(visit, id));
  }

  @Can('timeline.write')
  @Post(ADDRESSES)
  record(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.form(visit, id));
  }

  private form({ ctx, request }: Visit, caseId: string): CaseForm<RecordEntry> {
    const kind = kindAt(request.url.split('?')[0] ?? '', caseId);
    return {
      ...entryForm(kind),
      save: async (input) => {
        await this.timeline.record(ctx, caseId, input);
        return done(paths.case(caseId), ENTRY_KINDS[kind].notice);
      },
    };
  }
}

function kindAt(path: string, caseId: string): RecordableKind {
  const kind = RECORDABLE_KINDS.find((each) => ENTRY_KINDS[each].address(caseId) === path.toLowerCase());
  if (kind === undefined) throw new NotFound();
  return kind;
}
