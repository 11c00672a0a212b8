import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { may } from '../../common/permissions.js';
import { Redirection } from '../../common/redirection.js';
import { KinshipDecisions } from '../../kinship/kinship-decisions.service.js';
import { KinshipLinks } from '../../kinship/kinship-links.service.js';
import { LinkDetail } from '../../kinship/kinship-view.dto.js';
import { NewDecision, NewEvidence } from '../../kinship/kinship.dto.js';
import { RelativeMerges } from '../../people/relative-merges.service.js';
import { Directory } from '../../organisations/directory.service.js';
import type { LeastBand } from '../../tracing/suggested.js';
import { Suggestions } from '../../tracing/suggestions.service.js';
import { paths } from '../paths.js';
import { DECISION_BUTTONS, decisionLines, suggestionCards } from '../tracing/tracing-model.js';
import { type CaseForm, CaseFrame, type OpenCase } from './case-frame.service.js';
import { decisionForm, evidenceForm } from './kinship-forms.js';
import { done } from './notices.js';
import { linkModel, personOf } from './relatives-model.js';
import type { Based } from './versions.js';
import { OnVisit, type Visit } from './visit.decorator.js';

const NO_SEEKERS = { cards: [], weak: 0, elsewhere: [], decisions: [], buttons: DECISION_BUTTONS };

/** The relatives of a child: who they are, what speaks for and against the link, what was decided. */
@ApiExcludeController()
@Controller()
export class KinshipPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly links: KinshipLinks,
    private readonly decisions: KinshipDecisions,
    private readonly directory: Directory,
    private readonly suggestions: Suggestions,
    private readonly merges: RelativeMerges,
  ) {}

  @Can('case.read')
  @Get(paths.caseRelatives(':id'))
  async list(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Query('least') least?: unknown,
  ): Promise<string> {
    const open = await this.frame.open(visit, id);
    const { items } = await this.links.list(visit.ctx, id);
    const people = Object.fromEntries(items.map((link) => [link.id, personOf(open, link)]));
    const seekers = await this.seekers(visit, open, least === 'weak' ? least : undefined);
    return this.frame.show(
      visit,
      open,
      'casework/relatives',
      { links: items, people, ...seekers },
      'relatives',
    );
  }

  @Can('case.read')
  @Get(paths.link(':id', ':linkId'))
  async link(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string> {
    const open = await this.frame.open(visit, id);
    const link = await this.linkOf(visit, id, linkId);
    const people = [
      ...[link.createdBy, ...link.evidence.map((each) => each.assessedBy)],
      ...link.decisions.map((each) => each.decidedBy),
    ];
    const staff = await this.directory.names(visit.ctx, people);
    const { items } = await this.merges.list(visit.ctx, link.relative.id);
    const mergeProposed = items.some(({ state }) => state === 'proposed');
    const model = { ...linkModel(open, link, staff), mergeProposed };
    return this.frame.show(visit, open, 'casework/link', model, 'relatives');
  }

  @Can('kinship.write')
  @Get(paths.newEvidence(':id', ':linkId'))
  async askEvidence(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string> {
    return this.frame.showForm(visit, id, await this.evidenceForm(visit, id, linkId));
  }

  @Can('kinship.write')
  @Post(paths.newEvidence(':id', ':linkId'))
  async addEvidence(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, await this.evidenceForm(visit, id, linkId));
  }

  @Can('kinship.write')
  @Get(paths.decision(':id', ':linkId'))
  async askDecision(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string> {
    return this.frame.showForm(visit, id, await this.decisionForm(visit, id, linkId));
  }

  @Can('kinship.write')
  @Post(paths.decision(':id', ':linkId'))
  async decide(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, await this.decisionForm(visit, id, linkId));
  }

  /** Who may be looking for the child, as long as the work goes on. */
  private async seekers({ ctx }: Visit, { view, locale }: OpenCase, least?: LeastBand) {
    if (!may(ctx.actor.role, 'tracing.read') || view.closedOn !== null) return NO_SEEKERS;
    const { items, weak, elsewhere, decisions } = await this.suggestions.ofCase(ctx, view.id, least);
    const staff = await this.directory.names(
      ctx,
      decisions.map(({ decidedBy }) => decidedBy),
    );
    return {
      cards: suggestionCards(locale, 'request', items),
      weak,
      elsewhere,
      decisions: decisionLines(locale, decisions, staff),
      buttons: DECISION_BUTTONS,
    };
  }

  private async evidenceForm(visit: Visit, caseId: string, linkId: string): Promise<CaseForm<NewEvidence>> {
    return {
      ...evidenceForm(await this.linkOf(visit, caseId, linkId)),
      save: async (input) => {
        await this.decisions.addEvidence(visit.ctx, linkId, input);
        return done(paths.link(caseId, linkId), 'evidence');
      },
    };
  }

  private async decisionForm(
    visit: Visit,
    caseId: string,
    linkId: string,
  ): Promise<CaseForm<Based<NewDecision>>> {
    return {
      ...decisionForm(await this.linkOf(visit, caseId, linkId)),
      save: async ({ value, version }) => {
        await this.decisions.decide(visit.ctx, linkId, version, value);
        return done(paths.link(caseId, linkId), 'decided');
      },
    };
  }

  /** @throws NotFound also when the link is of another case than the address says. */
  private async linkOf({ ctx }: Visit, caseId: string, linkId: string): Promise<LinkDetail> {
    const link = await this.links.view(ctx, linkId);
    if (link.caseId !== caseId) throw new NotFound();
    return link;
  }
}
