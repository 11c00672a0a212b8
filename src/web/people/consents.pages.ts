import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import type { Context } from '../../database/context.js';
import { KinshipLinks } from '../../kinship/kinship-links.service.js';
import { Directory } from '../../organisations/directory.service.js';
import { SharingConsents } from '../../people/sharing-consents.service.js';
import { type CaseForm, CaseFrame } from '../casework/case-frame.service.js';
import { done } from '../casework/notices.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { paths } from '../paths.js';
import { consentForm, type ConsentPlace, type ConsentSaid } from './consent-form.js';

/** Whether other organisations may find a child or a relative: what that means, and what the family says. */
@ApiExcludeController()
@Controller()
export class ConsentsPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly links: KinshipLinks,
    private readonly consents: SharingConsents,
    private readonly directory: Directory,
  ) {}

  @Can('minor.write')
  @Get(paths.childConsent(':id'))
  async askChild(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.frame.showForm(visit, id, await this.childForm(visit, id));
  }

  @Can('minor.write')
  @Post(paths.childConsent(':id'))
  async takeChild(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, await this.childForm(visit, id));
  }

  @Can('relative.write')
  @Get(paths.relativeConsent(':id', ':linkId'))
  async askRelative(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string> {
    return this.frame.showForm(visit, id, await this.relativeForm(visit, id, linkId));
  }

  @Can('relative.write')
  @Post(paths.relativeConsent(':id', ':linkId'))
  async takeRelative(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, await this.relativeForm(visit, id, linkId));
  }

  private async childForm(visit: Visit, caseId: string): Promise<CaseForm<ConsentSaid>> {
    const { view } = await this.frame.openFor(visit, caseId, 'minor');
    const [href, backHref] = [paths.childConsent(caseId), paths.case(caseId)];
    return this.form(visit.ctx, view.minor.id, { kind: 'minor', href, backHref });
  }

  /** @throws NotFound also when the link is of another case than the address says. */
  private async relativeForm(visit: Visit, caseId: string, linkId: string): Promise<CaseForm<ConsentSaid>> {
    const { caseId: ofCase, relative } = await this.links.view(visit.ctx, linkId);
    if (ofCase !== caseId) throw new NotFound();
    const [href, backHref] = [paths.relativeConsent(caseId, linkId), paths.link(caseId, linkId)];
    return this.form(visit.ctx, relative.id, { kind: 'relative', href, backHref });
  }

  private async form(ctx: Context, personId: string, place: ConsentPlace): Promise<CaseForm<ConsentSaid>> {
    const consent = await this.consents.view(ctx, personId);
    const people = consent.history.flatMap(({ recordedBy, withdrawnBy }) =>
      [recordedBy, withdrawnBy ?? []].flat(),
    );
    return {
      ...consentForm(place, consent, await this.directory.names(ctx, people)),
      save: async ({ given }) => {
        if (given) await this.consents.give(ctx, personId, given);
        else await this.consents.withdraw(ctx, personId);
        return done(place.backHref, given ? 'consent_given' : 'consent_withdrawn');
      },
    };
  }
}
