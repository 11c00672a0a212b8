import { ApiProperty } from '@nestjs/swagger';
import {
  DATE_KINDS,
  KEY_EVENTS,
  PATHWAY_GROUPS,
  PATHWAY_IDS,
  STEP_DETAILS,
  WAYS,
  type DateKind,
  type KeyEvent,
  type PathwayGroup,
  type PathwayId,
  type StepDetail,
  type Way,
} from '../pathways/pathway.js';

export class InForceView {
  /** The event whose date decides whether this law applies. */
  @ApiProperty({ enum: KEY_EVENTS })
  event: KeyEvent;

  @ApiProperty({ type: String, format: 'date-time' })
  from: string;

  /** Null while still in force. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  to: string | null;
}

export class PathwayStepView {
  code: string;

  /** Which of the dates of an act is recorded. */
  @ApiProperty({ enum: DATE_KINDS })
  date: DateKind;

  /** What the step can say beside its date; refusal codes and a closing reason must be said. */
  @ApiProperty({ enum: STEP_DETAILS, isArray: true })
  asks: StepDetail[];
}

export class PathwayView {
  @ApiProperty({ enum: PATHWAY_IDS })
  id: PathwayId;

  lawId: string;

  @ApiProperty({ enum: PATHWAY_GROUPS })
  group: PathwayGroup;

  article: string;

  sources: string[];

  /** False until a lawyer has signed this version. */
  verified: boolean;

  /** What it is a way to: entry to the United Kingdom, a stay there, entry on a court's order, another State. */
  @ApiProperty({ enum: WAYS })
  way: Way;

  /** Whether the text shuts out unaccompanied children, so that no procedure can be opened. */
  closedToMinors: boolean;

  needsRelative: boolean;

  inForce: InForceView[];

  openToday: boolean;

  steps: PathwayStepView[];
}
