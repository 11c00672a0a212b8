import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { WITHDRAWAL_REASONS, type Verification, type WithdrawalReason } from './incident-codes.js';

/** What a second member of the committee found. */
export class IncidentVerification {
  @ApiProperty({ enum: ['verified', 'disputed'] })
  @IsIn(['verified', 'disputed'])
  result: Exclude<Verification, 'unverified'>;
}

export class IncidentWithdrawal {
  @IsIn(WITHDRAWAL_REASONS)
  reason: WithdrawalReason;
}
