import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NewGrant } from '../../cases/grants.dto.js';
import { Grants } from '../../cases/grants.service.js';
import { Can } from '../../common/can.decorator.js';
import { hostileField } from '../../common/hostile-text.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { Directory } from '../../organisations/directory.service.js';
import { isLanguageSwitch } from '../language.js';
import type { Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { Answers } from './answers.js';
import { type CaseForm, CaseFrame, type OpenCase } from './case-frame.service.js';
import { done } from './notices.js';
import { personText, SHARE_FIELDS, SHARE_FORM, shareChoices, sightOf } from './share-form.js';
import { OnVisit, type Visit } from './visit.decorator.js';
import { typedIn } from '../typed.js';

/** Sharing a case with a person, in two screens: the question, then who will see what before it is done. */
@ApiExcludeController()
@Controller()
export class SharePages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly grants: Grants,
    private readonly directory: Directory,
  ) {}

  @Can('grant.manage')
  @Get(paths.share(':id'))
  ask(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.form(visit));
  }

  @Can('grant.manage')
  @Post(paths.share(':id'))
  async share(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    const typed = typedIn(visit.request);
    const form = this.form(visit);
    if (typed['back'] !== undefined) return this.frame.showForm(visit, id, form, typed);
    const asked = typed['confirmed'] === undefined && typed['look'] === undefined;
    const switched = isLanguageSwitch(typed);
    if (switched ? typed['stage'] === 'confirm' : asked && hostileField(typed) === undefined) {
      const confirmation = await this.confirmation(visit, id, typed);
      if (confirmation !== undefined) return confirmation;
    }
    return this.frame.takeForm(visit, id, form);
  }

  /** The last question, when everything is answered. */
  private async confirmation(visit: Visit, caseId: string, typed: Typed): Promise<string | undefined> {
    const open = await this.frame.openFor(visit, caseId, SHARE_FORM.right);
    const parsed = SHARE_FORM.read(new Answers(typed), open);
    if (parsed.errors) return undefined;
    const { input } = parsed;
    const person = await this.directory.entry(visit.ctx, input.granteeId);
    if (!person) return undefined;
    const model = {
      person: personText(open.locale, person),
      name: person.displayName,
      grant: input,
      ...sightOf(open, input.level),
      carried: SHARE_FIELDS,
      values: typed,
    };
    return this.frame.show(visit, open, 'casework/share-confirm', model);
  }

  private form({ ctx }: Visit): CaseForm<NewGrant> {
    return {
      ...SHARE_FORM,
      model: (open, typed) => this.model(ctx, open, typed),
      save: async (input, { view }) => {
        await this.grants.give(ctx, view.id, input);
        return done(paths.caseGrants(view.id), 'shared');
      },
    };
  }

  private async model(ctx: Visit['ctx'], { locale }: OpenCase, typed: Typed) {
    const q = typeof typed['q'] === 'string' ? typed['q'].trim() : '';
    const found = await this.directory.find(ctx, { q: q.slice(0, 120) });
    return { choices: shareChoices(locale, found), more: found.more };
  }
}
