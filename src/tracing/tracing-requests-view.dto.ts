import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  CONTACT_CHANNELS,
  KINSHIP_RELATIONS,
  KINSHIP_SIDES,
  SEXES,
  type ContactChannel,
  type KinshipRelation,
  type KinshipSide,
  type Sex,
} from '../common/codes.js';
import { MATCH_DECISIONS, type MatchDecisionCode } from '../people/decided-levels.js';
import { ContactView, IdentityView } from '../vault/documents.dto.js';
import {
  CLOSURE_REASONS,
  STATED_CALENDARS,
  SUGGESTION_REASONS,
  TRACING_STATUSES,
  type ClosureReason,
  type StatedCalendar,
  type SuggestionReason,
  type TracingStatus,
} from './tracing-codes.js';

/** A change that was made, and the version of the request it led to. */
export class TracingChanged {
  id: string;
  version: number;
}

/** A request that was saved, and who seeks. */
export class TracingRegistered extends TracingChanged {
  relativeId: string;
}

export class SoughtView extends IdentityView {
  note?: string;
}

/** A birth as stated, and the Gregorian days it can have been. */
export class StatedBirthView {
  @ApiProperty({ enum: STATED_CALENDARS })
  calendar: StatedCalendar;

  year: number;

  @ApiProperty({ type: Number, nullable: true })
  month: number | null;

  @ApiProperty({ type: Number, nullable: true })
  day: number | null;

  @ApiProperty({ type: String, format: 'date' })
  from: CivilDate;

  @ApiProperty({ type: String, format: 'date' })
  to: CivilDate;
}

export class LastContactView {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  on: CivilDate | null;

  @ApiProperty({ type: String, nullable: true })
  country: string | null;

  @ApiProperty({ enum: CONTACT_CHANNELS, nullable: true })
  channel: ContactChannel | null;
}

/** The coded facts of a request. */
export class TracingFacts {
  id: string;
  teamId: string;
  relativeId: string;
  relativeReference: string;

  /** The child’s case, as far as the reader sees it. */
  @ApiProperty({ type: String, nullable: true })
  caseId: string | null;

  /** Of that child. */
  @ApiProperty({ type: String, nullable: true })
  caseReference: string | null;

  /** What the relative is to the child. */
  @ApiProperty({ enum: KINSHIP_RELATIONS })
  relation: KinshipRelation;

  @ApiProperty({ enum: KINSHIP_SIDES })
  side: KinshipSide;

  @ApiProperty({ enum: SEXES })
  sex: Sex;

  nationalities: string[];
  languages: string[];

  @ApiProperty({ type: StatedBirthView, nullable: true })
  birth: StatedBirthView | null;

  @ApiProperty({ type: LastContactView })
  lastContact: LastContactView;

  @ApiProperty({ enum: TRACING_STATUSES })
  status: TracingStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: CivilDate | null;

  @ApiProperty({ enum: CLOSURE_REASONS, nullable: true })
  closureReason: ClosureReason | null;

  /** Since when other organisations may find the request; null: they cannot. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  sharingConsentOn: CivilDate | null;

  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

/** What somebody decided of a suggestion. */
export class TracingDecisionView {
  id: string;

  @ApiProperty({ enum: MATCH_DECISIONS })
  decision: MatchDecisionCode;

  @ApiProperty({ enum: SUGGESTION_REASONS })
  reason: SuggestionReason;

  decidedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  decidedAt: string;

  /** As far as the reader sees it. */
  @ApiProperty({ type: String, nullable: true })
  requestId: string | null;

  /** Of the child decided on, as far as the reader sees it. */
  @ApiProperty({ type: String, nullable: true })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseReference: string | null;
}

export class TracingRequestView extends TracingFacts {
  /** Who seeks. */
  @ApiProperty({ type: IdentityView, nullable: true })
  seeker: IdentityView | null;

  /** How to reach them. */
  @ApiProperty({ type: ContactView, nullable: true })
  contact: ContactView | null;

  /** Whom they seek. */
  @ApiProperty({ type: SoughtView, nullable: true })
  sought: SoughtView | null;

  /** Latest first. */
  @ApiProperty({ type: [TracingDecisionView] })
  decisions: TracingDecisionView[];

  /** What is recorded but not for this reader: those fields are null. */
  withheld: string[];
}

export class TracingListItem extends TracingFacts {
  /** The names shown. */
  @ApiProperty({ type: String, nullable: true })
  seekerName: string | null;

  @ApiProperty({ type: String, nullable: true })
  soughtName: string | null;
}

export class TracingList {
  /** Latest changed first. */
  @ApiProperty({ type: [TracingListItem] })
  items: TracingListItem[];

  /** Give it as `after` for the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
