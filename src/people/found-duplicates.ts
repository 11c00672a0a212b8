import type { Band, Evidence } from '../matching/evidence.js';
import type { Candidate } from './candidate.js';
import type { DuplicatesFound, DuplicateView, EvidenceLineView } from './duplicates.dto.js';
import { teamsToAsk, type TeamToAsk } from './search-results.js';

/** Worth interrupting somebody for. */
const OFFERED: readonly Band[] = ['strong', 'possible'];

/**
 * Candidates as a reader may see them: those of the reader’s with all that was compared, of the others the team alone,
 * with what `token` gives to ask it by.
 */
export function duplicatesFound(
  candidates: readonly Candidate[],
  token: (asked: Pick<TeamToAsk, 'kind' | 'personId'>) => string,
): DuplicatesFound {
  return {
    items: candidates
      .filter(({ visible, evidence }) => visible && OFFERED.includes(evidence.band))
      .map(shown),
    elsewhere: teamsToAsk(candidates).map(({ kind, personId, teamId, teamName }) => ({
      teamId,
      team: teamName,
      token: token({ kind, personId }),
    })),
  };
}

function shown({ kind, personId, caseId, reference, name, teamName, evidence }: Candidate): DuplicateView {
  return {
    kind,
    personId,
    caseId,
    reference,
    name,
    team: teamName,
    band: evidence.band,
    evidence: evidenceView(evidence),
  };
}

/** What was compared, as an answer holds it. */
export function evidenceView({ lines }: Pick<Evidence, 'lines'>): EvidenceLineView[] {
  return lines.map(({ field, level, bits, reasons, values }) => ({
    field,
    level,
    bits,
    reasons: [...reasons],
    values: values ? [...values] : null,
  }));
}
