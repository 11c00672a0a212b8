import { ApiProperty } from '@nestjs/swagger';
import { INCIDENT_KINDS, INCIDENT_PLACES, type IncidentKind } from './incident-codes.js';

/** Events of one month, kind and place. */
export class IncidentFigure {
  @ApiProperty({ type: String, example: '2026-09' })
  month: string;

  @ApiProperty({ enum: INCIDENT_KINDS })
  kind: IncidentKind;

  @ApiProperty({ enum: INCIDENT_PLACES })
  place: string;

  /** Events that began in the month and that a second member verified. */
  verified: number;

  /** Events that began in the month and that nobody has verified, or that are disputed. */
  other: number;
}

/** Events by the month they began in; none that was withdrawn. They are not children, so nothing is rounded. */
export class IncidentFigures {
  @ApiProperty({ type: [IncidentFigure] })
  figures: IncidentFigure[];
}
