import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { NameIndex } from '../matching/name-index.service.js';
import { keysOfPerson, phoneKey, tokenText, typedKeys, type WeightedKey } from '../matching/name-tokens.js';
import { NO_FACTS, type PersonFacts } from '../matching/person-facts.js';
import type { Band } from '../matching/evidence.js';
import { weigh, type WeighingMode } from '../matching/weigh.js';
import type { IdentityDocument } from '../vault/documents.js';
import { shownName } from '../vault/person-documents.js';
import { Vault } from '../vault/vault.service.js';
import { PERSON_KINDS, type Candidate, type PersonKind, type SearchScope } from './candidate.js';
import { findPeople, type FoundRow, suggestPersons } from './candidates.queries.js';
import { factsOnRecord } from './facts.js';
import { begins } from './typed-name.js';

/** Whom to look for, and how far. */
export interface CandidateQuery {
  readonly facts: PersonFacts;
  readonly kinds: readonly PersonKind[];
  readonly scope: SearchScope;
  readonly mode: WeighingMode;
  /** At most this many whom the caller may open, and as many others. */
  readonly limit: number;
}

const TYPING_SHOWN = 8;

/** Who is likely enough to be shown; nobody else is opened. */
const SHOWN_BANDS: Readonly<Record<WeighingMode, readonly Band[]>> = {
  search: ['strong', 'possible', 'weak'],
  duplicate: ['strong', 'possible'],
};

/** People on record who may be the one looked for: found by tokens, compared in clear, shown only to who may open them. */
@Injectable()
export class Candidates {
  constructor(
    private readonly vault: Vault,
    private readonly index: NameIndex,
  ) {}

  /** Likeliest first; what is not likely at all is left out. Everybody who is then shown counts as opened by the caller. */
  async find(ctx: Context, { facts, kinds, scope, mode, limit }: CandidateQuery): Promise<Candidate[]> {
    const keys = keysOfPerson(facts);
    if (keys.length === 0) return [];
    const own = this.index.tokens(ctx.actor.organisationId, keys);
    const tokens = {
      own,
      weights: keys.map(({ bits }) => bits),
      shared: this.index.groupTokens(keys),
      typed: [],
    };
    const purpose = scope === 'own' ? 'own' : mode === 'search' ? 'wider_search' : 'wider_check';
    const phoneOf = phonesByToken(facts.phones, keys, own);
    const found: Candidate[] = [];
    for (const row of await findPeople(ctx, kinds, tokens, purpose)) {
      const identity = this.identityOf(row);
      if (!identity) continue;
      const phones = row.matched.flatMap((token) => phoneOf.get(token) ?? []);
      const theirs = factsOnRecord(identity, row.facts, phones);
      const evidence = weigh(facts, theirs, { mode, population: row.population });
      if (SHOWN_BANDS[mode].includes(evidence.band)) found.push(candidateOf(row, identity, evidence));
    }
    return this.shown(ctx, found, limit);
  }

  /**
   * The few people of the caller's whose names begin as is being typed. Every letter passes over names nobody asked for, so they
   * are counted in an allowance of their own, and nobody is suggested once it is spent; a search still finds them.
   */
  async typing(ctx: Context, typed: string): Promise<Candidate[]> {
    const keys = typedKeys(typed);
    if (keys.length === 0) return [];
    const tokens = {
      own: [],
      weights: [],
      shared: [],
      typed: this.index.tokens(ctx.actor.organisationId, keys),
    };
    const found: Candidate[] = [];
    for (const row of await findPeople(ctx, PERSON_KINDS, tokens, 'own')) {
      const identity = this.identityOf(row);
      const name = identity?.names.find((one) => begins(one, typed));
      if (!identity || !name) continue;
      const asked = { ...NO_FACTS, names: [name] };
      const evidence = weigh(asked, factsOnRecord(identity, row.facts, []), {
        mode: 'search',
        population: row.population,
      });
      found.push(candidateOf(row, identity, evidence));
    }
    const first = likeliestFirst(found).slice(0, TYPING_SHOWN);
    if (first.length === 0) return [];
    const allowed = await suggestPersons(ctx, personsOf(first));
    return first.filter(({ personId }) => allowed.has(personId));
  }

  private identityOf(row: FoundRow): IdentityDocument | undefined {
    const { personId, ciphertext } = row;
    const document = { personId, compartment: 'identity', subjectId: personId, ciphertext } as const;
    return this.vault.keyring([row]).open<IdentityDocument>(document);
  }

  /** The likeliest; opening the visible among them is counted and audited as any opening is. */
  private async shown(ctx: Context, found: readonly Candidate[], limit: number): Promise<Candidate[]> {
    const sorted = likeliestFirst(found);
    const opened = sorted.filter(({ visible }) => visible).slice(0, limit);
    const others = new Set(sorted.filter(({ visible }) => !visible).slice(0, limit));
    const persons = personsOf(opened);
    if (persons.length > 0) await this.vault.open(ctx, persons, 'identity.listed');
    return sorted.filter((one) => others.has(one) || persons.includes(one.personId));
  }
}

/** The telephone numbers looked for by the tokens of their keys: whoever has the token has the number. */
function phonesByToken(
  phones: readonly string[],
  keys: readonly WeightedKey[],
  tokens: readonly bigint[],
): Map<string, string[]> {
  const numbersOf = ({ family, key }: WeightedKey) =>
    family === 'phone' ? phones.filter((phone) => phoneKey(phone) === key) : [];
  return new Map(keys.map((key, at) => [tokenText(tokens[at]), numbersOf(key)]));
}

function likeliestFirst(found: readonly Candidate[]): Candidate[] {
  return found.toSorted((a, b) => b.evidence.posterior - a.evidence.posterior);
}

function personsOf(found: readonly Candidate[]): string[] {
  return found.map(({ personId }) => personId);
}

function candidateOf(
  { kind, personId, organisationId, visible, facts }: FoundRow,
  identity: IdentityDocument,
  evidence: Candidate['evidence'],
): Candidate {
  const { teamId, teamName, caseId, reference } = facts;
  const record = { personId, organisationId, kind, teamId, teamName };
  if (visible) return { ...record, visible, caseId, reference, name: shownName(identity), evidence };
  const lines = evidence.lines.map(({ values: _, ...line }) => line);
  return { ...record, visible, caseId: null, reference: null, name: null, evidence: { ...evidence, lines } };
}
