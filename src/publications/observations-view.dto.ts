import { ApiProperty } from '@nestjs/swagger';
import { BilingualText } from '../cases/limit-view.dto.js';
import type { CivilDate } from '../common/civil-date.js';
import { OBSERVATION_STATES, type ObservationState } from './observation-states.js';

const UUID = { type: String, format: 'uuid' };
const TEXT_OR_NULL = { type: String, nullable: true };

export class ObservationChanged {
  @ApiProperty(UUID)
  id: string;

  version: number;
}

export class ObservationSummary {
  @ApiProperty(UUID)
  id: string;

  /** Given when it is published. */
  @ApiProperty({ ...TEXT_OR_NULL, example: '2026-4' })
  number: string | null;

  title: BilingualText;

  @ApiProperty({ enum: OBSERVATION_STATES })
  state: ObservationState;

  @ApiProperty({ example: '2026-Q3' })
  release: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  publishedOn: CivilDate | null;
}

export class ObservationList {
  /** Newest first. */
  @ApiProperty({ type: [ObservationSummary] })
  observations: ObservationSummary[];
}

export class ObservationView extends ObservationSummary {
  @ApiProperty(UUID)
  releaseId: string;

  @ApiProperty({ ...UUID, nullable: true })
  correctsId: string | null;

  @ApiProperty({ type: BilingualText, nullable: true })
  reason: BilingualText | null;

  @ApiProperty({ type: BilingualText, nullable: true })
  context: BilingualText | null;

  /** As it was written, figures by reference. */
  body: BilingualText;

  /** As it is read, figures put in. */
  @ApiProperty({ type: [BilingualText] })
  paragraphs: BilingualText[];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  withdrawnOn: CivilDate | null;

  version: number;

  /** Whether the caller wrote it, and so cannot be the one who reviews it. */
  own: boolean;
}
