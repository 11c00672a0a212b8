import type { Band, Evidence } from '../matching/evidence.js';
import type { Candidate } from './candidate.js';
import type { DuplicatesFound, DuplicateView, EvidenceLineView } from './duplicates.dto.js';

/** Worth interrupting somebody for. */
const OFFERED: readonly Band[] = ['strong', 'possible'];

/** Candidates as a reader may see them: those of the reader’s with all that was compared, of the others the team alone. */
export function duplicatesFound(candidates: readonly Candidate[]): DuplicatesFound {
  const offered = candidates.filter(({ evidence }) => OFFERED.includes(evidence.band));
  const hidden = offered.filter(({ visible }) => !visible);
  const teams = new Map(hidden.map(({ teamId, teamName }) => [teamId, teamName]));
  return {
    items: offered.filter(({ visible }) => visible).map(shown),
    elsewhere: [...teams].map(([teamId, team]) => ({ teamId, team })),
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
