import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { PlaceDocument } from '../vault/documents.js';
import type { Keyring, SealedDocument } from '../vault/keyring.js';
import { Vault } from '../vault/vault.service.js';
import type { LockedCase } from './case-state.queries.js';
import { compartmentOf } from './entry-fields.js';
import { storedForm, type NewEntry, type SealedWords } from './entry-writes.queries.js';
import { lastStanding } from './stored-facts.js';

/** What an entry says in words. */
export interface SaidWords {
  readonly text?: string | undefined;
  readonly address?: string | undefined;
  readonly detail?: string | undefined;
}

const PLACE_OF = statement(
  'cases.placeOf',
  `SELECT person_id AS "personId", compartment, subject_id AS "subjectId", encode(ciphertext, 'hex') AS ciphertext
   FROM vault_documents WHERE person_id = $1 AND compartment = 'place' AND subject_id = $2`,
);

/** Encrypts the words of an entry, and keeps the child's present place that of the last change of place. */
@Injectable()
export class EntryWords {
  constructor(private readonly vault: Vault) {}

  /** The case must have been held with the minor's key whenever there are words or a place may change. */
  async seal(
    ctx: Context,
    held: LockedCase,
    entry: NewEntry,
    { text, address, detail }: SaidWords,
  ): Promise<SealedWords[]> {
    const ring = this.vault.keyring(held.keys);
    const words: SealedWords[] = [];
    const put = (compartment: SealedWords['compartment'], subjectId: string, value: object) =>
      words.push({
        compartment,
        subjectId,
        ciphertext: ring.seal(held.minorId, compartment, subjectId, value),
      });
    if (text !== undefined) {
      const replaced = held.entries.find((each) => each.id === entry.supersedesId);
      put(compartmentOf(entry.kind, replaced?.kind), entry.id, { text });
    }
    const place: PlaceDocument = {
      ...(address !== undefined && { address }),
      ...(detail !== undefined && { detail }),
    };
    if (Object.keys(place).length > 0) put('place', entry.id, place);
    const present = await this.presentPlace(ctx, held, entry, place, ring);
    if (present) put('place', held.minorId, present);
    return words;
  }

  /** What the child's record must say of the present place after the entry; undefined when it stays as it is. */
  private async presentPlace(
    ctx: Context,
    held: LockedCase,
    entry: NewEntry,
    place: PlaceDocument,
    ring: Keyring,
  ): Promise<PlaceDocument | undefined> {
    const after = lastStanding([...held.entries, storedForm(entry, ctx.actor.userId)], 'place_change');
    if (after?.id === entry.id) return place;
    if (after?.id === lastStanding(held.entries, 'place_change')?.id) return undefined;
    if (!after) return {};
    const document = await ctx.row<SealedDocument>(PLACE_OF, [held.minorId, after.id]);
    return (document && ring.open<PlaceDocument>(document)) ?? {};
  }
}
