import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Matches,
} from 'class-validator';
import { IsCivilDate, IsClockTime } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import {
  CASE_STATUSES,
  CONTACT_CHANNELS,
  CONTACT_PARTIES,
  INCIDENT_TYPES,
  PLACE_TYPES,
  REFUSAL_CODES,
  type CaseStatus,
  type ContactChannel,
  type ContactParty,
  type IncidentType,
  type PlaceType,
  type RefusalCode,
} from '../common/codes.js';
import { DEPARTMENTS, type DepartmentCode } from '../common/departments.js';
import { IfGiven } from '../common/optional.decorator.js';
import {
  ASSESSMENT_OUTCOMES,
  ASSESSORS,
  MOVE_DECIDERS,
  PLACEMENTS,
  REPRESENTATIONS,
  type AssessmentOutcome,
  type Assessor,
  type MoveDecider,
  type Placement,
  type Representation,
} from '../common/safeguard-codes.js';
import { Text } from '../common/text.decorator.js';
import { CLOSING_REASONS, type ClosingReason } from '../pathways/pathway.js';
import { STEP_CODES, type StepCode } from '../pathways/pathways.js';
import { RECORDABLE_KINDS, type RecordableKind } from './entry-fields.js';

/** What any entry may say; which of these a kind needs, takes or refuses is checked with the kind. */
class EntryInput {
  /** The day it happened; not when it was learnt. */
  @IsCivilDate()
  on: CivilDate;

  /** Words, kept in the vault. */
  @IfGiven()
  @Text(8000)
  text?: string;

  /** Of a change of place. */
  @IfGiven()
  @IsIn(PLACE_TYPES)
  placeType?: PlaceType;

  /** Who decided a change of place: an authority, none, or nobody knows. */
  @IfGiven()
  @IsIn(MOVE_DECIDERS)
  decidedBy?: MoveDecider;

  /** French département of a place or an incident. */
  @IfGiven()
  @IsIn(DEPARTMENTS)
  department?: DepartmentCode;

  /** Of a change of place; kept in the vault, as the child’s present place when no later change is known. */
  @IfGiven()
  @Text(500)
  address?: string;

  /** What helps to find or protect the child there; kept in the vault. */
  @IfGiven()
  @Text(2000)
  detail?: string;

  /** Of a contact. */
  @IfGiven()
  @IsIn(CONTACT_CHANNELS)
  channel?: ContactChannel;

  /** Whom the contact was with; only one that reached the minor counts as hearing of them. */
  @IfGiven()
  @IsIn(CONTACT_PARTIES)
  party?: ContactParty;

  /** Whether the contact reached that person. */
  @IfGiven()
  @IsBoolean()
  reached?: boolean;

  /** The relative a contact was with, linked to the case. */
  @IfGiven()
  @IsUUID()
  relativeId?: string;

  /** Of an incident. */
  @IfGiven()
  @IsIn(INCIDENT_TYPES)
  incidentType?: IncidentType;

  /** Of an assessment of best interests: what it concluded of joining the relative. */
  @IfGiven()
  @IsIn(ASSESSMENT_OUTCOMES)
  assessmentOutcome?: AssessmentOutcome;

  /** Of an assessment. */
  @IfGiven()
  @IsIn(ASSESSORS)
  assessedBy?: Assessor;

  /** Who begins or ceases to stand for the child. */
  @IfGiven()
  @IsIn(REPRESENTATIONS)
  representation?: Representation;

  /** Of a look at how the child lives since the arrival. */
  @IfGiven()
  @IsIn(PLACEMENTS)
  placement?: Placement;
}

/** A new fact of a case. Steps are recorded with their procedure. */
export class RecordEntry extends EntryInput {
  @IsIn(RECORDABLE_KINDS)
  kind: RecordableKind;
}

/** The whole entry as it should have been; its kind, and a step’s procedure, stay. */
export class CorrectEntry extends EntryInput {
  /** Of a step. */
  @IfGiven()
  @IsIn(STEP_CODES)
  code?: StepCode;

  @IfGiven()
  @IsBoolean()
  proofOfReceipt?: boolean;

  /** The time of day of a step. */
  @IfGiven()
  @IsClockTime()
  time?: string;

  /** The day an order sets, or travel is booked for. */
  @IfGiven()
  @IsCivilDate()
  dueOn?: CivilDate;

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(REFUSAL_CODES, { each: true })
  refusalCodes?: RefusalCode[];

  @IfGiven()
  @IsIn(CLOSING_REASONS)
  closingReason?: ClosingReason;
}

export class WithdrawEntry {
  /** Why the entry does not stand; kept in the vault. */
  @Text(2000)
  reason: string;
}

export class TimelineQuery {
  /** Where the page begins: `before` of the page seen last. */
  @IfGiven()
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  before?: string;
}

/** What joined the timeline, and what the case has become by it. */
export class EntryRecordedView {
  /** Of the new entry. */
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty({ enum: CASE_STATUSES })
  status: CaseStatus;

  /** Of the case. */
  version: number;
}
