import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { notBefore, notFuture, refuseFaults } from '../common/date-rules.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { NameIndex } from '../matching/name-index.service.js';
import { AddressInput, ContactInput, IdentityInput } from '../vault/documents.dto.js';
import { contactOf, identityOf } from '../vault/person-documents.js';
import { putDocument } from '../vault/vault.queries.js';
import { Vault } from '../vault/vault.service.js';
import { canResultIn } from './assessments.js';
import {
  changeRelative,
  insertAssessment,
  relativeVersion,
  touchRelative,
} from './relative-changes.queries.js';
import { RelativeChanged } from './relatives-view.dto.js';
import { ChangeRelative, NewAssessment } from './relatives.dto.js';
import { placeFaults } from './uk-place.js';

/** What changes about a relative: facts, names, ways to reach them, and whether they wish to and can take a child in. */
@Injectable()
export class RelativeChanges {
  constructor(
    private readonly vault: Vault,
    private readonly index: NameIndex,
  ) {}

  /** Changes coded facts. @throws Refused `stale`; InvalidInput when the whole no longer fits together. */
  async change(ctx: Context, id: string, version: number, input: ChangeRelative): Promise<RelativeChanged> {
    const changed = await changeRelative(ctx, id, version, input);
    if (!changed) throw changeRefusal(await relativeVersion(ctx, id), version);
    refuseFaults(placeFaults(changed));
    return { id, version: changed.version };
  }

  /** Replaces every name. @throws Refused `stale`. */
  replaceIdentity(ctx: Context, id: string, version: number, input: IdentityInput): Promise<RelativeChanged> {
    return this.replace(ctx, id, version, 'identity', identityOf(input, 'relative'));
  }

  /** Replaces the contact details. @throws Refused `stale`. */
  replaceContact(ctx: Context, id: string, version: number, input: ContactInput): Promise<RelativeChanged> {
    return this.replace(ctx, id, version, 'contact', contactOf(input));
  }

  /** Replaces the address. @throws Refused `stale`. */
  replacePlace(ctx: Context, id: string, version: number, input: AddressInput): Promise<RelativeChanged> {
    return this.replace(ctx, id, version, 'place', input);
  }

  /** Adds an assessment. @throws InvalidInput for a result of the other kind or dates out of order. */
  async assess(ctx: Context, relativeId: string, input: NewAssessment): Promise<RelativeChanged> {
    const today = todayIn('Europe/Paris', ctx.now);
    const { kind, result, assessedOn = today, expiresOn = null } = input;
    refuseFaults([
      ...(canResultIn(kind, result) ? [] : [{ field: 'result', code: 'isIn' }]),
      ...notFuture('assessedOn', assessedOn, today),
      ...(expiresOn === assessedOn ? [{ field: 'expiresOn', code: 'before_start' }] : []),
      ...notBefore('expiresOn', expiresOn, assessedOn),
    ]);
    const touched = await this.touch(ctx, relativeId, null);
    const id = uuidv7();
    const note = input.note === undefined ? null : touched.seal('note', id, { text: input.note });
    await insertAssessment(ctx, { id, relativeId, kind, result, assessedOn, expiresOn, note });
    return { id, version: touched.version };
  }

  private async replace(
    ctx: Context,
    id: string,
    version: number,
    compartment: 'identity' | 'contact' | 'place',
    value: object,
  ): Promise<RelativeChanged> {
    const touched = await this.touch(ctx, id, version);
    const ciphertext = touched.seal(compartment, id, value);
    const action = `relative.${compartment}_replaced`;
    const foundBy =
      compartment === 'place' ? undefined : this.index.after(touched, touched.ring, { compartment, value });
    await putDocument(ctx, { personId: id, compartment, subjectId: id, ciphertext, action, foundBy });
    return { id, version: touched.version };
  }

  private async touch(ctx: Context, id: string, version: number | null) {
    const touched = await touchRelative(ctx, id, version);
    if (!touched) {
      const current = await relativeVersion(ctx, id);
      throw changeRefusal(current, version ?? current ?? 0);
    }
    const ring = this.vault.keyring(touched.keys);
    const seal = (compartment: 'identity' | 'contact' | 'place' | 'note', subject: string, value: object) =>
      ring.seal(id, compartment, subject, value);
    return { ...touched, ring, seal };
  }
}
