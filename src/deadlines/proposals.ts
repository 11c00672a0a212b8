import type { StoredLimit } from '../cases/stored-limits.js';
import type { CivilDate } from '../common/civil-date.js';
import type { PathwayId, StepFact } from '../pathways/pathway.js';
import { silenceProposal } from '../pathways/silence.js';
import { stepsPossibleOn } from '../pathways/step-check.js';
import type { SilenceProposalView } from './procedure-deadlines.dto.js';

/** What silence lets somebody assert today, where the stage of the procedure has room for it. */
export function proposalsOf(
  pathway: PathwayId,
  steps: readonly StepFact[],
  limits: readonly StoredLimit[],
  today: CivilDate,
): SilenceProposalView[] {
  const proposals = limits.flatMap((limit) => {
    const proposal = silenceProposal(limit, today);
    return proposal ? [{ deadlineId: limit.id, ...proposal, needs: [...proposal.needs] }] : [];
  });
  if (proposals.length === 0) return [];
  const possible = stepsPossibleOn(pathway, steps, today);
  return proposals.filter(({ step }) => possible.includes(step));
}
