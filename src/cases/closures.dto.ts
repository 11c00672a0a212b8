import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { CASE_OUTCOMES, type CaseOutcome } from '../common/codes.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Text } from '../common/text.decorator.js';

/** How the work for a child came to an end, in the eyes of who did it. */
export class ProposeClosure {
  @IsIn(CASE_OUTCOMES)
  outcome: CaseOutcome;

  @IsCivilDate()
  on: CivilDate;

  /** Kept in the vault. */
  @IfGiven()
  @Text(4000)
  note?: string;
}

export class ApproveClosure {
  /** The proposal that was read and is agreed to; it must still be the one that stands. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  proposalId: string;

  /** Kept in the vault. */
  @IfGiven()
  @Text(4000)
  note?: string;
}

export class ReopenCase {
  /** Kept in the vault. */
  @Text(4000)
  reason: string;
}
