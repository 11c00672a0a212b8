import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { message } from '../../common/messages.js';
import { formatReference } from '../../common/reference.js';
import { Redirection } from '../../common/redirection.js';
import { UNDO_DAYS } from '../../people/merge-course.js';
import { ComparedVersions, MergePreview } from '../../people/merges.dto.js';
import { Merges } from '../../people/merges.service.js';
import { type CaseForm, CaseFrame, type OpenCase } from '../casework/case-frame.service.js';
import { whole } from '../casework/names.js';
import { done } from '../casework/notices.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { paths } from '../paths.js';
import { readVersions } from './compared-versions.js';

/** Saying that two cases are of one child: what it would add first, then the deed, and how it is taken back. */
@ApiExcludeController()
@Controller()
export class MergesPages {
  constructor(
    private readonly frame: CaseFrame,
    private readonly merges: Merges,
  ) {}

  @Can('record.merge')
  @Get(paths.sameChild(':id', ':otherId'))
  async ask(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('otherId', IdPipe) otherId: string,
  ): Promise<string> {
    return this.frame.showForm(visit, id, this.form(visit, id, otherId));
  }

  @Can('record.merge')
  @Post(paths.sameChild(':id', ':otherId'))
  async merge(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('otherId', IdPipe) otherId: string,
  ): Promise<string | Redirection> {
    return this.frame.takeForm(visit, id, this.form(visit, id, otherId));
  }

  @Can('record.merge')
  @Post(paths.undoMerge(':id'))
  async undo(@OnVisit() { ctx }: Visit, @Param('id', IdPipe) id: string): Promise<Redirection> {
    const { keptCaseId } = await this.merges.undo(ctx, id);
    return new Redirection(done(paths.case(keptCaseId), 'unmerged'));
  }

  private form({ ctx }: Visit, caseId: string, mergedCaseId: string): CaseForm<ComparedVersions> {
    return {
      view: 'people/merge',
      right: 'minor',
      labels: {},
      model: async (open) => {
        const preview = await this.merges.preview(ctx, caseId, mergedCaseId);
        return mergeModel(open, preview, proposalFor(open, mergedCaseId));
      },
      read: readVersions,
      save: async (versions, open) => {
        const proposal = proposalFor(open, mergedCaseId);
        const { state } = proposal
          ? await this.merges.approve(ctx, proposal, versions)
          : await this.merges.merge(ctx, caseId, { mergedCaseId, ...versions });
        return done(paths.case(caseId), state === 'merged' ? 'merged' : 'merge_proposed');
      },
    };
  }
}

/** The proposal that awaits somebody’s agreement to merge that case into this one. */
function proposalFor({ view }: OpenCase, otherId: string): string | undefined {
  return view.merges.find(({ kept, state, caseId }) => kept && state === 'proposed' && caseId === otherId)
    ?.id;
}

function mergeModel({ locale }: OpenCase, preview: MergePreview, proposalId: string | undefined) {
  const { kept, merged, names, family, births, links, conflicts, needsApproval } = preview;
  const side = (id: 'kept' | 'merged', title: string) => ({
    id,
    title,
    reference: formatReference(preview[id].reference),
    names: preview[id].names.map(whole),
  });
  return {
    sides: [
      side('kept', message(locale, 'duplicates.merge.kept')),
      side('merged', message(locale, 'duplicates.merge.merged')),
    ],
    names: names.map(whole),
    family: [family.fatherName, family.motherName, ...(family.origins ?? [])].filter(Boolean),
    births,
    links: links.map(({ relation, relative }) => ({
      relation,
      name: relative.identity?.names.map(whole)[0],
    })),
    conflicts,
    needsApproval,
    undoDays: UNDO_DAYS,
    otherId: merged.caseId,
    swapHref: paths.sameChild(merged.caseId, kept.caseId),
    keptVersion: kept.version,
    mergedVersion: merged.version,
    proposalId,
  };
}
