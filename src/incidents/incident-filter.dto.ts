import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { IfGiven } from '../common/optional.decorator.js';
import {
  INCIDENT_KINDS,
  INCIDENT_PLACES,
  VERIFICATIONS,
  type IncidentKind,
  type Verification,
} from './incident-codes.js';

/** Which part of the log. */
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
