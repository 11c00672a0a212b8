import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';
import { OrNull } from '../common/optional.decorator.js';

export class ChangeCase {
  /** A member of the case’s team, or null for nobody. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf(({ leadId }: ChangeCase) => leadId !== null)
  @IsUUID()
  leadId: string | null;
}

export class AssignCase {
  /** A team of the same organisation. */
  @IsUUID()
  teamId: string;

  /** A member of that team; nobody when left out. */
  @OrNull()
  @IsUUID()
  leadId?: string | null;
}

export class CaseChanged {
  @ApiProperty({ format: 'uuid' })
  id: string;

  version: number;
}
