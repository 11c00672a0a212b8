import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
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

const DATE = { type: String, format: 'date' };
const DATE_OR_NULL = { ...DATE, nullable: true };
const TEXT_OR_NULL = { type: String, nullable: true };

export class IncidentChanged {
  @ApiProperty({ format: 'uuid' })
  id: string;

  version: number;
}

export class IncidentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: INCIDENT_KINDS })
  kind: IncidentKind;

  @ApiProperty(DATE)
  fromOn: CivilDate;

  @ApiProperty(DATE)
  toOn: CivilDate;

  @ApiProperty({ enum: INCIDENT_PLACES })
  place: string;

  @ApiProperty({ enum: AFFECTED_BANDS })
  affected: AffectedBand;

  @ApiProperty({ enum: SOURCE_KINDS })
  sourceKind: SourceKind;

  sourceName: string;

  @ApiProperty(TEXT_OR_NULL)
  sourceUrl: string | null;

  @ApiProperty(TEXT_OR_NULL)
  noteFr: string | null;

  @ApiProperty(TEXT_OR_NULL)
  noteEn: string | null;

  @ApiProperty({ enum: VERIFICATIONS })
  verification: Verification;

  @ApiProperty(DATE_OR_NULL)
  verifiedOn: CivilDate | null;

  @ApiProperty(DATE_OR_NULL)
  withdrawnOn: CivilDate | null;

  @ApiProperty({ enum: WITHDRAWAL_REASONS, nullable: true })
  withdrawalReason: WithdrawalReason | null;

  version: number;
}

/** What a version said. */
export class IncidentVersionView {
  version: number;

  /** Its fields; texts are gone where they were struck. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  said: Record<string, unknown>;

  @ApiProperty({ type: String })
  writtenBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  writtenAt: string;
}

export class IncidentDetail extends IncidentView {
  /** Whether the caller wrote it down, and so cannot be the one who verifies it. */
  own: boolean;

  /** Oldest first, the present one last. */
  @ApiProperty({ type: [IncidentVersionView] })
  versions: IncidentVersionView[];
}

export class IncidentList {
  @ApiProperty({ type: [IncidentView] })
  items: IncidentView[];

  /** For `after`; null on the last page. */
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}

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

export class ImportFault {
  /** Of the file, headings being line 1. */
  line: number;

  /** The field as the API names it; the whole line where empty. */
  field: string;

  /** `errors.<code>`. */
  code: string;
}

export class ImportDone {
  /** Events taken over, or that would be. */
  taken: number;

  /** Lines that say what the log says already (same kind, first day, place and source), which are left out. */
  @ApiProperty({ type: [Number] })
  known: number[];

  /** Why nothing was taken over; empty when all is well. */
  @ApiProperty({ type: [ImportFault] })
  faults: ImportFault[];
}
