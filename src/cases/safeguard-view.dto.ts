import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  ASSESSMENT_OUTCOMES,
  ASSESSORS,
  PLACEMENTS,
  REPRESENTATIONS,
  type AssessmentOutcome,
  type Assessor,
  type Placement,
  type Representation,
} from '../common/safeguard-codes.js';

const ABOUT = ['best_interests', 'lawyer', 'guardian', 'placement'] as const;

/** The last that stands on the timeline about one matter; a guardian appointed as a step of a procedure counts too. */
export class SafeguardView {
  @ApiProperty({ enum: ABOUT })
  about: (typeof ABOUT)[number];

  @ApiProperty({ type: String, format: 'date' })
  on: CivilDate;

  /** An assessment’s outcome, who began or ceased to stand for the child, or how the child lives, by matter. */
  @ApiProperty({ enum: [...ASSESSMENT_OUTCOMES, ...REPRESENTATIONS, ...PLACEMENTS] })
  code: AssessmentOutcome | Representation | Placement;

  /** Of an assessment. */
  @ApiProperty({ enum: ASSESSORS, type: String, nullable: true })
  assessedBy: Assessor | null;
}
