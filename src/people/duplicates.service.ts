import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { InvalidInput, NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import type { PersonFacts } from '../matching/person-facts.js';
import { RegisterMinor } from '../minors/minors.dto.js';
import { Minors } from '../minors/minors.service.js';
import { RegisterRelative } from '../relatives/relatives.dto.js';
import { Relatives } from '../relatives/relatives.service.js';
import { AskTokens } from './ask-tokens.service.js';
import type { Candidate, PersonKind, SearchScope } from './candidate.js';
import { Candidates } from './candidates.service.js';
import { factsDigest, levelsOf } from './decided-levels.js';
import { DuplicatesFound, NotTheSame } from './duplicates.dto.js';
import { decideAbout, decidedAbout } from './duplicates.queries.js';
import { enteredFacts, tellsApart } from './entered-facts.js';
import { duplicatesFound } from './found-duplicates.js';
import { mergeCases } from './merges.queries.js';

/** Offered at most: nobody compares more than a handful side by side. */
const OFFERED = 5;

/** Somebody on record, with what of them is compared. */
interface OnRecord {
  readonly kind: PersonKind;
  readonly id: string;
  readonly facts: PersonFacts;
}

/** Records that may be of one person: before one is saved, and afterwards. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly candidates: Candidates,
    private readonly minors: Minors,
    private readonly relatives: Relatives,
    private readonly tokens: AskTokens,
  ) {}

  /** Who on record may be the child about to be registered. Beyond one’s own records only where enough is said. */
  checkMinor(ctx: Context, input: RegisterMinor, scope: SearchScope = 'wider'): Promise<DuplicatesFound> {
    return this.check(ctx, 'minor', minorFacts(input), scope);
  }

  /** Who on record may be the relative about to be registered. */
  checkRelative(
    ctx: Context,
    input: RegisterRelative,
    scope: SearchScope = 'wider',
  ): Promise<DuplicatesFound> {
    return this.check(ctx, 'relative', enteredFacts(input), scope);
  }

  /** The other records that may be of a case’s child, without those decided to be somebody else on the same facts. @throws NotFound. */
  async ofCase(ctx: Context, caseId: string): Promise<DuplicatesFound> {
    return this.others(ctx, await this.childOf(ctx, caseId));
  }

  /** The same of a relative. @throws NotFound. */
  async ofRelative(ctx: Context, relativeId: string): Promise<DuplicatesFound> {
    return this.others(ctx, await this.relativeOf(ctx, relativeId));
  }

  /** Remembers that another record is of another child. @throws NotFound, and InvalidInput for a record that is not offered. */
  async notTheSame(ctx: Context, caseId: string, { personId }: NotTheSame): Promise<void> {
    await this.putAside(ctx, await this.childOf(ctx, caseId), personId);
  }

  /** Remembers that another record is of another relative. @throws NotFound, and InvalidInput for a record that is not offered. */
  async notTheSameRelative(ctx: Context, relativeId: string, { personId }: NotTheSame): Promise<void> {
    await this.putAside(ctx, await this.relativeOf(ctx, relativeId), personId);
  }

  /** The candidates of a registration that its writer has looked at and found to be others. */
  async lookedAt(
    ctx: Context,
    kind: PersonKind,
    input: RegisterMinor | RegisterRelative,
    personIds: readonly string[],
  ): Promise<Candidate[]> {
    if (personIds.length === 0) return [];
    const facts = kind === 'minor' ? minorFacts(input as RegisterMinor) : enteredFacts(input);
    const found = await this.find(ctx, kind, facts, 'own');
    return found.filter(({ personId, visible }) => visible && personIds.includes(personId));
  }

  /** Keeps that somebody is none of these. */
  async remember(ctx: Context, personId: string, others: readonly Candidate[]): Promise<void> {
    if (others.length === 0) return;
    const pairs = others.map((other) => ({
      id: uuidv7(),
      other: other.personId,
      levels: levelsOf(other.evidence),
    }));
    await decideAbout(ctx, personId, 'not_same', 'another_person', pairs);
  }

  private async others(ctx: Context, { kind, id, facts }: OnRecord): Promise<DuplicatesFound> {
    const decided = new Map((await decidedAbout(ctx, id)).map((each) => [each.other, each]));
    const found = await this.find(ctx, kind, facts, 'own');
    const open = found.filter(({ personId, evidence }) => {
      const before = decided.get(personId);
      const settled = before?.digest === factsDigest(levelsOf(evidence)).toString('hex');
      return personId !== id && before?.decision !== 'same' && !settled;
    });
    return this.shown(ctx, open);
  }

  private async putAside(ctx: Context, { kind, id, facts }: OnRecord, personId: string): Promise<void> {
    const found = await this.find(ctx, kind, facts, 'own');
    const pair = found.find((each) => each.personId === personId && each.visible && personId !== id);
    if (!pair) throw InvalidInput.field('personId', 'duplicate_unknown');
    await this.remember(ctx, id, [pair]);
  }

  private async check(
    ctx: Context,
    kind: PersonKind,
    facts: PersonFacts,
    scope: SearchScope,
  ): Promise<DuplicatesFound> {
    return this.shown(ctx, await this.find(ctx, kind, facts, tellsApart(facts) ? scope : 'own'));
  }

  private shown(ctx: Context, found: readonly Candidate[]): DuplicatesFound {
    return duplicatesFound(found, (asked) => this.tokens.make(ctx, asked));
  }

  private find(ctx: Context, kind: PersonKind, facts: PersonFacts, scope: SearchScope): Promise<Candidate[]> {
    return this.candidates.find(ctx, { facts, kinds: [kind], scope, mode: 'duplicate', limit: OFFERED });
  }

  private async childOf(ctx: Context, caseId: string): Promise<OnRecord> {
    const [found] = await mergeCases(ctx, [caseId]);
    if (!found) throw new NotFound();
    const minor = await this.minors.view(ctx, found.minorId);
    if (!minor.identity) throw new NotFound();
    const facts = enteredFacts({ ...minor, ...minor.identity });
    return { kind: 'minor', id: found.minorId, facts };
  }

  private async relativeOf(ctx: Context, relativeId: string): Promise<OnRecord> {
    const { id, identity, contact } = await this.relatives.view(ctx, relativeId);
    if (!identity) throw new NotFound();
    return { kind: 'relative', id, facts: enteredFacts({ ...identity, contact }) };
  }
}

function minorFacts(input: RegisterMinor): PersonFacts {
  return enteredFacts({ ...input, births: input.birth ? [input.birth] : [] });
}
