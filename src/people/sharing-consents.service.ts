import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { NameIndex } from '../matching/name-index.service.js';
import type { SoughtDocument } from '../vault/documents.js';
import type { Keyring } from '../vault/keyring.js';
import { Vault } from '../vault/vault.service.js';
import { GiveSharingConsent, SharingConsentView } from './sharing-consents.dto.js';
import { giveConsent, personToShare, sharingConsents, withdrawConsent } from './sharing-consents.queries.js';
import { putSoughtTokens, soughtBy } from './sought-tokens.queries.js';

/** Whether other organisations may find a child or a relative: only while the family agrees. */
@Injectable()
export class SharingConsents {
  constructor(
    private readonly vault: Vault,
    private readonly index: NameIndex,
  ) {}

  /** @throws NotFound. */
  async view(ctx: Context, personId: string): Promise<SharingConsentView> {
    const found = await sharingConsents(ctx, personId);
    if (!found) throw new NotFound();
    return found;
  }

  /** @throws NotFound; Refused `consent_stands`; InvalidInput for a day to come. */
  async give(ctx: Context, personId: string, input: GiveSharingConsent): Promise<SharingConsentView> {
    const today = todayIn('Europe/Paris', ctx.now);
    const { givenOn = today, agreedBy = 'person', language = null, withInterpreter = false } = input;
    const consent = { givenOn, agreedBy, language, withInterpreter };
    refuseFaults(notFuture('givenOn', givenOn, today));
    const person = await personToShare(ctx, personId);
    if (person.keys.length === 0) throw new NotFound();
    const ring = this.vault.keyring(person.keys);
    const { group } = this.index.ofStored(person, ring);
    if (!(await giveConsent(ctx, uuidv7(), personId, consent, group))) throw new Refused('consent_stands');
    await this.shareSought(ctx, personId, ring);
    return this.view(ctx, personId);
  }

  /** @throws NotFound; Refused `no_consent`. */
  async withdraw(ctx: Context, personId: string): Promise<SharingConsentView> {
    await this.view(ctx, personId);
    const today = todayIn('Europe/Paris', ctx.now);
    if (!(await withdrawConsent(ctx, personId, today))) throw new Refused('no_consent');
    return this.view(ctx, personId);
  }

  /** Whom a relative seeks is found from outside as the relative is. */
  async shareSought(ctx: Context, personId: string, ring: Keyring): Promise<void> {
    const sought = (await soughtBy(ctx, personId)).map(({ id, organisationId, documents }) => {
      const names = documents.flatMap((document) => ring.open<SoughtDocument>(document)?.names ?? []);
      return { id, foundBy: this.index.ofNew(organisationId, { names }) };
    });
    await putSoughtTokens(ctx, sought);
  }
}
