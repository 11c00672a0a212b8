import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { KinshipLinks } from '../kinship/kinship-links.service.js';
import { RelativeChanges } from '../relatives/relative-changes.service.js';
import type { RelativeView } from '../relatives/relatives-view.dto.js';
import { RegisterRelative } from '../relatives/relatives.dto.js';
import { Relatives } from '../relatives/relatives.service.js';
import { contactOf, identityOf } from '../vault/person-documents.js';
import { withWordsOf } from './known-words.js';

/** A relative about to be registered who is on record already: that record is taken, with what the registration adds to it. */
@Injectable()
export class KnownRelatives {
  constructor(
    private readonly relatives: Relatives,
    private readonly changes: RelativeChanges,
    private readonly links: KinshipLinks,
  ) {}

  /**
   * Links the relative to the case of the registration, and adds to their record what it lacks.
   * @throws InvalidInput for a relative the caller cannot see, or is linked already.
   */
  async link(ctx: Context, relativeId: string, input: RegisterRelative): Promise<void> {
    if (!input.link) throw InvalidInput.field('link', 'isNotEmpty');
    const { caseId } = input.link;
    const known = await this.known(ctx, relativeId);
    if (known.links.some((link) => link.caseId === caseId))
      throw InvalidInput.field('names.0', 'relative_linked');
    await this.links.create(ctx, caseId, relativeId, input.link);
    // The link opens to the case's team what was withheld until now.
    await this.add(ctx, known.withheld.length > 0 ? await this.known(ctx, relativeId) : known, input);
  }

  /**
   * Adds to the record of a relative what a registration says and the record lacks; what the record says stands.
   * @throws InvalidInput for a relative the caller cannot see, NotFound for one whose record they may not write.
   */
  async addWords(ctx: Context, relativeId: string, input: RegisterRelative): Promise<void> {
    await this.add(ctx, await this.known(ctx, relativeId), input);
  }

  private async known(ctx: Context, relativeId: string): Promise<RelativeView> {
    try {
      return await this.relatives.view(ctx, relativeId);
    } catch (error) {
      // The relative is part of the input here, not the record asked for.
      throw error instanceof NotFound ? InvalidInput.field('names.0', 'duplicate_unknown') : error;
    }
  }

  private async add(ctx: Context, known: RelativeView, input: RegisterRelative): Promise<void> {
    const { id, identity, contact, place, ukNation, immigrationStatus } = known;
    // What cannot be read must not be replaced by what was typed.
    if (!identity || known.withheld.length > 0) throw new NotFound();
    const said = {
      identity: identityOf(input, 'relative'),
      contact: contactOf(input.contact ?? {}),
      place: input.place ?? {},
    };
    const kept = { identity, contact: contact ?? contactOf({}), place: place ?? {} };
    const added = withWordsOf(kept, said);
    let { version } = known;
    if (added.identity) ({ version } = await this.changes.replaceIdentity(ctx, id, version, added.identity));
    if (added.contact) ({ version } = await this.changes.replaceContact(ctx, id, version, added.contact));
    if (added.place) ({ version } = await this.changes.replacePlace(ctx, id, version, added.place));
    const facts = {
      ...(ukNation === null && input.ukNation !== undefined && { ukNation: input.ukNation }),
      ...(immigrationStatus === 'unknown' &&
        input.immigrationStatus !== undefined && { immigrationStatus: input.immigrationStatus }),
    };
    if (Object.keys(facts).length > 0) await this.changes.change(ctx, id, version, facts);
  }
}
