import { Injectable } from '@nestjs/common';
import { Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { NameIndex } from '../matching/name-index.service.js';
import { RelativeChanges } from '../relatives/relative-changes.service.js';
import type { RelativeView } from '../relatives/relatives-view.dto.js';
import { Relatives } from '../relatives/relatives.service.js';
import type { Keyring, SealedDocument } from '../vault/keyring.js';
import { contactOf } from '../vault/person-documents.js';
import { Vault } from '../vault/vault.service.js';
import { type KnownWords, withWordsOf } from './known-words.js';
import type { ComparedVersions } from './merges.dto.js';
import { otherWords, putFoundBy, putWords, wordsOfMerge } from './moved-words.queries.js';
import { moveRelative, moveRelativeBack, type MergeRelative } from './relative-merges.queries.js';
import { planRelativeMerge, type RelativeCodes, type RelativeSide, takenBack } from './relative-plan.js';
import { personToShare } from './sharing-consents.queries.js';
import { SharingConsents } from './sharing-consents.service.js';

/** Two records of one relative: the one that is kept, and the one that leads to it. */
export interface RelativePair {
  readonly kept: MergeRelative;
  readonly merged: MergeRelative;
}

interface OpenRelative extends RelativeSide {
  readonly view: RelativeView;
}

/** The kept record before a merge, sealed under its key with the merge as its subject. */
interface RecordBefore {
  readonly words: KnownWords;
  readonly codes: RelativeCodes;
}

/** What a merge of relatives does to the words; what names a relative in codes is moved by the database, as one act. */
@Injectable()
export class RelativeMergeWork {
  constructor(
    private readonly relatives: Relatives,
    private readonly changes: RelativeChanges,
    private readonly consents: SharingConsents,
    private readonly vault: Vault,
    private readonly index: NameIndex,
  ) {}

  /** Both records opened, and what a merge would add. */
  async compare(ctx: Context, pair: RelativePair) {
    const kept = openRelative(await this.relatives.view(ctx, pair.kept.id));
    const merged = openRelative(await this.relatives.view(ctx, pair.merged.id));
    return { kept, merged, plan: planRelativeMerge(kept, merged) };
  }

  /** @throws Refused `stale` when one of the two records is not the one that was compared. */
  async refuseStale(ctx: Context, pair: RelativePair, based: ComparedVersions) {
    const compared = await this.compare(ctx, pair);
    const { kept, merged } = compared;
    if (kept.view.version !== based.keptVersion || merged.view.version !== based.mergedVersion)
      throw new Refused('stale', 'stale');
    return compared;
  }

  /** Adds to the kept record what it lacks, and moves to it all that names the other. @throws Refused for what stands against it. */
  async carryOut(ctx: Context, id: string, pair: RelativePair, based: ComparedVersions): Promise<void> {
    const { kept, plan } = await this.refuseStale(ctx, pair, based);
    const ring = await this.ringOf(ctx, pair);
    const before: RecordBefore = { words: kept.words, codes: kept.codes };
    const sealed = ring.seal(pair.kept.id, 'place', id, before).toString('hex');
    await putWords(ctx, pair.kept.id, [{ compartment: 'place', subjectId: id, ciphertext: sealed }]);
    await this.write(ctx, kept.view, plan.documents, plan.codes);
    await this.sealFor(ctx, pair.kept.id, await otherWords(ctx, pair.merged.id), ring);
    const outcome = await moveRelative(ctx, id);
    if (outcome !== 'done') throw new Refused(outcome ?? 'merge_not_proposed');
    await this.consents.shareSought(ctx, pair.kept.id, ring);
  }

  /** Takes back what the merge added and nobody has changed since, and moves everything back. */
  async takeBack(ctx: Context, id: string, pair: RelativePair): Promise<void> {
    const ring = await this.ringOf(ctx, pair);
    const { before, back } = await wordsOfMerge(ctx, id);
    const [record] = before.flatMap((document) => ring.open<RecordBefore>(document) ?? []);
    if (record) {
      await this.restore(ctx, pair, record);
      await this.sealFor(ctx, pair.merged.id, back, ring);
      const person = await personToShare(ctx, pair.merged.id);
      await putFoundBy(ctx, pair.merged.id, this.index.ofStored(person, ring));
    }
    if (!(await moveRelativeBack(ctx, id))) throw new Refused('merge_not_standing');
    if (record) await this.consents.shareSought(ctx, pair.merged.id, ring);
  }

  private async restore(ctx: Context, pair: RelativePair, { words, codes }: RecordBefore): Promise<void> {
    const { kept, merged } = await this.compare(ctx, pair);
    const joined = { ...words, ...withWordsOf(words, merged.words) };
    const back: KnownWords = {
      identity: takenBack(kept.words.identity, joined.identity, words.identity),
      contact: takenBack(kept.words.contact, joined.contact, words.contact),
      place: takenBack(kept.words.place, joined.place, words.place),
    };
    const { codes: taken } = planRelativeMerge({ ...kept, codes }, merged);
    await this.write(
      ctx,
      kept.view,
      changedOf(kept.words, back),
      takenBack(kept.codes, { ...codes, ...taken }, codes),
    );
  }

  /** Replaces what differs, one version after the other. */
  private async write(
    ctx: Context,
    { id, version: first, ukNation, immigrationStatus }: RelativeView,
    { identity, contact, place }: Partial<KnownWords>,
    codes: Partial<RelativeCodes>,
  ): Promise<void> {
    let version = first;
    if (identity) ({ version } = await this.changes.replaceIdentity(ctx, id, version, identity));
    if (contact) ({ version } = await this.changes.replaceContact(ctx, id, version, contact));
    if (place) ({ version } = await this.changes.replacePlace(ctx, id, version, place));
    const changed = changedOf({ ukNation, immigrationStatus }, codes);
    if (Object.keys(changed).length > 0) await this.changes.change(ctx, id, version, changed);
  }

  /** Seals documents of one of the two anew under the other's key; what they are about stays. */
  private async sealFor(
    ctx: Context,
    personId: string,
    documents: readonly SealedDocument[],
    ring: Keyring,
  ): Promise<void> {
    const sealed = documents.flatMap((document) => {
      const { compartment, subjectId } = document;
      const words = ring.open<object>(document);
      if (!words) return [];
      const ciphertext = ring.seal(personId, compartment, subjectId, words).toString('hex');
      return [{ compartment, subjectId, ciphertext }];
    });
    await putWords(ctx, personId, sealed);
  }

  private ringOf(ctx: Context, { kept, merged }: RelativePair): Promise<Keyring> {
    return this.vault.open(ctx, [kept.id, merged.id], 'identity.sealed');
  }
}

/** @throws Refused for a reader from whom part of the record is withheld: what cannot be read must not be replaced. */
function openRelative(view: RelativeView): OpenRelative {
  const { identity, contact, place, ukNation, immigrationStatus, links, withheld } = view;
  if (!identity || withheld.length > 0) throw new Refused('relative_read_only', 'forbidden');
  const words = { identity, contact: contact ?? contactOf({}), place: place ?? {} };
  return { view, words, codes: { ukNation, immigrationStatus }, links };
}

/** The fields of a record that come out otherwise. */
function changedOf<T extends object>(now: T, then: Partial<T>): Partial<T> {
  const current = new Map<string, unknown>(Object.entries(now));
  const changed = Object.entries(then).filter(
    ([field, value]) => JSON.stringify(current.get(field)) !== JSON.stringify(value),
  );
  return Object.fromEntries(changed) as Partial<T>;
}
