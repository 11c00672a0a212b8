import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { demand } from '../cases/access.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { MergeWork, type MergePair } from './merge-work.service.js';
import { demandAgreeable, demandUndoable } from './merge-course.js';
import { ComparedVersions, MergeList, MergePreview, MergeRequest, MergeView } from './merges.dto.js';
import {
  mergeCases,
  mergesOfCase,
  proposeMerge,
  readMerge,
  type MergeCase,
  type MergeRow,
} from './merges.queries.js';

/** Saying that two cases are of one child, agreeing, and taking it back. The records themselves are `MergeWork`'s. */
@Injectable()
export class Merges {
  constructor(private readonly work: MergeWork) {}

  /** Every merge of a case. @throws NotFound. */
  async list(ctx: Context, caseId: string): Promise<MergeList> {
    const found = await mergesOfCase(ctx, caseId);
    if (!found) throw new NotFound();
    return found;
  }

  /** What a merge would add, and what stands against it. @throws NotFound, InvalidInput, Refused. */
  async preview(ctx: Context, keptCaseId: string, mergedCaseId: string): Promise<MergePreview> {
    const pair = await this.pair(ctx, keptCaseId, mergedCaseId);
    const { kept, merged, plan } = await this.work.compare(ctx, pair);
    return {
      kept: kept.shown,
      merged: merged.shown,
      names: plan.names.flatMap((place) => merged.names[place] ?? []),
      family: plan.family,
      births: [...plan.births],
      links: [...plan.links],
      conflicts: [...plan.conflicts],
      needsApproval: acrossOrganisations(pair),
    };
  }

  /**
   * Merges where one organisation holds both cases, and otherwise leaves it to somebody of the other to agree.
   * @throws Refused `merge_standing` when one of the two was given up already, `stale` when a record changed since it was compared.
   */
  async merge(ctx: Context, keptCaseId: string, input: MergeRequest): Promise<MergeView> {
    const { mergedCaseId } = input;
    const pair = await this.pair(ctx, keptCaseId, mergedCaseId);
    if (pair.kept.given || pair.merged.given) throw new Refused('merge_standing');
    const id = uuidv7();
    await proposeMerge(ctx, { id, keptCaseId, mergedCaseId });
    if (acrossOrganisations(pair)) await this.work.refuseStale(ctx, pair, input);
    else await this.work.carryOut(ctx, id, pair, input);
    return (await this.standing(ctx, id)).merge;
  }

  /** Agrees to a proposal and merges. @throws Refused as `demandAgreeable` and `merge` do. */
  async approve(ctx: Context, id: string, input: ComparedVersions): Promise<MergeView> {
    const { merge, ofColleague } = await this.standing(ctx, id);
    const pair = await this.pair(ctx, merge.keptCaseId, merge.mergedCaseId);
    const organisations = [pair.kept.organisationId, pair.merged.organisationId];
    demandAgreeable(merge, { ofColleague, ours: ctx.actor.organisationId, organisations });
    await this.work.carryOut(ctx, id, pair, input);
    return (await this.standing(ctx, id)).merge;
  }

  /** @throws Refused `merge_not_standing`, or `merge_undo_too_late` after thirty days. */
  async undo(ctx: Context, id: string): Promise<MergeView> {
    const { merge, items } = await this.standing(ctx, id);
    demandUndoable(merge, ctx.now);
    const pair = await this.pair(ctx, merge.keptCaseId, merge.mergedCaseId);
    await this.work.takeBack(ctx, id, pair, items);
    return (await this.standing(ctx, id)).merge;
  }

  private async standing(ctx: Context, id: string): Promise<MergeRow> {
    const found = await readMerge(ctx, id);
    if (!found) throw new NotFound();
    return found;
  }

  /** Both cases, each open to the caller for writing. The address names the first, so only that can be not found. */
  private async pair(ctx: Context, keptCaseId: string, mergedCaseId: string): Promise<MergePair> {
    const found = await mergeCases(ctx, [keptCaseId, mergedCaseId]);
    const kept = found.find(({ id }) => id === keptCaseId);
    const merged = found.find(({ id }) => id === mergedCaseId);
    if (!kept) throw new NotFound();
    if (!merged || kept.id === merged.id) throw InvalidInput.field('mergedCaseId', 'case_unknown');
    demand(kept.access, 'full');
    demand(merged.access, 'full');
    return { kept, merged };
  }
}

function acrossOrganisations({ kept, merged }: { kept: MergeCase; merged: MergeCase }): boolean {
  return kept.organisationId !== merged.organisationId;
}
