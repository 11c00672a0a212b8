import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { checkClosure, checkReopening } from '../cases/case-moves.js';
import { lockCase, refreshCase } from '../cases/case-state.queries.js';
import { recordEntry } from '../cases/entry-writes.queries.js';
import { lastStanding } from '../cases/stored-facts.js';
import { todayIn } from '../common/civil-date.js';
import { Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import type { LinkView } from '../kinship/kinship-view.dto.js';
import { KinshipLinks } from '../kinship/kinship-links.service.js';
import { BirthDates } from '../minors/birth-dates.service.js';
import type { BirthDateView, MinorView } from '../minors/minors-view.dto.js';
import { Minors } from '../minors/minors.service.js';
import type { IdentityView } from '../vault/documents.dto.js';
import {
  asAlias,
  type FamilyFact,
  planMerge,
  withoutAdded,
  withoutFamily,
  type MergeItems,
  type MergeSide,
} from './merge-plan.js';
import type { ComparedVersions, MergeSideView } from './merges.dto.js';
import { completeMerge, undoMerge, type MergeCase } from './merges.queries.js';

/** Two cases of one child: the one whose work goes on, and the one that is closed. */
export interface MergePair {
  readonly kept: MergeCase;
  readonly merged: MergeCase;
}

interface OpenSide extends MergeSide<BirthDateView, LinkView> {
  readonly shown: MergeSideView;
  readonly identity: IdentityView;
}

/** What a merge does to the two records, through the services that keep them: every addition is checked and audited as any other. */
@Injectable()
export class MergeWork {
  constructor(
    private readonly minors: Minors,
    private readonly births: BirthDates,
    private readonly links: KinshipLinks,
  ) {}

  /** Both records opened, and what a merge would add. */
  async compare(ctx: Context, pair: MergePair) {
    const kept = await this.open(ctx, pair.kept);
    const merged = await this.open(ctx, pair.merged);
    return { kept, merged, plan: planMerge(kept, merged) };
  }

  /** @throws Refused `stale` when one of the two children's records is not the one that was compared. */
  async refuseStale(ctx: Context, pair: MergePair, based: ComparedVersions) {
    const compared = await this.compare(ctx, pair);
    if (
      compared.kept.shown.version !== based.keptVersion ||
      compared.merged.shown.version !== based.mergedVersion
    )
      throw new Refused('stale', 'stale');
    return compared;
  }

  /** Adds to the kept record what it lacks, and closes the other case. */
  async carryOut(ctx: Context, id: string, pair: MergePair, based: ComparedVersions): Promise<void> {
    const { kept, merged, plan } = await this.refuseStale(ctx, pair, based);
    const { minorId, id: caseId } = pair.kept;
    const names = plan.names.flatMap((place) => merged.names[place] ?? []);
    const family = Object.keys(plan.family) as FamilyFact[];
    if (names.length + family.length > 0) {
      const joined = [...kept.names, ...names.map(asAlias)];
      await this.identify(ctx, kept, { ...kept.identity, ...plan.family, names: joined });
    }
    const births: { id: string; disputed: boolean }[] = [];
    for (const { earliestOn, latestOn, source, assertedOn, disputed } of plan.births) {
      const claim = { earliestOn, latestOn, source, assertedOn, disputed };
      births.push({ id: (await this.births.assert(ctx, minorId, claim)).id, disputed });
    }
    const links: string[] = [];
    for (const { relation, side, claimedBy, identifiedOn, relative } of plan.links) {
      const claim = { relation, side, claimedBy, identifiedOn };
      links.push((await this.links.create(ctx, caseId, relative.id, claim)).id);
    }
    const closedEntryId = await this.close(ctx, pair.merged.id);
    await completeMerge(ctx, id, { names: plan.names, family, births, links, closedEntryId });
  }

  /** Takes back what the merge added and nobody has worked on since, and opens the other case again. */
  async takeBack(ctx: Context, id: string, pair: MergePair, items: Partial<MergeItems>): Promise<void> {
    const { kept, merged } = await this.compare(ctx, pair);
    const added = (items.names ?? []).flatMap((place) => merged.names[place] ?? []);
    const names = withoutAdded(kept.names, added);
    const identity = withoutFamily(
      { ...kept.identity, names: [...names] },
      merged.family,
      items.family ?? [],
    );
    if (Object.keys(identity).length < Object.keys(kept.identity).length || names.length < kept.names.length)
      await this.identify(ctx, kept, identity);
    if (!(await undoMerge(ctx, id, pair.kept.id))) throw new Refused('merge_not_standing');
    await refreshCase(ctx, pair.kept.id);
    if (items.closedEntryId) await this.reopen(ctx, pair.merged.id, items.closedEntryId);
  }

  private async open(ctx: Context, { id: caseId, minorId }: MergeCase): Promise<OpenSide> {
    const minor = await this.minors.view(ctx, minorId);
    const { items: links } = await this.links.list(ctx, caseId);
    return openSide(minor, links);
  }

  private async identify(ctx: Context, { shown }: OpenSide, identity: IdentityView): Promise<void> {
    await this.minors.replaceIdentity(ctx, shown.minorId, shown.version, identity);
  }

  /** The entry that closes a case opened for a child who had one; null when it is closed already. */
  private async close(ctx: Context, caseId: string): Promise<string | null> {
    const held = await lockCase(ctx, caseId);
    if (held.derived.closedOn !== null) return null;
    const on = todayIn('Europe/Paris', ctx.now);
    const move = checkClosure(held.derived, 'opened_in_error', on);
    if (!move.ok) throw new Refused(move.code);
    const id = uuidv7();
    await recordEntry(
      ctx,
      held,
      { id, kind: 'closed', code: 'opened_in_error', on },
      { action: 'case.closed' },
    );
    return id;
  }

  private async reopen(ctx: Context, caseId: string, closedEntryId: string): Promise<void> {
    const held = await lockCase(ctx, caseId);
    const on = todayIn('Europe/Paris', ctx.now);
    const ours = lastStanding(held.entries, 'closed')?.id === closedEntryId;
    if (!ours || !checkReopening(held.derived, on).ok) return;
    await recordEntry(ctx, held, { id: uuidv7(), kind: 'reopened', on }, { action: 'case.reopened' });
  }
}

function openSide(minor: MinorView, links: readonly LinkView[]): OpenSide {
  const { identity, id: minorId, caseId, reference, version, sex, nationalities, births } = minor;
  if (!identity) throw new Refused('access_too_low', 'forbidden');
  const { names, ...family } = identity;
  return {
    shown: { caseId, minorId, reference, names, version },
    identity,
    names,
    family,
    sex,
    nationalities,
    births,
    links,
  };
}
