import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound } from '../common/errors.js';
import { makeReference } from '../common/reference.js';
import { chooseTeam } from '../common/team-choice.js';
import type { Context } from '../database/context.js';
import { KinshipLinks } from '../kinship/kinship-links.service.js';
import { NameIndex } from '../matching/name-index.service.js';
import { Disclosure } from '../vault/disclosure.js';
import type { ContactDocument, IdentityDocument, NoteDocument, PlaceDocument } from '../vault/documents.js';
import type { Keyring } from '../vault/keyring.js';
import { contactOf, identityOf, shownName } from '../vault/person-documents.js';
import { Vault } from '../vault/vault.service.js';
import { hasExpired } from './assessments.js';
import { FirstLink, RegisterRelative, RelativeFilter } from './relatives.dto.js';
import { RelativeList, RelativeRegistered, RelativeView } from './relatives-view.dto.js';
import {
  completeRelative,
  insertRelative,
  listRelatives,
  readRelative,
  type NewRelative,
} from './relatives.queries.js';
import { nationOf, placeFaults } from './uk-place.js';

/** Length of a page unless asked otherwise. */
const PAGE = 25;

/** Relatives of the children: registering them, and what is known of each. */
@Injectable()
export class Relatives {
  constructor(
    private readonly vault: Vault,
    private readonly index: NameIndex,
    private readonly links: KinshipLinks,
  ) {}

  /** Registers a relative, and links them to a case when one is named. */
  async register(ctx: Context, input: RegisterRelative): Promise<RelativeRegistered> {
    const relative = newRelative(ctx, input);
    const today = todayIn('Europe/Paris', ctx.now);
    refuseFaults([
      ...placeFaults(relative),
      ...notFuture('link.identifiedOn', input.link?.identifiedOn, today),
    ]);
    const { id, reference } = relative;
    await insertRelative(ctx, relative);
    const key = this.vault.create(id, ctx.actor.organisationId);
    const foundBy = this.index.ofNew(ctx.actor.organisationId, input);
    await completeRelative(ctx, id, sealDocuments(key.ring, id, input), key, foundBy);
    const linkId = input.link ? await this.link(ctx, id, input.link) : null;
    return { id, reference, linkId, version: 1 };
  }

  /** Everything of a relative that the reader may open; opening is counted and audited. @throws NotFound. */
  async view(ctx: Context, id: string): Promise<RelativeView> {
    const row = await readRelative(ctx, id);
    if (!row) throw new NotFound();
    const today = todayIn('Europe/Paris', ctx.now);
    const shown = new Disclosure(ctx.actor.role, this.vault.keyring(row.keys), { id, ...row });
    return {
      ...row.facts,
      identity: shown.document<IdentityDocument>('identity'),
      contact: shown.document<ContactDocument>('contact'),
      place: shown.document<PlaceDocument>('place'),
      assessments: row.assessments.map((each) => ({
        ...each,
        expired: hasExpired(each.expiresOn, today),
        note: shown.document<NoteDocument>('note', each.id)?.text ?? null,
      })),
      links: row.links,
      withheld: shown.withheld,
    };
  }

  /** A page of the relatives the caller's teams look after. */
  async list(ctx: Context, { limit = PAGE, ...filter }: RelativeFilter): Promise<RelativeList> {
    const { items, next, keys } = await listRelatives(ctx, { ...filter, limit });
    const ring = this.vault.keyring(keys);
    return {
      items: items.map(({ facts, documents }) => {
        // The list holds the caller's own teams only, and to these every compartment is open.
        const person = { id: facts.id, openable: ['identity'] as const, documents };
        const shown = new Disclosure(ctx.actor.role, ring, person);
        return { ...facts, name: shownName(shown.document<IdentityDocument>('identity')) };
      }),
      next,
    };
  }

  private async link(ctx: Context, relativeId: string, claim: FirstLink): Promise<string> {
    try {
      return (await this.links.create(ctx, claim.caseId, relativeId, claim)).id;
    } catch (error) {
      // The case is part of the input here, not the record asked for.
      throw error instanceof NotFound ? InvalidInput.field('link.caseId', 'case_unknown') : error;
    }
  }
}

function newRelative(ctx: Context, input: RegisterRelative): NewRelative {
  const { country = 'GBR', localAuthority = null } = input;
  return {
    id: uuidv7(),
    teamId: chooseTeam(ctx.actor.teamIds, input.teamId),
    reference: makeReference(randomBytes(5)),
    country,
    ukNation: input.ukNation ?? nationOf(localAuthority),
    localAuthority,
    immigrationStatus: input.immigrationStatus ?? 'unknown',
    statusEvidence: input.statusEvidence ?? null,
    statusExpiresOn: input.statusExpiresOn ?? null,
  };
}

function sealDocuments(ring: Keyring, id: string, input: RegisterRelative) {
  const sealed = (compartment: 'identity' | 'contact' | 'place', value: object) => ({
    compartment,
    ciphertext: ring.seal(id, compartment, id, value),
  });
  return [
    sealed('identity', identityOf(input, 'relative')),
    ...(input.contact ? [sealed('contact', contactOf(input.contact))] : []),
    ...(input.place ? [sealed('place', input.place)] : []),
  ];
}
