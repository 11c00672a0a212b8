import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { AskTokens } from '../people/ask-tokens.service.js';
import { evidenceView } from '../people/found-duplicates.js';
import { teamsToAsk } from '../people/search-results.js';
import { Vault } from '../vault/vault.service.js';
import { type LeastBand, offered, type TracedPair } from './suggested.js';
import { TracingSuggestion, TracingSuggestions } from './suggestions.dto.js';
import { decidedOfChild, decidedOfRequest, type DecidedRow } from './tracing-decisions.queries.js';
import { TracingFinder } from './tracing-finder.service.js';
import type { TracingRequestView } from './tracing-requests-view.dto.js';
import { TracingRequests } from './tracing-requests.service.js';

/** As many as anybody goes through. */
const SHOWN = 20;

/** Which children a request may seek, and which requests may seek a child; of a record that is not the reader's, the team alone. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly vault: Vault,
    private readonly finder: TracingFinder,
    private readonly requests: TracingRequests,
    private readonly tokens: AskTokens,
  ) {}

  /** Children an open request may seek. @throws NotFound. */
  async ofRequest(ctx: Context, id: string, least?: LeastBand): Promise<TracingSuggestions> {
    return this.forRequest(ctx, await this.requests.view(ctx, id), least);
  }

  /** The same, for a request that has been opened. */
  async forRequest(
    ctx: Context,
    request: TracingRequestView,
    least?: LeastBand,
  ): Promise<TracingSuggestions> {
    const decided = await decidedOfRequest(ctx, request.id);
    const pairs = request.status === 'open' ? await this.finder.childrenFor(ctx, request) : [];
    return this.shown(ctx, pairs, decided, least);
  }

  /** Open requests that may seek the child of a case. @throws NotFound. */
  async ofCase(ctx: Context, caseId: string, least?: LeastBand): Promise<TracingSuggestions> {
    const { minorId, pairs } = await this.finder.requestsFor(ctx, caseId);
    return this.shown(ctx, pairs, await decidedOfChild(ctx, minorId), least);
  }

  /** What is shown counts as opened by the reader. */
  private async shown(
    ctx: Context,
    traced: readonly TracedPair[],
    decided: readonly DecidedRow[],
    least: LeastBand = 'possible',
  ): Promise<TracingSuggestions> {
    const all = offered(traced, decided, 'weak').filter(({ candidate }) => candidate.visible);
    const pairs = offered(traced, decided, least);
    const readable = pairs.filter(({ candidate }) => candidate.visible);
    const open = readable.slice(0, SHOWN);
    const persons = open.map(({ candidate }) => candidate.personId);
    if (persons.length > 0) await this.vault.open(ctx, persons, 'identity.listed');
    return {
      items: open.flatMap(suggestion),
      weak: all.length - readable.length,
      elsewhere: teamsToAsk(pairs.map(({ candidate }) => candidate)).map(
        ({ kind, personId, teamId, teamName, band }) => ({
          teamId,
          team: teamName,
          band,
          token: this.tokens.make(ctx, { kind, personId }),
        }),
      ),
      decisions: decided.map(({ view }) => view),
    };
  }
}

function suggestion({ requestId, caseId, relation, candidate }: TracedPair): TracingSuggestion[] {
  const { name, reference, teamName: team, evidence } = candidate;
  if (caseId === null) return [];
  const { band } = evidence;
  return [{ requestId, caseId, relation, name, reference, team, band, evidence: evidenceView(evidence) }];
}
