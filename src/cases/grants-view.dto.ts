import { ApiProperty } from '@nestjs/swagger';
import { GRANT_LEVELS, GRANT_PURPOSES, type GrantLevel, type GrantPurpose } from '../common/codes.js';
import { PersonInRole, PersonRef } from './person-ref.dto.js';

/** Somebody’s access to a case. */
export class GrantView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  grantee: PersonInRole;

  @ApiProperty({ enum: GRANT_LEVELS })
  level: GrantLevel;

  @ApiProperty({ enum: GRANT_PURPOSES })
  purpose: GrantPurpose;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  endsAt: string;
}

/** The same with its history: who gave it, why, and who ended it. */
export class GrantRecordView extends GrantView {
  by: PersonRef;

  @ApiProperty({ type: String, format: 'date-time' })
  grantedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  revokedBy: PersonRef | null;

  /** Null when it is not for this reader. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class GrantListView {
  /** Newest first. */
  @ApiProperty({ type: [GrantRecordView] })
  grants: GrantRecordView[];
}
