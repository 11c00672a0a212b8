import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';

export class AuditQuery {
  /** Events about one case. */
  @IsOptional()
  @IsUUID()
  caseId?: string;

  /** Events of one person's making. */
  @IsOptional()
  @IsUUID()
  actorId?: string;

  /** Where the page before ended: its `next`. */
  @IsOptional()
  @Matches(/^\d{1,19}$/)
  before?: string;
}

export class AuditEventView {
  /** Grows with time. */
  @ApiProperty({ example: '1204' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  /** Null when nobody was signed in, as in a refused sign-in with an unknown address. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  actorId: string | null;

  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  /** `area.act`. */
  @ApiProperty({ example: 'identity.opened' })
  action: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  subjectId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;

  /** Ids and codes only. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
}

export class AuditPage {
  events: AuditEventView[];

  /** Give it as `before` for the next page; null at the end. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
