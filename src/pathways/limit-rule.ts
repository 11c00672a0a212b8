import type { CivilDate } from '../common/civil-date.js';
import type { HolidayCalendar } from './holidays.js';
import type { LegalFact } from './legal-facts.js';
import type { SupersededReason } from './limit.js';
import type { PathwayId } from './pathway.js';
import type { Period } from './period.js';
import type { Zone } from './zone-instant.js';

/** The shape in which a time limit is written down, one entry per row of the law table and period in it. */

/** The rows of the law table, in its order. */
export const LIMIT_IDS = [
  'D3-TCR-3M',
  'D3-TCR-EURODAC-2M',
  'D3-URGENT-REPLY',
  'D3-REPLY-2M',
  'D3-17.2-REPLY-2M',
  'D3-TB-REQ',
  'D3-TB-REPLY-EURODAC-2W',
  'D3-TB-REPLY-1M',
  'IR-REEXAM-3W',
  'IR-REEXAM-REPLY-2W',
  'IR-INFO-4W',
  'D3-INFO-5W',
  'D3-TRANSFER-6M',
  'D3-TRANSFER-12M',
  'D3-TRANSFER-18M',
  'D3-DET',
  'IR-ARRIVAL-NOTICE',
  'FR-REG-3WD',
  'FR-APU-5D',
  'FR-375-8D',
  'FR-TRANSFER-HOLD',
  'FR-APPEAL-7D',
  'FR-APPEAL-48H',
  'FR-ADMIN-2M',
  'UK-JR-3M',
  'UK-FTT-28D',
  'UK-FTT-14D',
  'UK-CNP-12W',
  'UKFR25-14D',
  'AMMR-TCR-2M',
  'AMMR-TCR-1M',
  'AMMR-REPLY-1M',
  'AMMR-REPLY-2W',
  'AMMR-DECISION-2W',
  'AMMR-TRANSFER-6M',
  'COURT-ORDERED',
] as const;
export type LimitId = (typeof LIMIT_IDS)[number];

/** Which of the periods of one row is meant, where the row holds several. */
export const LIMIT_PARTS = [
  'fresh',
  'asked',
  'ceiling',
  'hit',
  'lodging',
  'extended',
  'request',
  'reply',
  'transfer',
  'many',
  'renewed_once',
  'renewed_twice',
  'detained',
  'ruling',
  'ruling_detained',
  'answer',
  'return',
] as const;
export type LimitPart = (typeof LIMIT_PARTS)[number];

/** Before whom a limit runs. */
export const AUTHORITIES = [
  'prefecture',
  'department',
  'prosecutor',
  'home_office',
  'other_state',
  'french_court',
  'uk_court',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** The authorities whose day ends at midnight in London; all others keep the time of Paris. */
export const LONDON_AUTHORITIES = ['home_office', 'uk_court'] as const satisfies readonly Authority[];

/** Where the day of an authority ends. */
export function zoneOf(authority: Authority): Zone {
  return (LONDON_AUTHORITIES as readonly Authority[]).includes(authority) ? 'Europe/London' : 'Europe/Paris';
}

/** What follows when the limit passes. */
export const LIMIT_EFFECTS = [
  'france_responsible',
  'requesting_state_responsible',
  'later_request_possible',
  'accepted',
  'no_reexamination',
  'procedure_ends',
  'release',
  'enforceable',
  'out_of_time',
  'late_application',
  'permission_refused',
  'interim_relief',
  'prosecutor_informed',
  'order_falls',
  'contempt',
  'no_return',
  'nothing',
] as const;
export type LimitEffect = (typeof LIMIT_EFFECTS)[number];

/** What silence means when it passes: opposite things from limit to limit. */
export const SILENCES = ['accepted', 'not_accepted', 'responsibility_moves', 'refused', 'nothing'] as const;
export type Silence = (typeof SILENCES)[number];

/** Which request an authority's reply answers: the last one made before it. */
export type RequestKind = 'take_charge' | 'reexamination' | 'article_17_2';

/** What starts a limit. */
export interface LimitStart {
  readonly fact: LegalFact;
  /** Only while the child is, or is not, detained. */
  readonly detained?: boolean;
  /** Only for facts from this day, and before that one: case-law is dated too. */
  readonly from?: CivilDate;
  readonly before?: CivilDate;
  /** Only when this other fact has happened by then, or none of these has. */
  readonly given?: LegalFact;
  readonly notGiven?: readonly LegalFact[];
  /** Only for a reply to one of these. */
  readonly replyTo?: readonly RequestKind[];
  /** A stand-in until this other fact is recorded (sending, until receipt is known). */
  readonly until?: LegalFact;
  /** The start is not the day recorded but the end of whichever of these limits silence let pass: two schools, two results. */
  readonly deemed?: readonly LimitId[];
  /** Only for an act that came after one of those limits had passed: silence had accepted before the words did. */
  readonly late?: true;
}

export interface LimitRule {
  readonly id: LimitId;
  readonly part?: LimitPart;
  readonly pathways: readonly PathwayId[];
  readonly starts: readonly LimitStart[];
  /** The limit exists only once one of these has happened while the limit `within` of the same start had not passed. */
  readonly onlyIf?: {
    readonly facts: readonly LegalFact[];
    readonly within?: LimitId;
    readonly times?: number;
  };
  readonly period: Period;
  /** Never later than the earliest end of this other limit. */
  readonly cappedBy?: LimitId;
  /** Facts that do what the limit asks. */
  readonly metBy: readonly LegalFact[];
  /** Facts that state that it has passed. */
  readonly passedBy?: readonly LegalFact[];
  /** Facts that take its object away or replace it, and why it counts no longer. */
  readonly endedBy?: Readonly<Partial<Record<LegalFact, SupersededReason>>>;
  /** Whether something must happen `before` it ends, or something opens `after` it has passed unanswered. */
  readonly guard: 'before' | 'after';
  /** Whether the act is ours, or an authority's. */
  readonly ours: boolean;
  readonly authority: Authority;
  readonly effect: LimitEffect;
  readonly silence: Silence;
  /** Whether a last day that is no working day moves to the next: by the law itself, by one reading of it, or never. */
  readonly roll: 'by_law' | 'disputed' | 'none';
  /** Whose holidays count; `uk_nation`: those of the nation the relative lives in. */
  readonly calendar: HolidayCalendar | 'uk_nation';
  /** The start must be proved before anything can rest on the end. */
  readonly needsProof?: true;
  /** Not saved by SI 2019/745 Sch. 2 para. 9(3): what was still open on 31 December 2020 at 23:00 counts no longer. */
  readonly notSaved?: true;
  readonly article: string;
  readonly sources: readonly string[];
  /** True where the row was read in its source; false while a part of it is kept from memory and no lawyer has signed it. */
  readonly verified: boolean;
}
