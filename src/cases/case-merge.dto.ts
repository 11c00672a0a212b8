import { ApiProperty } from '@nestjs/swagger';

/** Another case of the same child, merged with this one or proposed to be. */
export class CaseMergeView {
  /** Of the merge. */
  @ApiProperty({ format: 'uuid' })
  id: string;

  /** Proposed until somebody of the other organisation agrees. */
  @ApiProperty({ enum: ['proposed', 'merged'] })
  state: 'proposed' | 'merged';

  /** Whether this is the case in which the work goes on. */
  kept: boolean;

  /** Of the other case. */
  @ApiProperty({ format: 'uuid' })
  caseId: string;

  /** Null when the reader cannot see the other case. */
  @ApiProperty({ type: String, nullable: true })
  reference: string | null;
}
