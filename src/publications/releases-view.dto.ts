import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import { RELEASE_ACTS, RELEASE_STATES, type ReleaseAct, type ReleaseState } from './release-steps.js';

const UUID = { type: String, format: 'uuid' };
const TEXT_OR_NULL = { type: String, nullable: true };

export class ReleaseChanged {
  @ApiProperty(UUID)
  id: string;

  version: number;
}

export class ReleaseSummary {
  @ApiProperty(UUID)
  id: string;

  @ApiProperty({ example: '2026-Q3' })
  number: string;

  @ApiProperty({ enum: RELEASE_STATES })
  state: ReleaseState;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  releasedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class ReleaseList {
  /** Newest first. */
  @ApiProperty({ type: [ReleaseSummary] })
  releases: ReleaseSummary[];
}

export class ReleaseActView {
  @ApiProperty({ enum: RELEASE_ACTS })
  act: ReleaseAct;

  /** What was answered for. */
  @ApiProperty({ type: [String] })
  checks: string[];

  @ApiProperty(TEXT_OR_NULL)
  reason: string | null;

  /** The name of whoever did it; null for somebody who has another role since. */
  @ApiProperty(TEXT_OR_NULL)
  actedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  actedAt: string;
}

export class ReleaseView extends ReleaseSummary {
  @ApiProperty(UUID)
  cutId: string;

  /** The release it corrects. */
  @ApiProperty({ ...UUID, nullable: true })
  correctsId: string | null;

  @ApiProperty(TEXT_OR_NULL)
  reasonFr: string | null;

  @ApiProperty(TEXT_OR_NULL)
  reasonEn: string | null;

  @ApiProperty({ type: [String] })
  tables: string[];

  /** SHA-256 of the archive, in hexadecimal; null before it is signed. */
  @ApiProperty(TEXT_OR_NULL)
  sha256: string | null;

  version: number;

  /** Whether the caller drafted it, and so cannot be the one who checks or signs it. */
  own: boolean;

  /** In the order they happened. */
  @ApiProperty({ type: [ReleaseActView] })
  acts: ReleaseActView[];
}
