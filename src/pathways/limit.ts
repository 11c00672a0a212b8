import type { CivilDate } from '../common/civil-date.js';
import type { Authority, LimitEffect, LimitId, LimitPart, Silence } from './limit-rule.js';

/**
 * `running`: open; `unproven`: open, but its start cannot be proved, so that nothing can rest on its end; `met`: done in
 * time; `expired`: passed, whether or not the act came late; `superseded`: taken away or replaced (`reason`).
 */
export const LIMIT_STATUSES = ['running', 'met', 'expired', 'unproven', 'superseded'] as const;
export type LimitStatus = (typeof LIMIT_STATUSES)[number];

/** Which school counts a deemed acceptance: its date is the last day of the reply period, or the day after. */
export const DEEMED_MODES = ['last_day', 'next_day'] as const;
export type DeemedMode = (typeof DEEMED_MODES)[number];

/** Whether the start of a limit is proved, where something can rest on its end alone if it is. */
export const START_PROOFS = ['proven', 'unproven', 'not_needed'] as const;
export type StartProof = (typeof START_PROOFS)[number];

/** Why a limit counts no longer. */
export const SUPERSEDED_REASONS = [
  'ended',
  'procedure_ended',
  'start_known',
  'interrupted',
  'extended',
  'not_saved',
] as const;
export type SupersededReason = (typeof SUPERSEDED_REASONS)[number];

/** One time limit of a procedure, computed from its steps alone: never a bare date. */
export interface Limit {
  /** Stable while its start stands: rule, part, id of the step that started it, school. */
  readonly key: string;
  readonly rule: LimitId;
  readonly part: LimitPart | null;
  /** Id of the step that started it. */
  readonly startedBy: string;
  /** The day it counts from (not counted itself). */
  readonly startOn: CivilDate;
  /** The last day by the number of the period, without any roll. */
  readonly statutory: CivilDate;
  /** The last day where a weekend or holiday moves it; null when it stays. */
  readonly rollAlternative: CivilDate | null;
  /** The instant it ends, for limits in hours. */
  readonly endsAt: string | null;
  /** The day to plan by: never later than the law allows in any reading. */
  readonly operative: CivilDate;
  /** The last day an act is still in time in law. */
  readonly lastDay: CivilDate;
  readonly deemedMode: DeemedMode | null;
  /** Where silence is an acceptance: the first day on which it may be asserted in every reading. */
  readonly assertFrom: CivilDate | null;
  readonly startProof: StartProof;
  /** As the facts tell; `expired` here only when the act came late. `statusAt` adds what the time tells. */
  readonly status: LimitStatus;
  readonly reason: SupersededReason | null;
  /** The step that met it, ended it, or came late. */
  readonly closedBy: string | null;
  readonly closedOn: CivilDate | null;
  readonly ours: boolean;
  readonly authority: Authority;
  readonly effect: LimitEffect;
  readonly silence: Silence;
  readonly article: string;
  readonly verified: boolean;
}
