import type { CivilDate } from '../common/civil-date.js';
import type { LinkStatus } from '../common/codes.js';

/** Which status may follow which. Nothing is verified that was not first supported by evidence, nor revived in one step. */
export const LINK_MOVES: Record<LinkStatus, readonly LinkStatus[]> = {
  alleged: ['evidenced', 'disputed', 'disproved'],
  evidenced: ['verified', 'disputed', 'disproved'],
  verified: ['disputed', 'disproved'],
  disputed: ['alleged', 'evidenced', 'disproved'],
  disproved: ['alleged'],
};

/** What a decision about a link rests on. */
export interface LinkGround {
  readonly status: LinkStatus;
  /** Who entered the link. */
  readonly createdBy: string;
  /** Who last found it supported by evidence; null while nobody has. */
  readonly evidencedBy: string | null;
  /** Pieces of evidence for and against. */
  readonly supports: number;
  readonly contradicts: number;
}

/** Who decides, and whether they give their reasons in words. */
export interface Decider {
  readonly userId: string;
  readonly givesReason: boolean;
}

/** Why a decision is refused: a translation key under `errors.`. */
export type LinkRefusal =
  'link_move_not_allowed' | 'link_needs_support' | 'link_needs_second_person' | 'link_needs_reason';

/**
 * Whether this person may move the link to a status now: undefined when they may, else why not. Verification takes a
 * second person: neither who entered the link nor who found it supported. Doubt takes evidence against or a reason.
 */
export function decisionRefusal(link: LinkGround, to: LinkStatus, by: Decider): LinkRefusal | undefined {
  if (!LINK_MOVES[link.status].includes(to)) return 'link_move_not_allowed';
  switch (to) {
    case 'evidenced':
      return link.supports > 0 ? undefined : 'link_needs_support';
    case 'verified':
      return verificationRefusal(link, by);
    case 'disputed':
    case 'disproved':
      return link.contradicts > 0 || by.givesReason ? undefined : 'link_needs_reason';
    case 'alleged':
      return by.givesReason ? undefined : 'link_needs_reason';
  }
}

function verificationRefusal(link: LinkGround, by: Decider): LinkRefusal | undefined {
  if (link.supports === 0) return 'link_needs_support';
  const second = by.userId !== link.createdBy && by.userId !== link.evidencedBy;
  return second ? undefined : 'link_needs_second_person';
}

/** The statuses this person could move the link to now, given reasons where they are needed. */
export function allowedDecisions(link: LinkGround, userId: string): LinkStatus[] {
  return LINK_MOVES[link.status].filter(
    (to) => decisionRefusal(link, to, { userId, givesReason: true }) === undefined,
  );
}

/** The day a link was first documented, after a decision: it falls away when the link rests on words alone again. */
export function documentedAfter(
  documentedOn: CivilDate | null,
  to: LinkStatus,
  decidedOn: CivilDate,
): CivilDate | null {
  if (to === 'alleged') return null;
  return to === 'evidenced' || to === 'verified' ? (documentedOn ?? decidedOn) : documentedOn;
}
