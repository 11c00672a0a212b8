import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsInstant } from '../common/civil-date.decorator.js';
import { GRANT_LEVELS, GRANT_PURPOSES, type GrantLevel, type GrantPurpose } from '../common/codes.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Text } from '../common/text.decorator.js';

export class NewGrant {
  @IsUUID()
  granteeId: string;

  @IsIn(GRANT_LEVELS)
  level: GrantLevel;

  @IsIn(GRANT_PURPOSES)
  purpose: GrantPurpose;

  /** By default now. */
  @IfGiven()
  @IsInstant()
  startsAt?: string;

  /** At most a year after the start. */
  @IsInstant()
  endsAt: string;

  /** Why this person needs it; goes to the vault. */
  @Text(2000)
  reason: string;
}

export class GrantGiven {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
