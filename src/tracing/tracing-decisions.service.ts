import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { KinshipLinks } from '../kinship/kinship-links.service.js';
import { levelsOf } from '../people/decided-levels.js';
import { SuggestionDecided, SuggestionDecision } from './suggestions.dto.js';
import { CONFIRMING_REASONS, REJECTING_REASONS, type SuggestionReason } from './tracing-codes.js';
import { holdRequest, recordTracingDecision } from './tracing-decisions.queries.js';
import { TracingFinder } from './tracing-finder.service.js';
import { TracingRequests } from './tracing-requests.service.js';

const REASONS_FOR: Readonly<Record<SuggestionDecision['decision'], readonly SuggestionReason[]>> = {
  same: CONFIRMING_REASONS,
  not_same: REJECTING_REASONS,
};

/** What people who know both sides find of a suggestion. */
@Injectable()
export class TracingDecisions {
  constructor(
    private readonly finder: TracingFinder,
    private readonly requests: TracingRequests,
    private readonly links: KinshipLinks,
  ) {}

  /**
   * Keeps the decision with what it was made on. A child found to be the one sought gets the relative as alleged, never more.
   * @throws NotFound; Refused `tracing_closed`, `tracing_confirmed`, `access_too_low`; InvalidInput for a case that is not suggested.
   */
  async decide(ctx: Context, requestId: string, input: SuggestionDecision): Promise<SuggestionDecided> {
    const { caseId, decision, reason } = input;
    const status = await holdRequest(ctx, requestId);
    if (status === undefined) throw new NotFound();
    if (!REASONS_FOR[decision].includes(reason)) throw InvalidInput.field('reason', 'isIn');
    if (status !== 'open') throw new Refused('tracing_closed');
    const request = await this.requests.view(ctx, requestId);
    const latest = request.decisions.find((each) => each.caseId === caseId);
    if (latest?.decision === 'same') throw new Refused('tracing_confirmed');
    const pairs = await this.finder.childrenFor(ctx, request);
    const pair = pairs.find((each) => each.caseId === caseId && each.candidate.visible);
    if (!pair || pair.candidate.evidence.band === 'hidden')
      throw InvalidInput.field('caseId', 'suggestion_unknown');
    const { relativeId, relation, side } = request;
    const claim = { relation, side, claimedBy: 'relative' } as const;
    const link = decision === 'same' ? await this.links.create(ctx, caseId, relativeId, claim) : undefined;
    const id = uuidv7();
    const levels = levelsOf(pair.candidate.evidence);
    const { minorId } = pair;
    await recordTracingDecision(ctx, { id, requestId, minorId, caseId, decision, levels, reason });
    return { id, linkId: link?.id ?? null };
  }
}
