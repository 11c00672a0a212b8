import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../common/codes.js';

/** A member of staff. */
export class PersonRef {
  @ApiProperty({ format: 'uuid' })
  id: string;

  name: string;
}

export class PersonInRole extends PersonRef {
  @ApiProperty({ enum: ROLES })
  role: Role;
}
