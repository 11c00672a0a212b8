import type { CivilDate } from '../common/civil-date.js';
import type { ImmigrationStatus, KinshipRelation, Milestone } from '../common/codes.js';
import type { Window } from './in-force.js';
import type { LegalFact } from './legal-facts.js';
import type { LimitId } from './limit-rule.js';

/**
 * The shape in which a way to the United Kingdom is written down: one file per version, dated, with its source. What may
 * follow what is written with it; the limits that run are rules of their own, which know a step by its legal fact.
 */

/** One id per pathway version, in the order of the law table; stored on procedures. */
export const PATHWAY_IDS = [
  'dublin2',
  'dublin3_art8_1',
  'dublin3_art8_2',
  'dublin3_art9',
  'dublin3_art10',
  'dublin3_art16',
  'dublin3_art17_2',
  'purnia',
  'section67',
  'calais_leave',
  'section67_leave',
  'refugee_child_352d',
  'family_reunion_protection',
  'child_relative_319x',
  'child_relative_visa',
  'child_relative_297',
  'child_relative_298',
  'appendix_fm_child',
  'leave_outside_rules',
  'uk_france_2025',
  'ammr_family',
  'court_order',
] as const;
export type PathwayId = (typeof PATHWAY_IDS)[number];

/** How reports group pathways. */
export const PATHWAY_GROUPS = [
  'dublin2',
  'dublin3_art8',
  'dublin3_other',
  'expedited_2016',
  'section67',
  'in_country_leave',
  'child_relative_visa',
  'family_visa',
  'leave_outside_rules',
  'uk_france_2025',
  'ammr',
  'court_order',
] as const;
export type PathwayGroup = (typeof PATHWAY_GROUPS)[number];

/** The events whose date decides whether a pathway's law applies. */
export const KEY_EVENTS = [
  'application_lodged',
  'request_received',
  'application_submitted',
  'application_registered',
  'referral',
  'interview',
  'expression_of_interest',
  'order_made',
] as const;
export type KeyEvent = (typeof KEY_EVENTS)[number];

/** When the law is in force for a key event. */
export interface InForce extends Window {
  readonly event: KeyEvent;
}

/** The funnel milestones a procedure can bring its case to. */
export type ProcedureMilestone = Exclude<Milestone, 'relative_identified' | 'kinship_documented'>;

/** How a procedure that runs no longer has ended. A refusal or a lapse may be reopened by a remedy. */
export const ENDINGS = ['refused', 'lapsed', 'closed', 'reunited'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Stage {
  /** The number of the stage in the table it is taken from. */
  number: number;
  milestone: ProcedureMilestone | null;
  ending: Ending | null;
}

/** Which of the dates of an act a step records: they are different days and start different limits. */
export const DATE_KINDS = ['event', 'sending', 'receipt', 'judgment', 'notification', 'expiry'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/**
 * What a step can say beside its date. Refusal codes and a closing reason must be said; the proof of receipt, the clock
 * time of an act that starts hours, and the day set by an order or booked for travel may still be unknown.
 */
export const STEP_DETAILS = [
  'refusal_codes',
  'proof_of_receipt',
  'closing_reason',
  'clock_time',
  'due_date',
] as const;
export type StepDetail = (typeof STEP_DETAILS)[number];

export interface Step {
  /** The legal fact the step records; several steps may record the same fact at different stages. */
  fact: LegalFact;
  date: DateKind;
  /** Set when the date of the step is a date the law in force is chosen by. */
  key?: KeyEvent;
  asks?: readonly StepDetail[];
  /** The limits whose end a step of date kind `expiry` states: it cannot be dated before the earliest of them has passed. */
  expires?: readonly LimitId[];
}

/** Why a procedure was closed short of its end. */
export const CLOSING_REASONS = [
  'withdrawn',
  'other_pathway',
  'aged_out',
  'missing',
  'travelled_alone',
  'other_country',
  'deceased',
  'opened_in_error',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** The moment at which the minor must be under age: a key event, or the arrival itself. */
export type AgeMoment = KeyEvent | 'arrival';

/**
 * What a pathway is a way to: `entry` to the United Kingdom, on a request or application; a `stay` for a child who is
 * there already; entry on the `order` of a court, which no authority can be asked for; or a State `elsewhere`.
 */
export const WAYS = ['entry', 'stay', 'order', 'elsewhere'] as const;
export type Way = (typeof WAYS)[number];

export interface Pathway {
  id: PathwayId;
  /** The row of the law table this version is taken from. */
  lawId: string;
  group: PathwayGroup;
  article: string;
  sources: readonly string[];
  /** True where the row was read in its source; a row kept from memory says so on every screen until a lawyer has signed it. */
  verified: boolean;
  inForce: readonly InForce[];
  way: Way;
  /** The text shuts out unaccompanied children: written down, so that it can be said, but opened for nobody. */
  closedToMinors?: true;
  needsRelative: boolean;
  /** Who the relative may be to the minor: `named` by the text, accepted `by_practice` only. */
  relations: { named: readonly KinshipRelation[]; byPractice: readonly KinshipRelation[] };
  /** The statuses in the United Kingdom that open the pathway. */
  relativeStatuses: readonly ImmigrationStatus[];
  /** The event at which the minor must be under the age given; null when age plays no part. */
  minority: { at: AgeMoment; under: number } | null;
  firstStage: string;
  stages: Readonly<Record<string, Stage>>;
  steps: Readonly<Record<string, Step>>;
  /** Stage → step → next stage. A stage without steps is final. */
  transitions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Steps that may be recorded at any stage but a final one, and leave it where it is. */
  anytime: readonly string[];
}

/** A recorded step of a procedure. */
export interface StepFact {
  id: string;
  code: string;
  on: CivilDate;
  /** ISO instant. */
  recordedAt: string;
  /** Whether receipt can be proved; absent while nobody has said. */
  proofOfReceipt?: boolean | null;
  /** Clock time `HH:MM` where the act was done; absent when unknown. */
  time?: string | null;
  /** The day an order sets or travel is booked for. */
  dueOn?: CivilDate | null;
}
