import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { demand } from './access.js';
import { AssignCase, CaseChanged, ChangeCase } from './assignments.dto.js';
import { assign, changeLead, type ChangeOutcome } from './assignments.queries.js';

/** Who works on a case. */
@Injectable()
export class Assignments {
  /** Names the lead within the team. @throws InvalidInput for somebody who does not work there; Refused `stale`. */
  async changeLead(ctx: Context, id: string, version: number, { leadId }: ChangeCase): Promise<CaseChanged> {
    return { id, version: reached(await changeLead(ctx, id, version, leadId), version) };
  }

  /** Hands the case to a team of the organisation. @throws as `changeLead`. */
  async assign(ctx: Context, id: string, version: number, input: AssignCase): Promise<CaseChanged> {
    const outcome = await assign(ctx, id, version, input.teamId, input.leadId ?? null);
    return { id, version: reached(outcome, version) };
  }
}

/** The version reached, or why none was. */
function reached(outcome: ChangeOutcome | undefined, based: number): number {
  if (!outcome) throw new NotFound();
  demand(outcome.access, 'team');
  if (outcome.seen !== based) throw new Refused('stale', 'stale');
  if (!outcome.teamFits) throw InvalidInput.field('teamId', 'unknown_team');
  if (!outcome.leadFits) throw InvalidInput.field('leadId', 'lead_not_in_team');
  // Somebody was faster between reading the case and writing it.
  if (outcome.version === null) throw new Refused('stale', 'stale');
  return outcome.version;
}
