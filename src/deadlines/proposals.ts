import type { StoredLimit } from '../cases/stored-limits.js';
import { todayIn, type CivilDate } from '../common/civil-date.js';
import { zoneOf } from '../pathways/limit-rule.js';
import type { PathwayId, StepFact } from '../pathways/pathway.js';
import { silenceProposal } from '../pathways/silence.js';
import { stepsPossibleOn } from '../pathways/step-check.js';
import type { SilenceProposalView } from './procedure-deadlines.dto.js';

/**
 * What silence lets somebody assert now, where the stage of the procedure has room for it. An authority may answer until its
 * own midnight.
 * @param today where the work is done.
 */
export function proposalsOf(
  pathway: PathwayId,
  steps: readonly StepFact[],
  limits: readonly StoredLimit[],
  now: Date,
  today: CivilDate,
): SilenceProposalView[] {
  const proposals = limits.flatMap((limit) => {
    const proposal = silenceProposal(limit, todayIn(zoneOf(limit.authority), now));
    return proposal ? [{ deadlineId: limit.id, ...proposal, needs: [...proposal.needs] }] : [];
  });
  if (proposals.length === 0) return [];
  const possible = stepsPossibleOn(pathway, steps, today);
  return proposals.filter(({ step }) => possible.includes(step));
}
