import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { message } from '../../common/messages.js';
import { formatReference } from '../../common/reference.js';
import { Redirection } from '../../common/redirection.js';
import { Duplicates } from '../../people/duplicates.service.js';
import { RelativeMergeView } from '../../people/relative-merges.dto.js';
import { RelativeMerges } from '../../people/relative-merges.service.js';
import { Relatives } from '../../relatives/relatives.service.js';
import { whole } from '../casework/names.js';
import { noticeOf } from '../casework/notices.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { typedIn } from '../typed.js';
import { candidateCards } from './candidate-cards.js';
import { readNotTheSame } from './compared-versions.js';

/** The records of one relative: which were made one, and which others may be of the same person. */
@ApiExcludeController()
@Controller()
export class RelativeDuplicatesPages {
  constructor(
    private readonly pages: Pages,
    private readonly relatives: Relatives,
    private readonly duplicates: Duplicates,
    private readonly merges: RelativeMerges,
  ) {}

  @Can('record.merge')
  @Get(paths.relativeDuplicates(':id'))
  async list(@OnVisit() { ctx, request, reply }: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const { reference, identity, mergedInto, links } = await this.relatives.view(ctx, id);
    const { items: merges } = await this.merges.list(ctx, id);
    // Nobody is merged into a record that leads to another.
    const { items } = mergedInto === null ? await this.duplicates.ofRelative(ctx, id) : { items: [] };
    const locale = requestLocale(request, ctx.actor.locale);
    const cards = candidateCards(locale, items).map((card) => ({
      ...card,
      href: undefined,
      mergeHref: paths.sameRelative(id, card.personId),
      compareText: message(locale, 'duplicates.relative.compare'),
      asideHref: paths.relativeDuplicates(id),
      asideText: message(locale, 'duplicates.relative.aside'),
    }));
    const notice = noticeOf(request, locale);
    return this.pages.show(request, reply, 'people/relative-duplicates', {
      reference: formatReference(reference),
      names: identity?.names.map(whole) ?? [],
      mergedInto,
      links,
      merges: merges.filter(({ state }) => state !== 'undone').map((merge) => mergeNotice(id, merge)),
      cards,
      ...(notice && { notice }),
    });
  }

  @Can('record.merge')
  @Post(paths.relativeDuplicates(':id'))
  async putAside(@OnVisit() { ctx, request }: Visit, @Param('id', IdPipe) id: string): Promise<Redirection> {
    await this.relatives.view(ctx, id);
    await this.duplicates.notTheSameRelative(ctx, id, readNotTheSame(typedIn(request)));
    return new Redirection(paths.relativeDuplicates(id));
  }
}

/** A merge as the page of one of its two records tells it. */
function mergeNotice(relativeId: string, merge: RelativeMergeView) {
  const { keptId, mergedId, keptReference, mergedReference, state } = merge;
  const kept = keptId === relativeId;
  const reference = kept ? mergedReference : keptReference;
  const proposed = state === 'proposed';
  return {
    id: merge.id,
    title: proposed ? 'proposed' : kept ? 'kept' : 'merged',
    reference: reference === null ? undefined : formatReference(reference),
    href: paths.relativeDuplicates(kept ? mergedId : keptId),
    compareHref: proposed ? paths.sameRelative(keptId, mergedId) : undefined,
    undoHref: paths.undoRelativeMerge(merge.id),
  };
}
