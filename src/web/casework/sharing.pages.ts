import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { caseOpenings } from '../../cases/openings.queries.js';
import { GrantListView, GrantRecordView } from '../../cases/grants-view.dto.js';
import { Grants } from '../../cases/grants.service.js';
import { Can } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { paths } from '../paths.js';
import { type CaseForm, CaseFrame } from './case-frame.service.js';
import { done } from './notices.js';
import { openingLines } from './opening-lines.js';
import { OnVisit, type Visit } from './visit.decorator.js';

/** Who else may see a case, ending their access, and who has opened it. */
@ApiExcludeController()
@Controller()
export class SharingPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly grants: Grants,
  ) {}

  @Can('grant.manage')
  @Get(paths.caseGrants(':id'))
  async list(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const open = await this.frame.open(visit, id);
    const now = visit.ctx.now.toISOString();
    const all = await this.all(visit, id);
    const running = all.filter((grant) => isRunning(grant, visit.ctx.now));
    const model = { now, running, past: all.filter((grant) => !running.includes(grant)) };
    return this.frame.show(visit, open, 'casework/grants', model, 'grants');
  }

  @Can('grant.manage')
  @Get(paths.caseOpenings(':id'))
  async openings(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const open = await this.frame.open(visit, id);
    const { before } = visit.request.query as { before?: unknown };
    const from = typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : undefined;
    const { openings, next } = await caseOpenings(visit.ctx, id, from);
    const model = {
      lines: openingLines(open.locale, openings),
      olderHref: next ? `${paths.caseOpenings(id)}?before=${next}` : undefined,
    };
    return this.frame.show(visit, open, 'casework/openings', model, 'openings');
  }

  @Can('grant.manage')
  @Get(paths.endGrant(':id', ':grantId'))
  async askEnd(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('grantId', IdPipe) grantId: string,
  ): Promise<string> {
    return this.frame.showForm(visit, id, await this.endForm(visit, id, grantId));
  }

  @Can('grant.manage')
  @Post(paths.endGrant(':id', ':grantId'))
  async end(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('grantId', IdPipe) grantId: string,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, await this.endForm(visit, id, grantId));
  }

  private async endForm(visit: Visit, caseId: string, grantId: string): Promise<CaseForm<string>> {
    const grant = (await this.all(visit, caseId)).find((each) => each.id === grantId);
    if (!grant) throw new NotFound();
    return {
      view: 'casework/grant-end',
      right: 'share',
      labels: {},
      model: () => ({ grant }),
      read: () => ({ input: grantId }),
      save: async (id) => {
        await this.grants.revoke(visit.ctx, id);
        return done(paths.caseGrants(caseId), 'access_ended');
      },
    };
  }

  private async all({ ctx }: Visit, caseId: string): Promise<GrantRecordView[]> {
    const list = JSON.parse((await this.grants.list(ctx, caseId)).text) as GrantListView;
    return list.grants;
  }
}

function isRunning({ revokedAt, endsAt }: GrantRecordView, now: Date): boolean {
  return revokedAt === null && Date.parse(endsAt) > now.getTime();
}
