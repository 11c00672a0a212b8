import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import type { Context } from '../../database/context.js';
import { BirthDates } from '../../minors/birth-dates.service.js';
import { ChangeMinor } from '../../minors/minors.dto.js';
import { Minors } from '../../minors/minors.service.js';
import { ContactInput, IdentityInput } from '../../vault/documents.dto.js';
import { paths } from '../paths.js';
import { BIRTH_FORM, type BirthInput } from './birth-form.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { CHILD_FACTS_FORM } from './child-facts-form.js';
import { CONTACT_FORM, NAMES_FORM } from './child-words-forms.js';
import { done } from './notices.js';
import type { Based } from './versions.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** The child's own record: facts, names, ways to reach them. Each change says which version it was made on. */
@ApiExcludeController()
@Controller()
export class ChildPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly minors: Minors,
    private readonly births: BirthDates,
  ) {}

  @Can('minor.write')
  @Get(paths.child(':id'))
  askFacts(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.factsForm(visit.ctx));
  }

  @Can('minor.write')
  @Post(paths.child(':id'))
  changeFacts(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.factsForm(visit.ctx));
  }

  @Can('minor.write')
  @Get(paths.childNames(':id'))
  askNames(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.namesForm(visit.ctx));
  }

  @Can('minor.write')
  @Post(paths.childNames(':id'))
  replaceNames(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.namesForm(visit.ctx));
  }

  @Can('minor.write')
  @Get(paths.childContact(':id'))
  askContact(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.contactForm(visit.ctx));
  }

  @Can('minor.write')
  @Post(paths.childContact(':id'))
  replaceContact(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.contactForm(visit.ctx));
  }

  @Can('minor.write')
  @Get(paths.childBirth(':id'))
  askBirth(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.birthForm(visit.ctx));
  }

  @Can('minor.write')
  @Post(paths.childBirth(':id'))
  assertBirth(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.birthForm(visit.ctx));
  }

  private birthForm(ctx: Context): CaseForm<BirthInput> {
    return {
      ...BIRTH_FORM,
      save: async ({ assertion, accepted }, { view }) => {
        const { id, version } = await this.births.assert(ctx, view.minor.id, assertion);
        if (accepted) await this.births.accept(ctx, view.minor.id, version, id);
        return done(paths.case(view.id), 'changed');
      },
    };
  }

  private factsForm(ctx: Context): CaseForm<Based<ChangeMinor>> {
    return {
      ...CHILD_FACTS_FORM,
      save: async ({ value, version }, { view }) => {
        await this.minors.change(ctx, view.minor.id, version, value);
        return done(paths.case(view.id), 'changed');
      },
    };
  }

  private namesForm(ctx: Context): CaseForm<Based<IdentityInput>> {
    return {
      ...NAMES_FORM,
      save: async ({ value, version }, { view }) => {
        await this.minors.replaceIdentity(ctx, view.minor.id, version, value);
        return done(paths.case(view.id), 'changed');
      },
    };
  }

  private contactForm(ctx: Context): CaseForm<Based<ContactInput>> {
    return {
      ...CONTACT_FORM,
      save: async ({ value, version }, { view }) => {
        await this.minors.replaceContact(ctx, view.minor.id, version, value);
        return done(paths.case(view.id), 'changed');
      },
    };
  }
}
