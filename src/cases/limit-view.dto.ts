import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  DEEMED_MODES,
  LIMIT_STATUSES,
  START_PROOFS,
  SUPERSEDED_REASONS,
  type DeemedMode,
  type LimitStatus,
  type StartProof,
  type SupersededReason,
} from '../pathways/limit.js';
import {
  AUTHORITIES,
  LIMIT_EFFECTS,
  LIMIT_IDS,
  LIMIT_PARTS,
  SILENCES,
  type Authority,
  type LimitEffect,
  type LimitId,
  type LimitPart,
  type Silence,
} from '../pathways/limit-rule.js';

/** Words in both languages. */
export class BilingualText {
  en: string;
  fr: string;
}

/** What a time limit says: never a bare date. */
export class LimitTerms {
  @ApiProperty({ enum: LIMIT_IDS })
  rule: LimitId;

  /** Which of the periods of one rule. */
  @ApiProperty({ enum: LIMIT_PARTS, type: String, nullable: true })
  part: LimitPart | null;

  /** The timeline entry it runs from. */
  @ApiProperty({ format: 'uuid' })
  startedBy: string;

  /** The day it counts from. */
  @ApiProperty({ type: String, format: 'date' })
  startOn: CivilDate;

  /** The last day by the number of the period. */
  @ApiProperty({ type: String, format: 'date' })
  statutoryOn: CivilDate;

  /** The working day it moves to in law or in one reading of it; null when it stays. Never plan by it. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  rolledOn: CivilDate | null;

  /** The instant it ends, for limits in hours. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endsAt: string | null;

  /** The day to plan by. */
  @ApiProperty({ type: String, format: 'date' })
  operativeOn: CivilDate;

  /** The last day an act is still in time in law. */
  @ApiProperty({ type: String, format: 'date' })
  lastDayOn: CivilDate;

  /** Which school counts a deemed acceptance. */
  @ApiProperty({ enum: DEEMED_MODES, type: String, nullable: true })
  deemedMode: DeemedMode | null;

  /** Whether the act is ours, or an authority's. */
  ours: boolean;

  @ApiProperty({ enum: AUTHORITIES })
  authority: Authority;

  @ApiProperty({ enum: LIMIT_EFFECTS })
  effect: LimitEffect;

  article: string;

  /** False until a lawyer has signed the rule. */
  verified: boolean;
}

/** A time limit as it stands on a day, and what became of it. */
export class LimitView extends LimitTerms {
  name: BilingualText;

  /** The first day on which silence may be asserted to be an acceptance. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  assertFrom: CivilDate | null;

  @ApiProperty({ enum: START_PROOFS })
  startProof: StartProof;

  /** A limit whose last day has passed is expired. */
  @ApiProperty({ enum: LIMIT_STATUSES })
  status: LimitStatus;

  /** Why it counts no longer. */
  @ApiProperty({ enum: SUPERSEDED_REASONS, type: String, nullable: true })
  reason: SupersededReason | null;

  /** The timeline entry that met it, ended it or came late. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  closedBy: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: CivilDate | null;

  @ApiProperty({ enum: SILENCES })
  silence: Silence;
}
