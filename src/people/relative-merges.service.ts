import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { demandAgreeable, demandUndoable } from './merge-course.js';
import { ComparedVersions } from './merges.dto.js';
import { RelativeMergeWork, type RelativePair } from './relative-merge-work.service.js';
import {
  RelativeMergeList,
  RelativeMergePreview,
  RelativeMergeRequest,
  RelativeMergeView,
} from './relative-merges.dto.js';
import {
  mergesOfRelative,
  movesBetween,
  proposeRelativeMerge,
  readRelativeMerge,
  relativesToMerge,
} from './relative-merges.queries.js';

/** Saying that two records are of one relative, agreeing, and taking it back. The records themselves are `RelativeMergeWork`'s. */
@Injectable()
export class RelativeMerges {
  constructor(private readonly work: RelativeMergeWork) {}

  /** Every merge of a record. @throws NotFound. */
  async list(ctx: Context, relativeId: string): Promise<RelativeMergeList> {
    const found = await mergesOfRelative(ctx, relativeId);
    if (!found) throw new NotFound();
    return found;
  }

  /** What a merge would add and move, and what stands against it. @throws NotFound, InvalidInput, Refused. */
  async preview(ctx: Context, keptId: string, mergedId: string): Promise<RelativeMergePreview> {
    const pair = await this.pair(ctx, keptId, mergedId);
    const { kept, merged, plan } = await this.work.compare(ctx, pair);
    const { names, family, contact, place } = plan.added;
    const side = ({ view: { id: relativeId, reference, version }, words }: typeof kept) => ({
      relativeId,
      reference,
      names: words.identity.names,
      version,
    });
    return {
      kept: side(kept),
      merged: side(merged),
      names: [...names],
      family,
      contact,
      place,
      ukNation: plan.codes.ukNation ?? null,
      immigrationStatus: plan.codes.immigrationStatus ?? null,
      moves: await movesBetween(ctx, keptId, mergedId),
      conflicts: [...plan.conflicts],
      consentStays: pair.merged.consents,
      needsApproval: acrossOrganisations(pair),
    };
  }

  /**
   * Merges where one organisation holds both records, and otherwise leaves it to somebody of the other to agree.
   * @throws Refused `merge_relative_standing` when one of the two was given up already, `stale` when a record changed since it was
   * compared, `merge_links_contradict` and `merge_team_left_out` as the database finds them.
   */
  async merge(ctx: Context, keptId: string, input: RelativeMergeRequest): Promise<RelativeMergeView> {
    const { mergedId } = input;
    const pair = await this.pair(ctx, keptId, mergedId);
    if (pair.kept.given || pair.merged.given) throw new Refused('merge_relative_standing');
    const id = uuidv7();
    await proposeRelativeMerge(ctx, { id, keptId, mergedId });
    if (acrossOrganisations(pair)) await this.work.refuseStale(ctx, pair, input);
    else await this.work.carryOut(ctx, id, pair, input);
    return (await this.standing(ctx, id)).merge;
  }

  /** Agrees to a proposal and merges. @throws Refused as `demandAgreeable` and `merge` do. */
  async approve(ctx: Context, id: string, input: ComparedVersions): Promise<RelativeMergeView> {
    const { merge, ofColleague } = await this.standing(ctx, id);
    const pair = await this.pair(ctx, merge.keptId, merge.mergedId);
    const organisations = [pair.kept.organisationId, pair.merged.organisationId];
    demandAgreeable(merge, { ofColleague, ours: ctx.actor.organisationId, organisations });
    await this.work.carryOut(ctx, id, pair, input);
    return (await this.standing(ctx, id)).merge;
  }

  /**
   * @throws Refused `merge_not_standing`, `merge_undo_too_late` after thirty days, or `merge_further` where the kept record was
   * merged into another since: that is taken back first.
   */
  async undo(ctx: Context, id: string): Promise<RelativeMergeView> {
    const { merge } = await this.standing(ctx, id);
    demandUndoable(merge, ctx.now);
    const pair = await this.pair(ctx, merge.keptId, merge.mergedId);
    if (pair.kept.merged) throw new Refused('merge_further');
    await this.work.takeBack(ctx, id, pair);
    return (await this.standing(ctx, id)).merge;
  }

  private async standing(ctx: Context, id: string) {
    const found = await readRelativeMerge(ctx, id);
    if (!found) throw new NotFound();
    return found;
  }

  /** Both records, each open to the caller for writing. The address names the first, so only that can be not found. */
  private async pair(ctx: Context, keptId: string, mergedId: string): Promise<RelativePair> {
    const found = await relativesToMerge(ctx, [keptId, mergedId]);
    const kept = found.find(({ id }) => id === keptId);
    const merged = found.find(({ id }) => id === mergedId);
    if (!kept) throw new NotFound();
    if (!merged || kept.id === merged.id) throw InvalidInput.field('mergedId', 'relative_unknown');
    if (!kept.writable || !merged.writable) throw new Refused('relative_read_only', 'forbidden');
    return { kept, merged };
  }
}

function acrossOrganisations({ kept, merged }: RelativePair): boolean {
  return kept.organisationId !== merged.organisationId;
}
