import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Role } from '../common/codes.js';
import { IfGiven } from '../common/optional.decorator.js';
import { NamedView } from './page.dto.js';

/** The roles a case can be shared with. */
export const SHAREABLE_ROLES = ['caseworker', 'coordinator', 'lawyer'] as const satisfies readonly Role[];
export type ShareableRole = (typeof SHAREABLE_ROLES)[number];

export class DirectoryFilter {
  /** Part of a colleague's name; accents and case do not matter. */
  @IfGiven()
  @IsString()
  @MaxLength(120)
  q?: string;

  @IfGiven()
  @IsIn(SHAREABLE_ROLES)
  role?: ShareableRole;

  @IfGiven()
  @IsUUID()
  organisationId?: string;
}

export class DirectoryEntry {
  id: string;
  displayName: string;

  @ApiProperty({ enum: SHAREABLE_ROLES })
  role: ShareableRole;
  organisation: NamedView;
}

export class DirectoryView {
  items: DirectoryEntry[];

  /** Whether more people match than are shown: say more of the name. */
  more: boolean;
}
