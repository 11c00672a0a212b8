import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { formatReference } from '../../common/reference.js';
import { Redirection } from '../../common/redirection.js';
import { UNDO_DAYS } from '../../people/merge-course.js';
import { ComparedVersions } from '../../people/merges.dto.js';
import { RelativeMergePreview, RelativeMergeSide } from '../../people/relative-merges.dto.js';
import { RelativeMerges } from '../../people/relative-merges.service.js';
import { Answers } from '../casework/answers.js';
import { whole } from '../casework/names.js';
import { done } from '../casework/notices.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { type Form, Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { readVersions } from './compared-versions.js';

/** Saying that two records are of one relative: what it would add and move first, then the deed, and how it is taken back. */
@ApiExcludeController()
@Controller()
export class RelativeMergesPages {
  constructor(
    private readonly pages: Pages,
    private readonly merges: RelativeMerges,
  ) {}

  @Can('record.merge')
  @Get(paths.sameRelative(':id', ':otherId'))
  async ask(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('otherId', IdPipe) otherId: string,
  ): Promise<string> {
    const { view, model } = await this.form(visit, id, otherId);
    return this.pages.show(visit.request, visit.reply, view, model);
  }

  @Can('record.merge')
  @Post(paths.sameRelative(':id', ':otherId'))
  async merge(
    @OnVisit() visit: Visit,
    @Param('id', IdPipe) id: string,
    @Param('otherId', IdPipe) otherId: string,
  ): Promise<string | Redirection> {
    return this.pages.submit(visit.request, visit.reply, await this.form(visit, id, otherId));
  }

  @Can('record.merge')
  @Post(paths.undoRelativeMerge(':id'))
  async undo(@OnVisit() { ctx }: Visit, @Param('id', IdPipe) id: string): Promise<Redirection> {
    const { keptId } = await this.merges.undo(ctx, id);
    return new Redirection(done(paths.relativeDuplicates(keptId), 'unmerged'));
  }

  private async form({ ctx }: Visit, keptId: string, mergedId: string): Promise<Form<ComparedVersions>> {
    const preview = await this.merges.preview(ctx, keptId, mergedId);
    const { items } = await this.merges.list(ctx, keptId);
    const proposal = items.find((each) => each.mergedId === mergedId && each.state === 'proposed')?.id;
    return {
      view: 'people/relative-merge',
      model: mergeModel(preview, proposal),
      parse: (typed) => readVersions(new Answers(typed)),
      save: async (versions) => {
        const { state } = proposal
          ? await this.merges.approve(ctx, proposal, versions)
          : await this.merges.merge(ctx, keptId, { mergedId, ...versions });
        return done(
          paths.relativeDuplicates(keptId),
          state === 'merged' ? 'relative_merged' : 'merge_proposed',
        );
      },
    };
  }
}

function mergeModel(preview: RelativeMergePreview, proposalId: string | undefined) {
  const { kept, merged, names, family, contact, place, ...rest } = preview;
  const side = ({ reference, names: all, version, relativeId }: RelativeMergeSide) => ({
    id: relativeId,
    reference: formatReference(reference),
    names: all.map(whole),
    version,
  });
  return {
    ...rest,
    kept: side(kept),
    merged: side(merged),
    names: names.map(whole),
    family: [family.fatherName, family.motherName, ...(family.origins ?? [])].filter(Boolean),
    contact: [
      ...contact.phones.map(({ number }) => number),
      ...contact.emails,
      ...contact.handles.map(({ service, handle }) => `${service} ${handle}`),
    ],
    place: [place.address, place.detail].filter(Boolean),
    undoDays: UNDO_DAYS,
    proposalId,
  };
}
