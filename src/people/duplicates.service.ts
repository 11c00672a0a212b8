import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { InvalidInput, NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import type { PersonFacts } from '../matching/person-facts.js';
import { RegisterMinor } from '../minors/minors.dto.js';
import { Minors } from '../minors/minors.service.js';
import { RegisterRelative } from '../relatives/relatives.dto.js';
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

/** Records that may be of one person: before one is saved, and afterwards. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly candidates: Candidates,
    private readonly minors: Minors,
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
    const { minorId, facts } = await this.childOf(ctx, caseId);
    const decided = new Map((await decidedAbout(ctx, minorId)).map((each) => [each.other, each]));
    const found = await this.find(ctx, 'minor', facts, 'own');
    const open = found.filter(({ personId, evidence }) => {
      const before = decided.get(personId);
      const settled = before?.digest === factsDigest(levelsOf(evidence)).toString('hex');
      return personId !== minorId && before?.decision !== 'same' && !settled;
    });
    return this.shown(ctx, open);
  }

  /** Remembers that another record is of another child. @throws NotFound, and InvalidInput for a record that is not offered. */
  async notTheSame(ctx: Context, caseId: string, { personId }: NotTheSame): Promise<void> {
    const { minorId, facts } = await this.childOf(ctx, caseId);
    const found = await this.find(ctx, 'minor', facts, 'own');
    const pair = found.find((each) => each.personId === personId && each.visible && personId !== minorId);
    if (!pair) throw InvalidInput.field('personId', 'duplicate_unknown');
    await this.remember(ctx, minorId, [pair]);
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

  private async childOf(ctx: Context, caseId: string): Promise<{ minorId: string; facts: PersonFacts }> {
    const [found] = await mergeCases(ctx, [caseId]);
    if (!found) throw new NotFound();
    const minor = await this.minors.view(ctx, found.minorId);
    if (!minor.identity) throw new NotFound();
    return { minorId: found.minorId, facts: enteredFacts({ ...minor, ...minor.identity }) };
  }
}

function minorFacts(input: RegisterMinor): PersonFacts {
  return enteredFacts({ ...input, births: input.birth ? [input.birth] : [] });
}
