import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { demand } from '../cases/access.js';
import { deriveCase } from '../cases/case-status.js';
import { lockCase, refreshCase, storeDerived } from '../cases/case-state.queries.js';
import { todayIn } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import { may } from '../common/permissions.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { Disclosure } from '../vault/disclosure.js';
import type { IdentityDocument, NoteDocument } from '../vault/documents.js';
import type { Keyring } from '../vault/keyring.js';
import { Vault } from '../vault/vault.service.js';
import { LinkChanged, LinkDetail, LinkList, LinkView } from './kinship-view.dto.js';
import { ChangeLink, LinkClaim } from './kinship.dto.js';
import {
  changeLink,
  insertLink,
  linkVersion,
  listLinks,
  readLink,
  touchLink,
  type LinkDetailRow,
  type LinkRow,
} from './kinship-links.queries.js';
import { allowedDecisions } from './link-moves.js';

/** Claims that somebody is a relative of the minor of a case. */
@Injectable()
export class KinshipLinks {
  constructor(private readonly vault: Vault) {}

  /** Links a relative to a case, as stated so far. @throws InvalidInput for a relative the caller cannot see. */
  async create(ctx: Context, caseId: string, relativeId: string, claim: LinkClaim): Promise<LinkChanged> {
    const today = todayIn('Europe/Paris', ctx.now);
    const { relation, side = 'unknown', claimedBy, identifiedOn = today } = claim;
    refuseFaults(notFuture('identifiedOn', identifiedOn, today));
    const known = await lockCase(ctx, caseId);
    // A legal grant lets its holder record steps, not say who is whose family.
    demand(known.access, 'full');
    const id = uuidv7();
    const row = { id, caseId, relativeId, relation, side, claimedBy, identifiedOn };
    if (!(await insertLink(ctx, row))) throw InvalidInput.field('relativeId', 'relative_unknown');
    const link = { id, relativeId, status: 'alleged', identifiedOn, documentedOn: null } as const;
    await storeDerived(ctx, caseId, deriveCase({ ...known.facts, links: [...known.facts.links, link] }));
    return { id, version: 1 };
  }

  /** Every link of a case, the first identified first. @throws NotFound. */
  async list(ctx: Context, caseId: string): Promise<LinkList> {
    const found = await listLinks(ctx, caseId);
    if (!found) throw new NotFound();
    const ring = this.vault.keyring(found.keys);
    return { items: found.links.map((row) => linkView(ctx, ring, row)) };
  }

  /** One link with its evidence, its decisions and what the reader could decide. @throws NotFound. */
  async view(ctx: Context, id: string): Promise<LinkDetail> {
    const row = await readLink(ctx, id);
    if (!row) throw new NotFound();
    return detailView(ctx, this.vault.keyring(row.keys), row);
  }

  /** Puts a relation or side right while nothing rests on it. @throws Refused when evidence has been weighed for it. */
  async change(ctx: Context, id: string, version: number, input: ChangeLink): Promise<LinkChanged> {
    const link = await touchLink(ctx, id, version);
    if (!link) throw changeRefusal(await linkVersion(ctx, id), version);
    if (link.status !== 'alleged' && link.status !== 'disputed') throw new Refused('link_decided');
    await changeLink(ctx, id, input);
    await refreshCase(ctx, link.caseId);
    return { id, version: link.version };
  }
}

function linkView(ctx: Context, ring: Keyring, row: LinkRow): LinkView {
  const { facts, openable, documents } = row;
  const shown = new Disclosure(ctx.actor.role, ring, { id: facts.relative.id, openable, documents });
  const identity = shown.document<IdentityDocument>('identity');
  return { ...facts, relative: { ...facts.relative, identity }, withheld: shown.withheld };
}

function detailView(ctx: Context, ring: Keyring, row: LinkDetailRow): LinkDetail {
  const { minorId, minorOpenable: openable, notes: documents, evidencedBy } = row;
  const view = linkView(ctx, ring, row);
  const words = new Disclosure(ctx.actor.role, ring, { id: minorId, openable, documents });
  const note = (id: string) => words.document<NoteDocument>('note', id)?.text ?? null;
  const { status, createdBy, evidenceCount } = view;
  return {
    ...view,
    evidence: row.evidence.map((each) => ({ ...each, note: note(each.id) })),
    decisions: row.decisions.map((each) => ({ ...each, note: note(each.id) })),
    allowed: may(ctx.actor.role, 'kinship.write')
      ? allowedDecisions({ status, createdBy, evidencedBy, ...evidenceCount }, ctx.actor.userId)
      : [],
    withheld: [...view.withheld, ...words.withheld],
  };
}
