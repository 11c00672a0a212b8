import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn, type CivilDate } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound } from '../common/errors.js';
import { makeReference } from '../common/reference.js';
import { chooseTeam } from '../common/team-choice.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { NameIndex } from '../matching/name-index.service.js';
import { Disclosure } from '../vault/disclosure.js';
import type { ContactDocument, IdentityDocument, PlaceDocument } from '../vault/documents.js';
import { ContactInput, IdentityInput } from '../vault/documents.dto.js';
import type { Keyring } from '../vault/keyring.js';
import { contactOf, identityOf } from '../vault/person-documents.js';
import { putDocument } from '../vault/vault.queries.js';
import { Vault } from '../vault/vault.service.js';
import { acceptanceFaults, claimFaults, claimOf } from './birth-dates.js';
import {
  changeMinor,
  completeMinor,
  insertMinor,
  minorVersion,
  readMinor,
  touchMinor,
  type MinorCompletion,
  type NewMinor,
} from './minors.queries.js';
import { MinorChanged, MinorRegistered, MinorView } from './minors-view.dto.js';
import { ChangeMinor, RegisterMinor } from './minors.dto.js';

/** The day it is where the work is done. */
const ZONE = 'Europe/Paris';

/** Children: registering them, and what is known of each. */
@Injectable()
export class Minors {
  constructor(
    private readonly vault: Vault,
    private readonly index: NameIndex,
  ) {}

  /** Registers a child and opens the case, in two statements. @throws InvalidInput for a team, lead or date that cannot be. */
  async register(ctx: Context, input: RegisterMinor): Promise<MinorRegistered> {
    const today = todayIn(ZONE, ctx.now);
    refuseFaults(registrationFaults(input, today));
    const minor = newMinor(ctx, input, today);
    const { id, caseId, reference, placeType, department, placeSince } = minor;
    if (!(await insertMinor(ctx, minor))) throw InvalidInput.field('leadId', 'lead_not_in_team');
    const key = this.vault.create(id, ctx.actor.organisationId);
    const [openedEntryId, placeEntryId] = [uuidv7(), uuidv7()];
    await completeMinor(ctx, {
      id,
      caseId,
      birth: birthRecord(input, today),
      openedEntryId,
      openedOn: today,
      placeEntryId,
      placeSince,
      placeType,
      department,
      documents: sealDocuments(key.ring, id, placeEntryId, input),
      key,
      foundBy: this.index.ofNew(ctx.actor.organisationId, input),
    });
    return { id, caseId, reference, version: 1 };
  }

  /** Everything of a minor that the reader may open; opening is counted and audited. @throws NotFound. */
  async view(ctx: Context, id: string): Promise<MinorView> {
    const row = await readMinor(ctx, id);
    if (!row) throw new NotFound();
    const shown = new Disclosure(ctx.actor.role, this.vault.keyring(row.keys), { id, ...row });
    return {
      ...row.facts,
      // Flags tell of trafficking and health: as dangerous in the wrong hands as the place itself.
      safetyFlags: shown.fact('safetyFlags', 'place', row.facts.safetyFlags),
      identity: shown.document<IdentityDocument>('identity'),
      contact: shown.document<ContactDocument>('contact'),
      place: shown.document<PlaceDocument>('place'),
      withheld: shown.withheld,
    };
  }

  /** Changes coded facts. @throws Refused `stale` when somebody changed the minor since `version`. */
  async change(ctx: Context, id: string, version: number, input: ChangeMinor): Promise<MinorChanged> {
    refuseFaults(notFuture('arrivedInFranceOn', input.arrivedInFranceOn, todayIn(ZONE, ctx.now)));
    const changed = await changeMinor(ctx, id, version, input);
    if (changed === undefined) throw changeRefusal(await minorVersion(ctx, id), version);
    return { id, version: changed };
  }

  /** Replaces every name. @throws Refused `stale`. */
  replaceIdentity(ctx: Context, id: string, version: number, input: IdentityInput): Promise<MinorChanged> {
    return this.replace(ctx, id, version, 'identity', identityOf(input, 'minor'));
  }

  /** Replaces the contact details. @throws Refused `stale`. */
  replaceContact(ctx: Context, id: string, version: number, input: ContactInput): Promise<MinorChanged> {
    return this.replace(ctx, id, version, 'contact', contactOf(input));
  }

  private async replace(
    ctx: Context,
    id: string,
    version: number,
    compartment: 'identity' | 'contact',
    value: IdentityDocument | ContactDocument,
  ): Promise<MinorChanged> {
    const touched = await touchMinor(ctx, id, version, true);
    if (!touched) throw changeRefusal(await minorVersion(ctx, id), version);
    const ring = this.vault.keyring(touched.keys);
    const ciphertext = ring.seal(id, compartment, id, value);
    const action = `minor.${compartment}_replaced`;
    await putDocument(ctx, {
      personId: id,
      compartment,
      subjectId: id,
      ciphertext,
      action,
      caseId: touched.caseId,
      foundBy: this.index.after(touched, ring, { compartment, value }),
    });
    return { id, version: touched.version };
  }
}

function registrationFaults(input: RegisterMinor, today: CivilDate) {
  const claim = input.birth && claimOf(input.birth, today);
  return [
    ...notFuture('arrivedInFranceOn', input.arrivedInFranceOn, today),
    ...notFuture('place.since', input.place.since, today),
    ...(claim ? [...claimFaults(claim, today, 'birth.'), ...acceptanceFaults(claim, today, 'birth.')] : []),
  ];
}

function newMinor(ctx: Context, input: RegisterMinor, today: CivilDate): NewMinor {
  const { placeType, department = null, since = today } = input.place;
  return {
    id: uuidv7(),
    caseId: uuidv7(),
    reference: makeReference(randomBytes(5)),
    sex: input.sex,
    nationalities: input.nationalities ?? [],
    languages: input.languages ?? [],
    interpreterLanguage: input.interpreterLanguage ?? null,
    arrivedInFranceOn: input.arrivedInFranceOn ?? null,
    safetyFlags: input.safetyFlags ?? [],
    teamId: chooseTeam(ctx.actor.teamIds, input.teamId),
    leadId: input.leadId ?? ctx.actor.userId,
    openedOn: today,
    placeType,
    department,
    placeSince: since,
  };
}

function birthRecord({ birth }: RegisterMinor, today: CivilDate): object {
  if (!birth) return {};
  const { earliestOn, latestOn, assertedOn } = claimOf(birth, today);
  const { source, disputed = false } = birth;
  return { id: uuidv7(), earliest: earliestOn, latest: latestOn, asserted: assertedOn, source, disputed };
}

/** The words about where the child is belong to the child now and to the first entry of the timeline for good. */
function sealDocuments(
  ring: Keyring,
  id: string,
  placeEntryId: string,
  input: RegisterMinor,
): MinorCompletion['documents'] {
  const { address, detail } = input.place;
  const place: PlaceDocument = { ...(address && { address }), ...(detail && { detail }) };
  const sealed = (compartment: 'identity' | 'contact' | 'place', subjectId: string, value: object) => ({
    compartment,
    subjectId,
    ciphertext: ring.seal(id, compartment, subjectId, value),
  });
  return [
    sealed('identity', id, identityOf(input, 'minor')),
    ...(input.contact ? [sealed('contact', id, contactOf(input.contact))] : []),
    ...(address || detail ? [sealed('place', id, place), sealed('place', placeEntryId, place)] : []),
  ];
}
