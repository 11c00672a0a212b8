import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import type { CivilDate } from '../common/civil-date.js';
import { CASE_OUTCOMES, CASE_STATUSES, type CaseOutcome, type CaseStatus } from '../common/codes.js';
import { IfGiven } from '../common/optional.decorator.js';
import { ACCESS_LEVELS, type CaseAccess } from './access.js';
import { PlaceView, TeamRef } from './case-view.dto.js';
import { PersonRef } from './person-ref.dto.js';

export const LIST_STATES = ['open', 'closed', 'all'] as const;
export const LIST_ORDERS = ['updated', 'deadline'] as const;

const asNumber = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;
const asList = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value);

/** Which cases to list, and from where. */
export class CaseListQuery {
  /** One status or several, separated by commas. */
  @IfGiven()
  @ApiProperty({ enum: CASE_STATUSES, isArray: true })
  @Transform(asList)
  @IsIn(CASE_STATUSES, { each: true })
  status?: CaseStatus[];

  /** Open cases when not said. */
  @IfGiven()
  @ApiProperty({ enum: LIST_STATES })
  @IsIn(LIST_STATES)
  state?: (typeof LIST_STATES)[number];

  /** `me`, or the id of somebody else. */
  @IfGiven()
  @Matches(/^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  lead?: string;

  @IfGiven()
  @IsUUID()
  team?: string;

  /** Only children who are missing. */
  @IfGiven()
  @ApiProperty({ type: Boolean })
  @Transform(asBoolean)
  @IsBoolean()
  missing?: boolean;

  /** Only children not heard of for this many days or more. */
  @IfGiven()
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3650 })
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(3650)
  stale?: number;

  /** Last changed first when not said; or by next deadline, cases without one last. */
  @IfGiven()
  @ApiProperty({ enum: LIST_ORDERS })
  @IsIn(LIST_ORDERS)
  order?: (typeof LIST_ORDERS)[number];

  /** Where the page begins: `next` of the page before. */
  @IfGiven()
  @IsString()
  @MaxLength(100)
  after?: string;

  /** 25 when not said. */
  @IfGiven()
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 })
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** Full years under the accepted birth date, or under everything asserted while none is accepted. */
export class AgeView {
  youngest: number;
  oldest: number;
}

export class CaseListItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  reference: string;

  /** The child’s main name; null when none is recorded. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: ACCESS_LEVELS })
  access: CaseAccess;

  @ApiProperty({ enum: CASE_STATUSES })
  status: CaseStatus;

  @ApiProperty({ enum: CASE_OUTCOMES, type: String, nullable: true })
  outcome: CaseOutcome | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: CivilDate | null;

  /** The outcome of a closure that awaits approval. */
  @ApiProperty({ enum: CASE_OUTCOMES, type: String, nullable: true })
  proposedOutcome: CaseOutcome | null;

  @ApiProperty({ type: String, format: 'date' })
  openedOn: CivilDate;

  @ApiProperty({ type: AgeView, nullable: true })
  age: AgeView | null;

  @ApiProperty({ type: PlaceView, nullable: true })
  place: PlaceView | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  missingSince: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastContactOn: CivilDate | null;

  /** Since the child was last reached or found; null when never. */
  @ApiProperty({ type: 'integer', nullable: true })
  daysSinceContact: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextDeadlineOn: CivilDate | null;

  team: TeamRef;

  @ApiProperty({ type: PersonRef, nullable: true })
  lead: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class CaseListView {
  @ApiProperty({ type: [CaseListItem] })
  cases: CaseListItem[];

  /** Where the next page begins; null on the last page. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
