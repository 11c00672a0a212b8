import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import { DEEMED_MODES, type DeemedMode } from '../pathways/limit.js';
import {
  AUTHORITIES,
  LIMIT_EFFECTS,
  LIMIT_IDS,
  LIMIT_PARTS,
  type Authority,
  type LimitEffect,
  type LimitId,
  type LimitPart,
} from '../pathways/limit-rule.js';

/** A limit that still asks for something, or has passed without it. */
export class CaseDeadlineView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  procedureId: string;

  @ApiProperty({ enum: LIMIT_IDS })
  rule: LimitId;

  @ApiProperty({ enum: LIMIT_PARTS, type: String, nullable: true })
  part: LimitPart | null;

  /** The timeline entry it runs from. */
  @ApiProperty({ format: 'uuid' })
  startedBy: string;

  @ApiProperty({ type: String, format: 'date' })
  startOn: CivilDate;

  @ApiProperty({ type: String, format: 'date' })
  statutoryOn: CivilDate;

  /** The working day it moves to in law or in one reading of it. Never plan by it. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  rolledOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endsAt: string | null;

  /** The day to plan by. */
  @ApiProperty({ type: String, format: 'date' })
  operativeOn: CivilDate;

  @ApiProperty({ type: String, format: 'date' })
  lastDayOn: CivilDate;

  @ApiProperty({ enum: DEEMED_MODES, type: String, nullable: true })
  deemedMode: DeemedMode | null;

  @ApiProperty({ enum: ['running', 'unproven', 'expired'] })
  status: 'running' | 'unproven' | 'expired';

  ours: boolean;

  @ApiProperty({ enum: AUTHORITIES })
  authority: Authority;

  @ApiProperty({ enum: LIMIT_EFFECTS })
  effect: LimitEffect;

  article: string;

  verified: boolean;
}
