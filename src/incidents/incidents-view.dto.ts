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

  /** The name of whoever wrote it; null for somebody who has another role since. */
  @ApiProperty(TEXT_OR_NULL)
  writtenBy: string | null;

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
