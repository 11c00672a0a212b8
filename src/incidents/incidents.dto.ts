import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Line, Text } from '../common/text.decorator.js';
import {
  AFFECTED_BANDS,
  INCIDENT_KINDS,
  INCIDENT_PLACES,
  SOURCE_KINDS,
  type AffectedBand,
  type IncidentKind,
  type SourceKind,
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
