import type { KinshipRelation } from '../common/codes.js';
import type { Band } from '../matching/evidence.js';
import type { Candidate } from '../people/candidate.js';
import { factsDigest, levelsOf, type MatchDecisionCode } from '../people/decided-levels.js';

/** A request and a child compared; the candidate is whichever of the two was looked for. */
export interface TracedPair {
  readonly requestId: string;
  readonly minorId: string;
  /** Null where the reader may not see the case. */
  readonly caseId: string | null;
  readonly relation: KinshipRelation;
  readonly candidate: Candidate;
}

/** What was last decided of a request and a child. */
export interface DecidedPair {
  readonly requestId: string;
  readonly minorId: string;
  readonly decision: MatchDecisionCode;
  /** Of the levels decided on, in hexadecimal. */
  readonly digest: string;
}

/** The least that speaks for a pair that is offered: without asking, or on request. */
export const LEAST_BANDS = ['possible', 'weak'] as const;
export type LeastBand = (typeof LEAST_BANDS)[number];

/** Worth a look without being asked for. */
const OFFERED: readonly Band[] = ['strong', 'possible'];

/**
 * The pairs to offer, likeliest first: not those confirmed, nor those found wrong on what is still all that is known.
 * Those that little speaks for come after, on request.
 * @param decided latest first.
 */
export function offered(
  pairs: readonly TracedPair[],
  decided: readonly DecidedPair[],
  least: LeastBand = 'possible',
): TracedPair[] {
  const bands: readonly Band[] = least === 'weak' ? [...OFFERED, 'weak'] : OFFERED;
  return pairs
    .filter(({ candidate }) => bands.includes(candidate.evidence.band))
    .filter((pair) => !isSettled(pair, decided))
    .toSorted((one, other) => other.candidate.evidence.posterior - one.candidate.evidence.posterior);
}

/** Whether nothing is left to decide of a pair until something learnt since compares differently. */
function isSettled({ requestId, minorId, candidate }: TracedPair, decided: readonly DecidedPair[]): boolean {
  const before = decided.find((each) => each.requestId === requestId && each.minorId === minorId);
  if (!before) return false;
  return (
    before.decision === 'same' || before.digest === factsDigest(levelsOf(candidate.evidence)).toString('hex')
  );
}
