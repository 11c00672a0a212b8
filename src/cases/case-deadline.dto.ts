import { ApiProperty } from '@nestjs/swagger';
import { LimitTerms } from './limit-view.dto.js';

/** A limit that still asks for something, or has passed without it. */
export class CaseDeadlineView extends LimitTerms {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  procedureId: string;

  @ApiProperty({ enum: ['running', 'unproven', 'expired'] })
  status: 'running' | 'unproven' | 'expired';
}
