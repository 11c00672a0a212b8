import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { hostileField } from '../../common/hostile-text.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { isLanguageSwitch } from '../language.js';
import type { Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { typedIn } from '../typed.js';
import { Answers } from './answers.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { done } from './notices.js';
import { RegistrationChecks } from './registration-checks.service.js';
import { Registrations } from './registrations.service.js';
import { RELATIVE_FIELDS, RELATIVE_FORM, type RelativeRegistration } from './relative-form.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** Adding a relative of a child. Before anything is saved, those on record who may be the same person are shown. */
@ApiExcludeController()
@Controller()
export class RelativesPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly registrations: Registrations,
    private readonly checks: RegistrationChecks,
  ) {}

  @Can('relative.write')
  @Get(paths.newRelative(':id'))
  ask(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, this.form(visit));
  }

  @Can('relative.write')
  @Post(paths.newRelative(':id'))
  async add(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    const typed = typedIn(visit.request);
    const looked = typed['looked'] !== undefined;
    const switched = isLanguageSwitch(typed);
    if (looked && typed['back'] !== undefined) return this.frame.showForm(visit, id, this.form(visit), typed);
    const toLook = looked === switched && hostileField(typed) === undefined;
    const asked = toLook ? await this.look(visit, id, typed) : undefined;
    return asked ?? this.frame.takeForm(visit, id, this.form(visit));
  }

  /** Who on record may be this relative; undefined when nobody resembles them. */
  private async look(visit: Visit, id: string, typed: Typed): Promise<string | undefined> {
    const open = await this.frame.openFor(visit, id, RELATIVE_FORM.right);
    const parsed = RELATIVE_FORM.read(new Answers(typed), open);
    const found = parsed.errors ? undefined : await this.checks.relative(visit, parsed.input.relative);
    if (!found) return undefined;
    const links = new Map(open.view.relatives.map((relative) => [relative.id, relative.link.id]));
    const cards = found.cards.map((card) => {
      const linkId = links.get(card.personId);
      return linkId === undefined
        ? { ...card, same: card.personId }
        : { ...card, href: paths.link(id, linkId), linked: true };
    });
    const model = { ...found, cards, carried: RELATIVE_FIELDS, values: typed };
    return this.frame.show(visit, open, 'people/relative-check', model);
  }

  private form({ ctx }: Visit): CaseForm<RelativeRegistration> {
    return {
      ...RELATIVE_FORM,
      save: async (input, { view }) => {
        await this.registrations.addRelative(ctx, input);
        return done(paths.caseRelatives(view.id), 'relative');
      },
    };
  }
}
