import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { AccountView } from '../../kinship/accounts-view.dto.js';
import type { ComparisonResult } from '../../kinship/comparison.js';
import { KinshipAccounts } from '../../kinship/kinship-accounts.service.js';
import { KinshipLinks } from '../../kinship/kinship-links.service.js';
import { AccountInput } from '../../kinship/kinship.dto.js';
import type { AccountSide } from '../../kinship/questions.js';
import { Directory } from '../../organisations/directory.service.js';
import { paths } from '../paths.js';
import type { Tone } from '../tones.js';
import { accountForm } from './account-form.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { done } from './notices.js';
import type { Based } from './versions.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** How an answer looks beside the other; different words are not yet a contradiction, so nothing here is alarming. */
const COMPARISON_TONES: Readonly<Record<ComparisonResult, Tone>> = {
  same: 'good',
  different: 'attention',
  minor_missing: 'quiet',
  relative_missing: 'quiet',
  unanswered: 'quiet',
};

/** What the child and the relative each tell, taken apart, and the two side by side. */
@ApiExcludeController()
@Controller()
export class AccountsPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly links: KinshipLinks,
    private readonly accounts: KinshipAccounts,
    private readonly directory: Directory,
  ) {}

  @Can('kinship.write')
  @Get(paths.minorAccount(':id', ':linkId'))
  askMinor(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string> {
    return this.ask(visit, id, linkId, 'minor');
  }

  @Can('kinship.write')
  @Post(paths.minorAccount(':id', ':linkId'))
  putMinor(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string | Redirection> {
    return this.put(visit, id, linkId, 'minor');
  }

  @Can('kinship.write')
  @Get(paths.relativeAccount(':id', ':linkId'))
  askRelative(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string> {
    return this.ask(visit, id, linkId, 'relative');
  }

  @Can('kinship.write')
  @Post(paths.relativeAccount(':id', ':linkId'))
  putRelative(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string | Redirection> {
    return this.put(visit, id, linkId, 'relative');
  }

  /** Both accounts; what differs is for a person to weigh, and there is no score. */
  @Can('case.read')
  @Get(paths.comparison(':id', ':linkId'))
  async compare(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
  ): Promise<string> {
    const open = await this.frame.open(visit, id);
    const link = await this.links.view(visit.ctx, linkId);
    if (link.caseId !== id) throw new NotFound();
    const comparison = await this.accounts.compare(visit.ctx, linkId);
    const people = comparison.accounts.map((account) => account.takenBy);
    const staff = await this.directory.names(visit.ctx, people);
    return this.frame.show(
      visit,
      open,
      'casework/comparison',
      { link, comparison, staff, tones: COMPARISON_TONES },
      'relatives',
    );
  }

  private async ask(visit: Visit, caseId: string, linkId: string, side: AccountSide): Promise<string> {
    return this.frame.showForm(visit, caseId, await this.form(visit, caseId, linkId, side));
  }

  private async put(
    visit: Visit,
    caseId: string,
    linkId: string,
    side: AccountSide,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, caseId, await this.form(visit, caseId, linkId, side));
  }

  private async form(
    { ctx }: Visit,
    caseId: string,
    linkId: string,
    side: AccountSide,
  ): Promise<CaseForm<Based<AccountInput>>> {
    const link = await this.links.view(ctx, linkId);
    if (link.caseId !== caseId) throw new NotFound();
    const stored: AccountView | undefined = link.accountsTaken.includes(side)
      ? await this.accounts.view(ctx, linkId, side)
      : undefined;
    return {
      ...accountForm(link, side, stored),
      save: async ({ value, version }) => {
        await this.accounts.put(ctx, linkId, version, side, value);
        return done(paths.link(caseId, linkId), 'account');
      },
    };
  }
}
