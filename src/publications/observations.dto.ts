import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsUUID } from 'class-validator';
import { BilingualText } from '../cases/limit-view.dto.js';
import type { CivilDate } from '../common/civil-date.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Line, Text } from '../common/text.decorator.js';
import { OBSERVATION_STATES, type ObservationState } from './observation-states.js';

/**
 * An observation in both languages. Figures of the release are referred to, `{{status_sex/closed:reunited/_T}}`, or as a
 * share of one another, `{{a of b}}`; no other number but years, dates and those of the law is taken.
 */
export class ObservationInput {
  @Line(150)
  titleFr: string;

  @Line(150)
  titleEn: string;

  /** What one has to know to understand it, without figures. */
  @IfGiven()
  @Text(2000)
  contextFr?: string;

  @IfGiven()
  @Text(2000)
  contextEn?: string;

  /** Paragraphs set apart by an empty line, each with at least one figure. */
  @Text(5000)
  bodyFr: string;

  @Text(5000)
  bodyEn: string;

  /** Whoever writes has looked at every word that looks like a name, and none is a person's. */
  @IfGiven()
  @IsBoolean()
  namesChecked?: boolean;
}

export class NewObservation extends ObservationInput {
  /** The release it rests on. */
  @IsUUID()
  releaseId: string;

  /** The published observation it corrects. */
  @IfGiven()
  @IsUUID()
  correctsId?: string;

  /** Why it has to be corrected. */
  @IfGiven()
  @Text(500)
  reasonFr?: string;

  @IfGiven()
  @Text(500)
  reasonEn?: string;
}

/** Why an observation no longer stands, in both languages. */
export class ObservationWithdrawal {
  @Text(500)
  reasonFr: string;

  @Text(500)
  reasonEn: string;
}

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
