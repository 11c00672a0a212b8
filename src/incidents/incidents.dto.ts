import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Line, Text } from '../common/text.decorator.js';
import {
  AFFECTED_BANDS,
  INCIDENT_KINDS,
  INCIDENT_PLACES,
  SOURCE_KINDS,
  VERIFICATIONS,
  WITHDRAWAL_REASONS,
  type AffectedBand,
  type IncidentKind,
  type SourceKind,
  type Verification,
  type WithdrawalReason,
} from './incident-codes.js';

/** An event that is not one child's. Texts are for everybody: personal data in them is refused. */
export class IncidentInput {
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  @IsCivilDate()
  fromOn: CivilDate;

  /** The last day, where it was not over in one. */
  @IfGiven()
  @IsCivilDate()
  toOn?: CivilDate;

  /** INSEE code of the département, `GBR`, or `SEA` between the two. */
  @ApiProperty({ enum: INCIDENT_PLACES })
  @IsIn(INCIDENT_PLACES)
  place: string;

  /** How many people it touched, as far as anybody can tell. */
  @IfGiven()
  @IsIn(AFFECTED_BANDS)
  affected?: AffectedBand;

  @IsIn(SOURCE_KINDS)
  sourceKind: SourceKind;

  /** Who says so: an organisation, a newspaper, a court. */
  @Line(120)
  sourceName: string;

  @IfGiven()
  @MaxLength(500)
  @Matches(/^https:\/\/[^\s/]+\.[^\s]+$/)
  @IsString()
  sourceUrl?: string;

  @IfGiven()
  @Text(500)
  noteFr?: string;

  @IfGiven()
  @Text(500)
  noteEn?: string;
}

/** What a second member of the committee found. */
export class IncidentVerification {
  @ApiProperty({ enum: ['verified', 'disputed'] })
  @IsIn(['verified', 'disputed'])
  result: Exclude<Verification, 'unverified'>;
}

export class IncidentWithdrawal {
  @IsIn(WITHDRAWAL_REASONS)
  reason: WithdrawalReason;
}

/** Events written down elsewhere, as CSV with a line of headings. */
export class IncidentImport {
  /** Up to 2,000 lines; comma, semicolon or tab, headings in French, English or as the fields here. */
  @ApiProperty({ type: String, maxLength: 900_000 })
  @IsString()
  @MaxLength(900_000)
  csv: string;

  /** Only say what would be taken over. */
  @IfGiven()
  @IsBoolean()
  dryRun?: boolean;
}

export class IncidentFilter {
  @IfGiven()
  @IsIn(INCIDENT_KINDS)
  kind?: IncidentKind;

  @ApiProperty({ enum: INCIDENT_PLACES })
  @IfGiven()
  @IsIn(INCIDENT_PLACES)
  place?: string;

  @IfGiven()
  @IsIn(VERIFICATIONS)
  verification?: Verification;

  @IfGiven()
  @IsCivilDate()
  from?: CivilDate;

  @IfGiven()
  @IsCivilDate()
  to?: CivilDate;

  /** `next` of the page before. */
  @IfGiven()
  @Matches(/^\d{4}-\d{2}-\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  after?: string;

  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
