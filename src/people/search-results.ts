import type { Band, Reason } from '../matching/evidence.js';
import type { Candidate, PersonKind } from './candidate.js';

/** What a search says of somebody its reader may open. */
export interface FoundLine {
  readonly name: string | null;
  readonly spelling: string | null;
  readonly band: Band;
  readonly reasons: Reason[];
}

/** Why a candidate was found, without the weights: the reasons of the lines that speak for it, the strongest first. */
export function foundLine({ name, evidence }: Candidate): FoundLine {
  const names = evidence.lines.find((line) => line.field === 'name');
  const spelling = names?.values?.[1];
  return {
    name,
    spelling: spelling === undefined || spelling === name ? null : spelling,
    band: evidence.band,
    reasons: [...new Set(evidence.lines.filter((line) => line.bits > 0).flatMap((line) => line.reasons))],
  };
}

/** A team that may know somebody, and whom to ask it about. */
export interface TeamToAsk {
  readonly kind: PersonKind;
  readonly teamId: string;
  readonly teamName: string;
  readonly band: Band;
  readonly personId: string;
}

/** The teams that may know the person: each once for children and once for relatives, by its likeliest, the weak left out. */
export function teamsToAsk(candidates: readonly Candidate[]): TeamToAsk[] {
  const teams = new Map<string, Candidate>();
  for (const one of candidates) {
    if (one.visible || !WORTH_ASKING.includes(one.evidence.band)) continue;
    const key = `${one.teamId} ${one.kind}`;
    const known = teams.get(key);
    if (!known || known.evidence.posterior < one.evidence.posterior) teams.set(key, one);
  }
  return [...teams.values()]
    .sort((a, b) => a.teamName.localeCompare(b.teamName) || a.kind.localeCompare(b.kind))
    .map(({ kind, teamId, teamName, personId, evidence }) => ({
      kind,
      teamId,
      teamName,
      personId,
      band: evidence.band,
    }));
}

const WORTH_ASKING: readonly Band[] = ['strong', 'possible'];
