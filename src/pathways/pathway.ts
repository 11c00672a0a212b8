import type { CivilDate } from '../common/civil-date.js';
import type { ImmigrationStatus, KinshipRelation, Milestone } from '../common/codes.js';

/**
 * The shape in which a way to the United Kingdom is written down: one file per version, dated, with its source. The
 * rules that compute limits will key on the legal facts and date kinds of the steps.
 */

/** One id per pathway version; stored on procedures. */
export const PATHWAY_IDS = ['dublin3_art8_1', 'dublin3_art8_2', 'child_relative_visa'] as const;
export type PathwayId = (typeof PATHWAY_IDS)[number];

/** How reports group pathways. */
export const PATHWAY_GROUPS = ['dublin3_art8', 'child_relative_visa'] as const;
export type PathwayGroup = (typeof PATHWAY_GROUPS)[number];

/** The events whose date decides whether a pathway's law applies. */
export const KEY_EVENTS = ['application_lodged', 'request_received', 'application_submitted'] as const;
export type KeyEvent = (typeof KEY_EVENTS)[number];

/** The law is in force for a key event from one instant (included) to another (excluded; null: still in force). */
export interface InForce {
  event: KeyEvent;
  /** ISO instants with their offset. */
  from: string;
  to: string | null;
  /** Where the event happens, hence the zone its calendar day is read in. */
  zone: 'Europe/Paris' | 'Europe/London';
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

/** What a step must say beside its date. */
export type StepDetail = 'refusal_codes' | 'proof_of_receipt' | 'closing_reason';

export interface Step<LegalFact extends string = string> {
  /** The legal fact the step records; several steps may record the same fact at different stages. */
  fact: LegalFact;
  date: DateKind;
  /** Set when the date of the step is a date the law in force is chosen by. */
  key?: KeyEvent;
  asks?: StepDetail;
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

export interface Pathway {
  id: PathwayId;
  /** The row of the law table this version is taken from. */
  lawId: string;
  group: PathwayGroup;
  article: string;
  sources: readonly string[];
  /** True once a lawyer has signed this version; until then every screen that shows it says so. */
  verified: boolean;
  inForce: readonly InForce[];
  needsRelative: boolean;
  /** Who the relative may be to the minor: `named` by the text, accepted `by_practice` only. */
  relations: { named: readonly KinshipRelation[]; byPractice: readonly KinshipRelation[] };
  /** The statuses in the United Kingdom that open the pathway. */
  relativeStatuses: readonly ImmigrationStatus[];
  /** The event at which the minor must be under the age given; null when age plays no part. */
  minority: { at: KeyEvent; under: number } | null;
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
}
