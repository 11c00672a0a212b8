import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  CONTACT_PARTIES,
  PLACE_TYPES,
  REFUSAL_CODES,
  TIMELINE_KINDS,
  type ContactParty,
  type PlaceType,
  type RefusalCode,
  type TimelineKind,
} from '../common/codes.js';
import { DEPARTMENTS, type DepartmentCode } from '../common/departments.js';
import { ASSESSORS, MOVE_DECIDERS, type Assessor, type MoveDecider } from '../common/safeguard-codes.js';
import { CLOSING_REASONS, type ClosingReason } from '../pathways/pathway.js';
import { AddressView } from '../vault/documents.dto.js';
import { PersonRef } from './person-ref.dto.js';

/** A dated fact of a case. */
export class TimelineEntryView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['opened', ...TIMELINE_KINDS] })
  kind: TimelineKind | 'opened';

  /** The step, contact channel, incident type, assessment’s outcome, representation, placement or outcome, by kind. */
  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  /** When it happened. */
  @ApiProperty({ type: String, format: 'date' })
  on: CivilDate;

  /** When it was learnt. */
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;

  by: PersonRef;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  procedureId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  relativeId: string | null;

  @ApiProperty({ enum: CONTACT_PARTIES, type: String, nullable: true })
  party: ContactParty | null;

  @ApiProperty({ type: Boolean, nullable: true })
  reached: boolean | null;

  @ApiProperty({ enum: PLACE_TYPES, type: String, nullable: true })
  placeType: PlaceType | null;

  @ApiProperty({ enum: DEPARTMENTS, type: String, nullable: true })
  department: DepartmentCode | null;

  @ApiProperty({ type: Boolean, nullable: true })
  proofOfReceipt: boolean | null;

  /** The time of day of a step, `HH:MM`. */
  @ApiProperty({ type: String, nullable: true })
  time: string | null;

  /** The day an order sets, or travel is booked for. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: CivilDate | null;

  @ApiProperty({ enum: REFUSAL_CODES, isArray: true })
  refusalCodes: RefusalCode[];

  @ApiProperty({ enum: CLOSING_REASONS, type: String, nullable: true })
  closingReason: ClosingReason | null;

  /** Of an assessment of best interests. */
  @ApiProperty({ enum: ASSESSORS, type: String, nullable: true })
  assessedBy: Assessor | null;

  /** Who decided a change of place; null when nobody asked. */
  @ApiProperty({ enum: MOVE_DECIDERS, type: String, nullable: true })
  decidedBy: MoveDecider | null;

  /** The entry this one corrects, or, being a note, withdraws. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  supersedesId: string | null;

  /** The entry that corrects or withdraws this one, which then no longer counts. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  supersededBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  /** Of a change of place. */
  @ApiProperty({ type: AddressView, nullable: true })
  place: AddressView | null;

  /** What is not for this reader: those fields are null whether anything is recorded or not. */
  withheld: string[];
}

/** A page of a timeline, newest first. */
export class TimelineView {
  @ApiProperty({ type: [TimelineEntryView] })
  entries: TimelineEntryView[];

  /** Where the next page begins; null at the beginning of the case. */
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
}
