import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { refreshCase } from '../cases/case-state.queries.js';
import { todayIn } from '../common/civil-date.js';
import { notBefore, notFuture, refuseFaults } from '../common/date-rules.js';
import { Refused } from '../common/errors.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { Vault } from '../vault/vault.service.js';
import { LinkChanged } from './kinship-view.dto.js';
import { NewDecision, NewEvidence } from './kinship.dto.js';
import { addEvidence, recordDecision, type SealedNote } from './kinship-decisions.queries.js';
import { linkVersion, touchLink, type TouchedLink } from './kinship-links.queries.js';
import { allowedDecisions, decisionRefusal, documentedAfter } from './link-moves.js';

/** Evidence for and against links, and what people decide on it. */
@Injectable()
export class KinshipDecisions {
  constructor(private readonly vault: Vault) {}

  /** Adds a piece of evidence, for or against; it decides nothing by itself. */
  async addEvidence(ctx: Context, linkId: string, input: NewEvidence): Promise<LinkChanged> {
    const today = todayIn('Europe/Paris', ctx.now);
    const { direction, kind, strength, datedOn = null, assessedOn = today } = input;
    refuseFaults([
      ...notFuture('assessedOn', assessedOn, today),
      ...notFuture('datedOn', datedOn, today),
      ...notBefore('assessedOn', assessedOn, datedOn),
    ]);
    const link = await this.touch(ctx, linkId, null);
    const { caseId, minorId, version } = link;
    const id = uuidv7();
    const note = this.seal(link, id, input.note);
    await addEvidence(ctx, {
      id,
      linkId,
      caseId,
      minorId,
      direction,
      kind,
      strength,
      datedOn,
      assessedOn,
      note,
    });
    await refreshCase(ctx, caseId);
    return { id, version };
  }

  /**
   * Moves a link to a status. @throws Refused `conflict` with the statuses this person could choose instead, or `stale`
   * when the link changed since `version`: who decides has seen all there is.
   */
  async decide(ctx: Context, linkId: string, version: number, input: NewDecision): Promise<LinkChanged> {
    const today = todayIn('Europe/Paris', ctx.now);
    const { status, decidedOn = today } = input;
    const { userId } = ctx.actor;
    const link = await this.touch(ctx, linkId, version);
    const refusal = decisionRefusal(link, status, { userId, givesReason: input.note !== undefined });
    if (refusal) throw new Refused(refusal, 'conflict', { allowed: allowedDecisions(link, userId) });
    refuseFaults([
      ...notFuture('decidedOn', decidedOn, today),
      ...notBefore('decidedOn', decidedOn, link.lastDecidedOn ?? link.identifiedOn),
    ]);
    const { caseId, minorId } = link;
    const id = uuidv7();
    const documentedOn = documentedAfter(link.documentedOn, status, decidedOn);
    const note = this.seal(link, id, input.note);
    await recordDecision(ctx, { id, linkId, caseId, minorId, status, documentedOn, decidedOn, note });
    await refreshCase(ctx, caseId);
    return { id, version: link.version };
  }

  private async touch(ctx: Context, linkId: string, version: number | null): Promise<TouchedLink> {
    const link = await touchLink(ctx, linkId, version, 'minor');
    if (link) return link;
    const current = await linkVersion(ctx, linkId);
    throw changeRefusal(current, version ?? current ?? 0);
  }

  private seal(link: TouchedLink, subjectId: string, text: string | undefined): SealedNote {
    return text === undefined
      ? null
      : this.vault.keyring(link.keys).seal(link.minorId, 'note', subjectId, { text });
  }
}
