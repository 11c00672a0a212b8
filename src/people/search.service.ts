import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../common/errors.js';
import { may } from '../common/permissions.js';
import type { Context } from '../database/context.js';
import type { PersonFacts } from '../matching/person-facts.js';
import { AskTokens } from './ask-tokens.service.js';
import { type Candidate, PERSON_KINDS } from './candidate.js';
import { Candidates } from './candidates.service.js';
import { identifiesEnough, readSearch, soughtFacts } from './search-query.js';
import { foundLine, teamsToAsk } from './search-results.js';
import type { FoundPerson, KnownElsewhere, PeopleFound, PeopleSearch } from './search.dto.js';
import { byReference, type Referred } from './search.queries.js';

/** As many people as anybody reads through. */
const SHOWN = 20;

/** Finds people by whatever is known of them; what is searched for is kept nowhere. */
@Injectable()
export class Search {
  constructor(
    private readonly candidates: Candidates,
    private readonly tokens: AskTokens,
  ) {}

  /**
   * The people the caller may open who may be the one looked for, likeliest first; on request also the teams that may know them.
   * @throws InvalidInput when there is nothing to search for, or too little to look beyond the caller's own records.
   */
  async find(ctx: Context, search: PeopleSearch): Promise<PeopleFound> {
    const query = readSearch(search.text);
    const referred = query.reference === null ? undefined : await byReference(ctx, query.reference);
    if (referred) return { items: [referredPerson(referred)], elsewhere: [] };
    const facts = soughtFacts(query, search);
    if (search.birthYear !== undefined && facts.births.length === 0)
      throw InvalidInput.field('birthYear', 'date_year_four_digits');
    const scope = search.scope ?? 'own';
    if (facts.names.length === 0 && facts.phones.length === 0) {
      if (query.reference !== null) return { items: [], elsewhere: [] };
      throw InvalidInput.field('text', 'nothing_to_search');
    }
    if (scope === 'wider') demandWider(ctx, facts);
    const found = await this.candidates.find(ctx, {
      facts,
      kinds: PERSON_KINDS,
      scope,
      mode: 'search',
      limit: SHOWN,
    });
    const items = shown(found);
    return {
      // Part of a name says too little to weigh, and is all that many begin with.
      items: items.length > 0 || query.name === null ? items : await this.typing(ctx, query.name),
      elsewhere: scope === 'wider' ? this.elsewhere(ctx, found) : [],
    };
  }

  /** The few people of the caller's whose names begin as what is being typed does. */
  async typing(ctx: Context, typed: string): Promise<FoundPerson[]> {
    return shown(await this.candidates.typing(ctx, typed));
  }

  private elsewhere(ctx: Context, found: readonly Candidate[]): KnownElsewhere[] {
    return teamsToAsk(found).map(({ kind, teamId, teamName, band, personId }) => ({
      kind,
      teamId,
      team: teamName,
      band,
      token: this.tokens.make(ctx, { kind, personId }),
    }));
  }
}

/** @throws InvalidInput unless the caller may ask other teams and says a name and one thing more. */
function demandWider(ctx: Context, facts: PersonFacts): void {
  if (!may(ctx.actor.role, 'people.ask')) throw InvalidInput.field('scope', 'isIn');
  if (!identifiesEnough(facts)) throw InvalidInput.field('birthYear', 'second_identifier');
}

/** Those the caller may open. */
function shown(found: readonly Candidate[]): FoundPerson[] {
  return found
    .filter((one) => one.visible)
    .slice(0, SHOWN)
    .map(foundPerson);
}

function foundPerson(one: Candidate): FoundPerson {
  const { kind, personId, caseId, reference, teamName: team } = one;
  return { kind, personId, caseId, reference, team, ...foundLine(one) };
}

function referredPerson(record: Referred): FoundPerson {
  return { ...record, name: null, spelling: null, band: null, reasons: [] };
}
